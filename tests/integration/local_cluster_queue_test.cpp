// Waiting for one's turn, with nobody else running.
#include "core/base/environment.h"
#include "core/base/file_io.h"
#include "tests/support/catch.h"
#include "tests/support/local_site.h"

#include <cstdlib>

using namespace trainyard;
using model::JobState;
using tests::eventually;
using tests::LocalSite;

namespace {
bool contains(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

// A GPU machine, as far as programs can tell: a program nvidia-smi first on PATH.
class FakeGpus {
public:
    explicit FakeGpus(const std::string& list) : path_(base::environmentVariable("PATH").value_or("")) {
        const auto program = folder_ / "nvidia-smi";
        REQUIRE(base::writeFileAtomic(program, "#!/bin/sh\nprintf '" + list + "'\n"));
        std::filesystem::permissions(program, std::filesystem::perms::owner_all);
        ::setenv("PATH", (base::toUtf8(folder_.path()) + ":" + path_).c_str(), 1);
    }
    ~FakeGpus() { ::setenv("PATH", path_.c_str(), 1); }

private:
    tests::TemporaryFolder folder_;
    std::string path_;
};

} // namespace

TEST_CASE("Three jobs on one core run one after the other, in order") {
    LocalSite site({{"cores", 1}, {"grace", "1s"}});
    std::vector<std::string> ids;
    for (const char* name : {"first", "second", "third"})
        ids.push_back(
            site.submit(LocalSite::shellPlan("while [ ! -e ../../go ]; do sleep 0.02; done; echo " + std::string(name) +
                                                 " >> ../../order; sleep 0.1; echo end >> ../../order",
                                             name)));
    site.waitForState(ids[0], JobState::Running);
    const auto second = site.status(ids[1]);
    CHECK(second.state == JobState::Queued);
    CHECK(second.reason == "Waits for 1 of 1 core: first uses them.");
    const auto third = site.status(ids[2]);
    CHECK(contains(third.reason, "Number 2 in the queue."));
    const auto nodes = site.driver().nodes(LocalSite::context());
    REQUIRE(nodes);
    CHECK(nodes->front().cpuCores == 1);
    CHECK(nodes->front().cpuFree == 0);
    REQUIRE(base::writeFileAtomic(site.stateFolder() / "jobs" / "go", ""));
    for (const auto& id : ids) CHECK(site.waitForEnd(id).state == JobState::Completed);
    CHECK(base::readFile(site.stateFolder() / "jobs" / "order").value_or("") ==
          "first\nend\nsecond\nend\nthird\nend\n");
}

TEST_CASE("A high priority goes first, and memory is shared out too") {
    LocalSite site({{"cores", 8}, {"memory", "1Gi"}, {"grace", "1s"}});
    model::JobPlan holder = LocalSite::shellPlan("while [ ! -e ../go ]; do sleep 0.02; done", "holder");
    holder.tasks[0].resources.memory = 768LL << 20;
    const std::string first = site.submit(holder);
    site.waitForState(first, JobState::Running);
    model::JobPlan low = LocalSite::shellPlan("echo low >> ../../order", "low");
    model::JobPlan high = LocalSite::shellPlan("echo high >> ../../order; sleep 0.1", "high");
    low.tasks[0].resources.memory = high.tasks[0].resources.memory = 640LL << 20;
    high.spec.priority = "high";
    const std::string lowId = site.submit(low);
    const std::string highId = site.submit(high);
    CHECK(contains(site.status(lowId).reason, "Waits for 640Mi of 1.0 GiB of memory: holder uses it."));
    // What fits beside those that wait, and delays none of them, need not wait.
    CHECK(site.waitForEnd(site.submit(LocalSite::shellPlan("true", "small"))).state == JobState::Completed);
    REQUIRE(base::writeFileAtomic(site.jobFolder(first) / "go", ""));
    CHECK(site.waitForEnd(lowId).state == JobState::Completed);
    CHECK(site.waitForEnd(highId).state == JobState::Completed);
    CHECK(base::readFile(site.stateFolder() / "jobs" / "order").value_or("") == "high\nlow\n");
}

TEST_CASE("GPUs are given out whole and in parts, and others do not see them") {
    const FakeGpus gpus("0, NVIDIA A100, 40960, 550.54\\n1, NVIDIA A100, 40960, 550.54\\n");
    LocalSite site({{"cores", 8}, {"grace", "1s"}});
    const auto nodes = site.driver().nodes(LocalSite::context());
    REQUIRE(nodes);
    CHECK(nodes->front().gpu.count == 2);
    CHECK(nodes->front().gpu.model == "NVIDIA A100");
    CHECK(nodes->front().gpu.memory == 40LL << 30);
    const auto withGpu = [&site](double amount, const std::string& name) {
        model::JobPlan plan =
            LocalSite::shellPlan("echo sees=$CUDA_VISIBLE_DEVICES; while [ ! -e ../go ]; do sleep 0.02; done", name);
        if (amount > 0) plan.tasks[0].resources.gpu = amount;
        return site.submit(plan);
    };
    const auto seen = [&site](const std::string& id) {
        site.waitForState(id, JobState::Running);
        eventually([&] { return contains(site.log(id), "sees="); });
        return site.log(id);
    };
    const std::string half = withGpu(0.5, "half");
    const std::string whole = withGpu(1, "whole");
    const std::string otherHalf = withGpu(0.5, "other half");
    const std::string none = withGpu(0, "none");
    CHECK(contains(seen(half), "sees=0\n"));
    CHECK(contains(seen(whole), "sees=1\n"));
    CHECK(contains(seen(otherHalf), "sees=0\n"));
    CHECK(contains(seen(none), "sees=\n"));
    const std::string waits = withGpu(1, "waits");
    const auto status = site.status(waits);
    CHECK(status.state == JobState::Queued);
    INFO(status.reason);
    CHECK(contains(status.reason, "Waits for 1 of 2 GPUs: half, whole and other half use them."));
    const auto tooMany = LocalSite::shellPlan("true");
    model::JobPlan plan = tooMany;
    plan.tasks[0].resources.gpu = 3;
    CHECK(!site.driver().submit(plan, LocalSite::context()));
    for (const auto& id : {half, otherHalf, none}) REQUIRE(base::writeFileAtomic(site.jobFolder(id) / "go", ""));
    CHECK(contains(seen(waits), "sees=0\n"));
    for (const auto& id : {whole, waits}) REQUIRE(base::writeFileAtomic(site.jobFolder(id) / "go", ""));
    for (const auto& id : {half, whole, otherHalf, none, waits})
        CHECK(site.waitForEnd(id).state == JobState::Completed);
}
