// What the driver of this computer reads: its settings, nvidia-smi's list, its own records, the ends of logs.
#include "core/base/file_io.h"
#include "plugins/cluster-local/driver/job_record.h"
#include "plugins/cluster-local/driver/log_reader.h"
#include "plugins/cluster-local/machine/limits.h"
#include "plugins/cluster-local/runner/failure_reason.h"
#include "tests/support/catch.h"
#include "tests/support/temporary_folder.h"

using namespace trainyard;
using namespace trainyard::local;

TEST_CASE("Settings of this computer are read, and wrong ones named") {
    const auto config = readSiteConfig({{"cores", 2}, {"memory", "16Gi"}, {"grace", "5s"}});
    REQUIRE(config);
    CHECK(config->cores == 2);
    CHECK(config->memory == 16LL << 30);
    CHECK(config->grace == std::chrono::seconds{5});
    REQUIRE(readSiteConfig(nlohmann::json::object()));
    REQUIRE(readSiteConfig(nullptr));
    for (const auto& [name, value] : std::vector<std::pair<std::string, nlohmann::json>>{{"cores", 0},
                                                                                         {"cores", "two"},
                                                                                         {"cores", 1.5},
                                                                                         {"memory", 16},
                                                                                         {"memory", "16 Quibi"},
                                                                                         {"grace", 5},
                                                                                         {"grace", "soon"}}) {
        INFO(name << " " << value);
        const auto wrong = readSiteConfig({{name, value}});
        REQUIRE(!wrong);
        CHECK(wrong.error().code == base::ErrorCode::InvalidArgument);
        CHECK(!wrong.error().remedy.empty());
    }
}

TEST_CASE("Limits are the machine's, narrowed by the settings") {
    Machine machine;
    machine.cores = {2, 3, 5};
    machine.memoryTotal = 1000;
    SiteConfig config;
    CHECK(limitsOf(machine, config).cores == machine.cores);
    config.cores = 2;
    config.memory = 5000;
    CHECK(limitsOf(machine, config).cores == std::vector<int>{2, 3});
    CHECK(limitsOf(machine, config).memory == 1000);
    config.cores = 4; // more than there are: shared
    CHECK(limitsOf(machine, config).cores == std::vector<int>{2, 3, 5, 2});
    JobSite site{std::chrono::milliseconds{1500}, limitsOf(machine, config)};
    site.limits.gpus = {{1, "A100", 5, "550"}};
    const auto back = readJobSite(writeJobSite(site));
    REQUIRE(back);
    CHECK(back->grace == site.grace);
    CHECK(back->limits.cores == site.limits.cores);
    CHECK(back->limits.gpus == site.limits.gpus);
    CHECK(readJobSite("{}").error().code == base::ErrorCode::Corrupted);
}

TEST_CASE("The list of nvidia-smi is read, and what is not a GPU is skipped") {
    const auto gpus = parseGpuList(
        "0, NVIDIA A100-SXM4-40GB, 40960, 550.54.15\r\n 3, Tesla T4, 15360, 550.54.15\nNo devices\n, , ,\n");
    REQUIRE(gpus.size() == 2);
    CHECK(gpus[0] == Gpu{0, "NVIDIA A100-SXM4-40GB", 40LL << 30, "550.54.15"});
    CHECK(gpus[1].index == 3);
    CHECK(parseGpuList("").empty());
    CHECK(parseGpuList("NVIDIA-SMI has failed because it couldn't communicate with the NVIDIA driver.").empty());
}

TEST_CASE("A job's record reads back as it was") {
    JobRecord record;
    record.name = "名前";
    record.runner = {4711, 99};
    record.boot = "boot";
    record.leaders = {{1, 2}, {}};
    record.updated = base::WallTime(std::chrono::milliseconds{1'700'000'000'123});
    auto& status = record.status;
    status.nativeId = "key";
    status.state = model::JobState::TimedOut;
    status.reason = "why";
    status.remedy = "what";
    status.exitCode = 137;
    status.times.submitted = record.updated;
    status.times.ended = record.updated + std::chrono::seconds{3};
    status.tasks = {{"worker", 0, "here", model::JobState::Failed, 3, "r"},
                    {"ps", 1, "here", model::JobState::Lost, {}, ""}};
    const auto back = parseJobRecord(writeJobRecord(record));
    REQUIRE(back);
    CHECK(back->status == record.status);
    CHECK(back->name == record.name);
    CHECK(back->runner == record.runner);
    CHECK(back->boot == record.boot);
    CHECK(back->leaders == record.leaders);
    CHECK(back->updated == record.updated);
    for (const char* text : {"", "{", "null", "{\"id\":3}"})
        CHECK(parseJobRecord(text).error().code == base::ErrorCode::Corrupted);
}

TEST_CASE("The last line of a log is found, cleaned and shortened") {
    CHECK(lastLine("").empty());
    CHECK(lastLine("\n \n").empty());
    CHECK(lastLine("one") == "one");
    CHECK(lastLine("one\ntwo\n\n") == "two");
    CHECK(lastLine("bar 10%\rbar 20%\r\n") == "bar 20%");
    CHECK(lastLine("a\x1b[31mred") == "a[31mred");
    std::string umlauts;
    for (int i = 0; i < 400; ++i) umlauts += "ü";
    CHECK(lastLine(umlauts) == umlauts.substr(0, 300) + "…");
    const tests::TemporaryFolder folder;
    REQUIRE(base::writeFileAtomic(folder / "log", "0123456789"));
    CHECK(tailOf(folder / "log", 4) == "6789");
    CHECK(tailOf(folder / "log", 100) == "0123456789");
    CHECK(tailOf(folder / "none", 100).empty());
}

TEST_CASE("Exit codes in words") {
    CHECK(exitInWords(3) == "code 3");
    CHECK(exitInWords(137) == "code 137 (SIGKILL)");
    CHECK(exitInWords(255) == "code 255");
}

TEST_CASE("Only a plain word is a key") {
    CHECK(isSafeKey("01hzy-A_b"));
    for (const char* key : {"", ".", "..", "a/b", "a b", "a.b", "ä", "a\\b"}) CHECK(!isSafeKey(key));
    CHECK(!isSafeKey(std::string(129, 'a')));
}
