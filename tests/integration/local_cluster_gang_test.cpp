// Jobs of several tasks: all or none, the first failure ends the rest, roles find each other.
#include "core/base/file_io.h"
#include "tests/support/catch.h"
#include "tests/support/local_site.h"

#include <set>

using namespace trainyard;
using model::JobState;
using tests::LocalSite;

namespace {

bool contains(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

model::JobPlan gang(const std::vector<std::pair<std::string, std::string>>& tasks) {
    model::JobPlan plan = LocalSite::shellPlan("");
    plan.tasks.clear();
    std::map<std::string, int> counts;
    for (const auto& task : tasks)
        plan.tasks.push_back(LocalSite::shellTask(task.first, counts[task.first]++, task.second));
    return plan;
}

} // namespace

TEST_CASE("One failing task ends the others, and is the one that is named") {
    LocalSite site;
    const std::string id = site.submit(
        gang({{"worker", "echo $$ > ../pid; sleep 1000"}, {"worker", "sleep 0.3; echo lost a shard; exit 3"}}));
    const auto status = site.waitForEnd(id);
    CHECK(status.state == JobState::Failed);
    CHECK(status.reason == "worker 1 ended with code 3: lost a shard");
    CHECK(status.exitCode == 3);
    REQUIRE(status.tasks.size() == 2);
    CHECK(status.tasks[0].state == JobState::Cancelled);
    CHECK(status.tasks[0].exitCode == 128 + 15);
    CHECK(status.tasks[1].state == JobState::Failed);
    const auto pid = base::readFile(site.jobFolder(id) / "pid");
    REQUIRE(pid);
    CHECK(!std::filesystem::exists("/proc/" + pid->substr(0, pid->find('\n'))));
}

TEST_CASE("A gang with a program that is missing starts nothing") {
    LocalSite site;
    model::JobPlan plan = gang({{"worker", "echo ran > ../ran; sleep 100"}, {"worker", ""}});
    plan.tasks[1].command = {"./not-there"};
    const std::string id = site.submit(plan);
    const auto status = site.waitForEnd(id);
    CHECK(status.state == JobState::Failed);
    CHECK(contains(status.reason, "worker 1: There is no program `./not-there` on this computer."));
    CHECK(!std::filesystem::exists(site.jobFolder(id) / "ran"));
}

TEST_CASE("A gang that asks for more than the computer has is refused before anything is kept") {
    LocalSite site;
    const auto plan = gang({{"worker", "true"}, {"worker", "true"}, {"worker", "true"}});
    const auto id = site.driver().submit(plan, LocalSite::context());
    REQUIRE(!id);
    CHECK(id.error().code == base::ErrorCode::InvalidArgument);
    CHECK(contains(id.error().message, "3 cores for its 3 tasks together"));
    CHECK(!std::filesystem::exists(site.jobFolder(plan.key)));
}

TEST_CASE("Two workers talk to a parameter server, which ends with them") {
    LocalSite site;
    const std::string key = LocalSite::newKey();
    const auto ports = site.driver().reservePorts(key, 3, LocalSite::context());
    REQUIRE(ports);
    const std::string server = "python3 -c 'import socket,sys\n"
                               "s=socket.socket(); s.setsockopt(socket.SOL_SOCKET,socket.SO_REUSEADDR,1)\n"
                               "s.bind((\"127.0.0.1\",int(sys.argv[1]))); s.listen()\n"
                               "while True:\n c,_=s.accept(); c.sendall(b\"weights\"); c.close()' $PORT";
    const std::string worker = "python3 -c 'import socket,json,os,time\n"
                               "c=json.loads(os.environ[\"TF_CONFIG\"]); h,p=c[\"cluster\"][\"ps\"][0].split(\":\")\n"
                               "for i in range(200):\n"
                               " try: s=socket.create_connection((h,int(p))); break\n"
                               " except OSError: time.sleep(0.05)\n"
                               "print(c[\"task\"][\"index\"], s.recv(100).decode())'";
    model::JobPlan plan = gang({{"worker", worker}, {"worker", worker}, {"ps", server}});
    plan.key = key;
    const std::string address = "127.0.0.1:" + std::to_string((*ports)[2]);
    for (auto& task : plan.tasks) {
        task.resources.cpu.reset(); // three tasks share two cores where they do not insist
        task.env["PORT"] = std::to_string((*ports)[2]);
        task.env["TF_CONFIG"] = R"({"cluster":{"ps":[")" + address + R"("]},"task":{"type":")" + task.role +
                                R"(","index":)" + std::to_string(task.index) + "}}";
    }
    const std::string id = site.submit(plan);
    const auto status = site.waitForEnd(id);
    INFO(status.reason << site.log(id, "worker", 0));
    CHECK(status.state == JobState::Completed);
    CHECK(status.exitCode == 0);
    CHECK(contains(site.log(id, "worker", 0), "0 weights"));
    CHECK(contains(site.log(id, "worker", 1), "1 weights"));
    REQUIRE(status.tasks.size() == 3);
    CHECK(status.tasks[2].state == JobState::Completed);
    CHECK(status.tasks[2].reason == "Ended with the job.");
}

TEST_CASE("Ports of jobs never collide, whichever program asks") {
    LocalSite site;
    const auto other = site.another();
    std::set<int> all;
    for (int round = 0; round < 5; ++round) {
        for (auto* driver : {&site.driver(), other.get()}) {
            const auto ports = driver->reservePorts(LocalSite::newKey(), 20, LocalSite::context());
            REQUIRE(ports);
            REQUIRE(ports->size() == 20);
            for (const int port : *ports) CHECK(all.insert(port).second);
        }
    }
    CHECK(site.driver().reservePorts("../evil", 1, LocalSite::context()).error().code ==
          base::ErrorCode::InvalidArgument);
    CHECK(site.driver().reservePorts(LocalSite::newKey(), 100'000, LocalSite::context()).error().code ==
          base::ErrorCode::InvalidArgument);
}
