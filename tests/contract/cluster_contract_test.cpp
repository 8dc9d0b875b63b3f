// What every ClusterDriver promises (core/api/cluster_driver.h): submitting, asking, stopping, forgetting.
#include "tests/contract/cluster_makers.h"
#include "tests/support/catch.h"

#include <set>
#include <thread>

using namespace trainyard;
using base::ErrorCode;
using model::JobState;
using tests::ClusterUnderTest;

#define FOR_EACH_CLUSTER(cluster)                                                                                      \
    for (const auto& maker : tests::clustersUnderTest()) DYNAMIC_SECTION(maker.name)                                   \
    if (const auto cluster = maker.make(); cluster)

namespace {

base::OpContext context() {
    return {};
}

std::string submit(ClusterUnderTest& cluster, const model::JobPlan& plan) {
    const auto id = cluster.driver().submit(plan, context());
    INFO((id ? "" : id.error().message));
    REQUIRE(id);
    return *id;
}

model::JobStatus status(ClusterUnderTest& cluster, const std::string& id) {
    const auto answers = cluster.driver().status({id}, context());
    REQUIRE(answers);
    REQUIRE(answers->size() == 1);
    return answers->front();
}

} // namespace

TEST_CASE("Submitting a key again, by anyone, gives the same job") {
    FOR_EACH_CLUSTER(cluster) {
        const model::JobPlan plan = cluster->plan("echo one");
        const auto before = cluster->driver().find(plan.key, context());
        REQUIRE(before);
        CHECK(!*before);
        const std::string id = submit(*cluster, plan);
        CHECK(submit(*cluster, plan) == id);
        const auto byOther = cluster->another()->submit(plan, context());
        REQUIRE(byOther);
        CHECK(*byOther == id);
        const auto found = cluster->another()->find(plan.key, context());
        REQUIRE(found);
        CHECK(*found == std::optional<std::string>(id));
        CHECK(cluster->waitForEnd(id).state == JobState::Completed);
        CHECK(submit(*cluster, plan) == id);
        CHECK(status(*cluster, id).state == JobState::Completed);
    }
}

TEST_CASE("Eight threads that submit one key get one job") {
    FOR_EACH_CLUSTER(cluster) {
        const model::JobPlan plan = cluster->plan("echo once");
        std::vector<std::thread> threads;
        std::vector<std::string> ids(8);
        for (auto& id : ids)
            threads.emplace_back([&cluster, &plan, &id] {
                const auto answer = cluster->driver().submit(plan, context());
                id = answer ? *answer : "error: " + answer.error().message;
            });
        for (auto& thread : threads) thread.join();
        CHECK(std::set<std::string>(ids.begin(), ids.end()).size() == 1);
        CHECK(cluster->waitForEnd(ids.front()).state == JobState::Completed);
    }
}

TEST_CASE("Codes of programs are told as shells tell them, with a reason") {
    FOR_EACH_CLUSTER(cluster) {
        const std::string fine = submit(*cluster, cluster->plan("exit 0"));
        const std::string failing = submit(*cluster, cluster->plan("exit 42"));
        const std::string signalled = submit(*cluster, cluster->plan("kill -KILL $$"));
        CHECK(cluster->waitForEnd(fine).exitCode == 0);
        const auto failed = cluster->waitForEnd(failing);
        CHECK(failed.state == JobState::Failed);
        CHECK(failed.exitCode == 42);
        CHECK(!failed.reason.empty());
        const auto killed = cluster->waitForEnd(signalled);
        CHECK(killed.state == JobState::Failed);
        CHECK(killed.exitCode == 128 + 9);
        for (const auto& ended : {failed, killed}) {
            CHECK((ended.times.submitted && ended.times.ended && *ended.times.submitted <= *ended.times.ended));
            REQUIRE(ended.tasks.size() == 1);
            CHECK(ended.tasks[0].exitCode == ended.exitCode);
            CHECK(!ended.tasks[0].node.empty());
        }
    }
}

TEST_CASE("Status answers for each id in order, and a job that is not known is lost") {
    FOR_EACH_CLUSTER(cluster) {
        const std::string a = submit(*cluster, cluster->plan("true"));
        const std::string b = submit(*cluster, cluster->plan("exit 1"));
        cluster->waitForEnd(a);
        cluster->waitForEnd(b);
        const auto answers = cluster->driver().status({b, "no-such-job", a, b, "../etc", ""}, context());
        REQUIRE(answers);
        REQUIRE(answers->size() == 6);
        CHECK((*answers)[0].nativeId == b);
        CHECK((*answers)[0].state == JobState::Failed);
        CHECK((*answers)[2].nativeId == a);
        CHECK((*answers)[2].state == JobState::Completed);
        CHECK((*answers)[3] == (*answers)[0]);
        for (const std::size_t unknown : {1, 4, 5}) {
            CHECK((*answers)[unknown].state == JobState::Lost);
            CHECK(!(*answers)[unknown].reason.empty());
        }
        const auto none = cluster->driver().status({}, context());
        REQUIRE(none);
        CHECK(none->empty());
        std::vector<std::string> many(2000, a);
        const auto all = cluster->driver().status(many, context());
        REQUIRE(all);
        CHECK(all->size() == many.size());
    }
}

TEST_CASE("Cancel ends a job, and is fine for one that has ended") {
    FOR_EACH_CLUSTER(cluster) {
        const std::string id = submit(*cluster, cluster->plan("sleep 1000"));
        REQUIRE(cluster->driver().cancel(id, context()));
        const auto ended = cluster->waitForEnd(id);
        CHECK(ended.state == JobState::Cancelled);
        CHECK(!ended.reason.empty());
        CHECK(cluster->driver().cancel(id, context()));
        CHECK(status(*cluster, id).state == JobState::Cancelled);
        CHECK(cluster->driver().cancel("no-such-job", context()).error().code == ErrorCode::NotFound);
    }
}

TEST_CASE("A job that is active cannot be forgotten, one that has ended is gone") {
    FOR_EACH_CLUSTER(cluster) {
        const model::JobPlan plan = cluster->plan("sleep 1000");
        const std::string id = submit(*cluster, plan);
        CHECK(cluster->driver().forget(id, context()).error().code == ErrorCode::Conflict);
        REQUIRE(cluster->driver().cancel(id, context()));
        cluster->waitForEnd(id);
        REQUIRE(cluster->driver().forget(id, context()));
        CHECK(status(*cluster, id).state == JobState::Lost);
        CHECK(cluster->driver().readLog(id, {}, 0, 10, context()).error().code == ErrorCode::NotFound);
        CHECK(cluster->driver().files(id, context()).error().code == ErrorCode::NotFound);
        const auto found = cluster->driver().find(plan.key, context());
        REQUIRE(found);
        CHECK(!*found);
        CHECK(cluster->driver().forget(id, context())); // nothing to do
    }
}

TEST_CASE("Every verb obeys a stop and a deadline") {
    FOR_EACH_CLUSTER(cluster) {
        const model::JobPlan plan = cluster->plan("true");
        const std::string id = submit(*cluster, plan);
        cluster->waitForEnd(id);
        std::stop_source source;
        source.request_stop();
        base::OpContext stopped;
        stopped.stop = source.get_token();
        base::OpContext late;
        late.deadline = std::chrono::steady_clock::now() - std::chrono::seconds{1};
        const model::JobPlan fresh = cluster->plan("true");
        auto& driver = cluster->driver();
        for (const auto& [limits, code] :
             {std::pair{stopped, ErrorCode::Cancelled}, std::pair{late, ErrorCode::Timeout}}) {
            CHECK(driver.probe(limits).error().code == code);
            CHECK(driver.nodes(limits).error().code == code);
            CHECK(driver.lower(fresh, limits).error().code == code);
            CHECK(driver.reservePorts(fresh.key, 1, limits).error().code == code);
            CHECK(driver.submit(fresh, limits).error().code == code);
            CHECK(driver.find(plan.key, limits).error().code == code);
            CHECK(driver.status({id}, limits).error().code == code);
            CHECK(driver.cancel(id, limits).error().code == code);
            CHECK(driver.readLog(id, {}, 0, 10, limits).error().code == code);
            CHECK(driver.files(id, limits).error().code == code);
            CHECK(driver.events(id, limits).error().code == code);
            CHECK(driver.forget(id, limits).error().code == code);
        }
        const auto found = driver.find(fresh.key, context());
        REQUIRE(found);
        CHECK(!*found); // a refused submit leaves nothing
    }
}

TEST_CASE("What no site can run is refused before anything is kept") {
    FOR_EACH_CLUSTER(cluster) {
        model::JobPlan empty = cluster->plan("true");
        empty.tasks.clear();
        CHECK(cluster->driver().submit(empty, context()).error().code == ErrorCode::InvalidArgument);
        model::JobPlan huge = cluster->plan("true");
        huge.tasks[0].resources.cpu = 1'000'000;
        const auto refused = cluster->driver().submit(huge, context());
        REQUIRE(!refused);
        CHECK(refused.error().code == ErrorCode::InvalidArgument);
        CHECK(!refused.error().remedy.empty());
        model::JobPlan evil = cluster->plan("true");
        evil.key = "../../evil";
        CHECK(cluster->driver().submit(evil, context()).error().code == ErrorCode::InvalidArgument);
        for (const auto* plan : {&huge, &empty}) {
            const auto found = cluster->driver().find(plan->key, context());
            REQUIRE(found);
            CHECK(!*found);
        }
    }
}
