// What every ClusterDriver promises: what it offers, logs, files, events.
#include "tests/contract/cluster_makers.h"
#include "tests/support/catch.h"

#include <set>

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

std::string run(ClusterUnderTest& cluster, const model::JobPlan& plan) {
    const auto id = cluster.driver().submit(plan, context());
    INFO((id ? "" : id.error().message));
    REQUIRE(id);
    REQUIRE(cluster.waitForEnd(*id).state == JobState::Completed);
    return *id;
}

} // namespace

TEST_CASE("A site says what it has and what it enforces") {
    FOR_EACH_CLUSTER(cluster) {
        const auto profile = cluster->driver().probe(context());
        REQUIRE(profile);
        CHECK(!profile->summary.empty());
        CHECK(!profile->facts.empty());
        const auto capabilities = cluster->driver().capabilities();
        std::set<std::string> words(capabilities.enforced.begin(), capabilities.enforced.end());
        for (const auto& word : capabilities.counted) CHECK(words.insert(word).second); // not both
        CHECK(!words.empty());
        const auto nodes = cluster->driver().nodes(context());
        REQUIRE(nodes);
        REQUIRE(!nodes->empty());
        std::set<std::string> names;
        for (const auto& node : *nodes) {
            CHECK(names.insert(node.name).second);
            CHECK(!node.site.empty());
            CHECK(node.cpuCores > 0);
            CHECK(node.cpuFree <= node.cpuCores);
            CHECK(node.memoryTotal > 0);
            CHECK(node.memoryFree <= node.memoryTotal);
        }
    }
}

TEST_CASE("A lowering shows what is sent and how each wish is honoured") {
    FOR_EACH_CLUSTER(cluster) {
        model::JobPlan plan = cluster->plan("echo lower me");
        plan.spec.resources.time = std::chrono::minutes{10};
        const auto lowering = cluster->driver().lower(plan, context());
        REQUIRE(lowering);
        CHECK(lowering->native.find("lower me") != std::string::npos);
        REQUIRE(!lowering->report.empty());
        const std::set<std::string> known{"pushed", "pinned", "evaluated", "ignored"};
        for (const auto& line : lowering->report) {
            CHECK(known.count(line.how) == 1);
            CHECK(!line.what.empty());
            CHECK(!line.note.empty());
        }
    }
}

TEST_CASE("Ports are different ones, and stay so over calls") {
    FOR_EACH_CLUSTER(cluster) {
        std::set<int> all;
        for (int round = 0; round < 3; ++round) {
            const auto ports = cluster->driver().reservePorts(cluster->plan("true").key, 4, context());
            REQUIRE(ports);
            REQUIRE(ports->size() == 4);
            for (const int port : *ports) {
                CHECK((port > 1023 && port < 65536));
                CHECK(all.insert(port).second);
            }
        }
        const auto none = cluster->driver().reservePorts(cluster->plan("true").key, 0, context());
        REQUIRE(none);
        CHECK(none->empty());
        CHECK(cluster->driver().reservePorts(cluster->plan("true").key, -1, context()).error().code ==
              ErrorCode::InvalidArgument);
    }
}

TEST_CASE("A log is read by offset, byte for byte, for each task") {
    FOR_EACH_CLUSTER(cluster) {
        model::JobPlan plan = cluster->plan("printf 'Verlust 0.5 – 名前\\n'; printf '\\000\\377end'", 2);
        plan.spec.name = "名前 Ünï 🚆 \"quoted\" $HOME";
        const std::string id = run(*cluster, plan);
        const std::string expected = std::string("Verlust 0.5 – 名前\n") + '\0' + "\377end";
        for (int index = 0; index < 2; ++index) {
            std::string text;
            std::int64_t offset = 0;
            for (bool complete = false; !complete;) {
                const auto chunk = cluster->driver().readLog(id, {"worker", index}, offset, 5, context());
                REQUIRE(chunk);
                CHECK(chunk->text.size() <= 5);
                CHECK(chunk->nextOffset == offset + static_cast<std::int64_t>(chunk->text.size()));
                REQUIRE((chunk->complete || !chunk->text.empty()));
                text += chunk->text;
                offset = chunk->nextOffset;
                complete = chunk->complete;
            }
            CHECK(text == expected);
        }
        const auto first = cluster->driver().readLog(id, {}, 0, 1000, context());
        REQUIRE(first);
        CHECK(first->text == expected);
        const auto behind = cluster->driver().readLog(id, {}, 100'000, 10, context());
        REQUIRE(behind);
        CHECK(behind->text.empty());
        CHECK(cluster->driver().readLog(id, {"worker", 7}, 0, 10, context()).error().code == ErrorCode::NotFound);
        CHECK(cluster->driver().readLog(id, {}, -1, 10, context()).error().code == ErrorCode::InvalidArgument);
        CHECK(cluster->driver().readLog("no-such-job", {}, 0, 10, context()).error().code == ErrorCode::NotFound);
    }
}

TEST_CASE("A log of an active job is not complete") {
    FOR_EACH_CLUSTER(cluster) {
        const auto id = cluster->driver().submit(cluster->plan("echo begun; sleep 1000"), context());
        REQUIRE(id);
        const auto chunk = cluster->driver().readLog(*id, {}, 0, 1000, context());
        REQUIRE(chunk);
        CHECK(!chunk->complete);
        REQUIRE(cluster->driver().cancel(*id, context()));
        cluster->waitForEnd(*id);
        const auto end = cluster->driver().readLog(*id, {}, 0, 1000, context());
        REQUIRE(end);
        CHECK(end->complete);
    }
}

TEST_CASE("The files of a job are listed in pages, stated and read, and nothing outside is") {
    FOR_EACH_CLUSTER(cluster) {
        model::JobPlan plan =
            cluster->plan("mkdir -p \"$OUT/many/sub\"; cd \"$OUT/many\"; seq -f 'file-%06g' 10000 | xargs touch; "
                          "printf 'the content' > 'ein Name – 名前.txt'; ln -s /etc outside");
        plan.tasks[0].env["OUT"] = "{jobFolder}/runs";
        const std::string id = run(*cluster, plan);
        const auto files = cluster->driver().files(id, context());
        REQUIRE(files);
        std::set<std::string> names;
        std::string previous;
        std::string page;
        do {
            const auto listed = (*files)->list("runs/many", page, context());
            REQUIRE(listed);
            REQUIRE(!listed->entries.empty());
            for (const auto& entry : listed->entries) {
                CHECK(previous < entry.path);
                previous = entry.path;
                names.insert(entry.path);
            }
            page = listed->next;
        } while (!page.empty());
        CHECK(names.size() == 10'003);
        CHECK(names.count("runs/many/file-010000") == 1);
        const std::string path = "runs/many/ein Name – 名前.txt";
        CHECK(names.count(path) == 1);
        const auto stat = (*files)->stat(path, context());
        REQUIRE(stat);
        CHECK(stat->size == 11);
        CHECK(!stat->folder);
        CHECK(stat->modified);
        CHECK((*files)->stat("runs/many/sub", context())->folder);
        CHECK((*files)->read(path, 4, 100, context()).value_or("") == "content");
        CHECK((*files)->read(path, 4, 3, context()).value_or("") == "con");
        CHECK((*files)->read(path, 100, 3, context()).value_or("error").empty());
        CHECK((*files)->stat("runs/nothing", context()).error().code == ErrorCode::NotFound);
        CHECK((*files)->read("runs/nothing", 0, 1, context()).error().code == ErrorCode::NotFound);
        CHECK((*files)->list("runs/nothing", "", context()).error().code == ErrorCode::NotFound);
        CHECK((*files)->read("runs/many", 0, 1, context()).error().code == ErrorCode::InvalidArgument);
        for (const char* outside :
             {"../../queue.lock", "/etc/hostname", "runs/../../../x", "runs/many/outside/hostname"}) {
            CHECK((*files)->read(outside, 0, 1, context()).error().code == ErrorCode::PermissionDenied);
            CHECK((*files)->stat(outside, context()).error().code == ErrorCode::PermissionDenied);
            CHECK((*files)->list(outside, "", context()).error().code == ErrorCode::PermissionDenied);
        }
    }
}

TEST_CASE("The events of a job tell its way in the order of time") {
    FOR_EACH_CLUSTER(cluster) {
        const std::string id = run(*cluster, cluster->plan("true"));
        const auto events = cluster->driver().events(id, context());
        REQUIRE(events);
        REQUIRE(events->size() >= 2);
        for (std::size_t i = 0; i < events->size(); ++i) {
            CHECK(!(*events)[i].what.empty());
            if (i > 0) CHECK((*events)[i - 1].time <= (*events)[i].time);
        }
        CHECK(cluster->driver().events("no-such-job", context()).error().code == ErrorCode::NotFound);
    }
}
