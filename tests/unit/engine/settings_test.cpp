#include "core/engine/settings.h"

#include "core/base/file_io.h"
#include "core/engine/engine.h"
#include "tests/support/catch.h"
#include "tests/support/temporary_folder.h"

using namespace trainyard;
using engine::Settings;
using tests::TemporaryFolder;

TEST_CASE("settings are read from memory, reach the disk by flush and are there the next time") {
    TemporaryFolder folder;
    const auto file = folder / "deep/settings.json";
    {
        Settings settings(file);
        CHECK_FALSE(settings.loadProblem());
        CHECK(settings.get("window/theme") == nullptr);
        CHECK(settings.get("window/theme", "system") == "system");
        REQUIRE(settings.flush()); // nothing to do is fine
        CHECK_FALSE(std::filesystem::exists(file));
        settings.set("window/theme", "dark");
        settings.set("a/b", {1, 2});
        settings.set("gone", 1);
        settings.set("gone", nullptr);
        CHECK(settings.get("window/theme") == "dark");
        REQUIRE(settings.flush());
    }
    Settings again(file);
    CHECK(again.get("window/theme") == "dark");
    CHECK(again.get("a/b") == nlohmann::json({1, 2}));
    CHECK(again.get("gone") == nullptr);
}

TEST_CASE("a change is told once, and only where something changed") {
    TemporaryFolder folder;
    Settings settings(folder / "settings.json");
    std::vector<std::string> told;
    engine::Subscription subscription = settings.onChange([&](const std::string& key) { told.push_back(key); });
    settings.set("a", 1);
    settings.set("a", 1);
    settings.set("b", nullptr);
    CHECK(told == std::vector<std::string>{"a"});
    subscription.reset();
    settings.set("a", 2);
    CHECK(told.size() == 1);
}

TEST_CASE("damaged settings are kept aside and defaults used") {
    TemporaryFolder folder;
    const auto file = folder / "settings.json";
    for (const std::string text : {"{\"a\": ", "[1]", "\xff\xfe"}) {
        REQUIRE(base::writeFileAtomic(file, text));
        Settings settings(file);
        REQUIRE(settings.loadProblem());
        CHECK(settings.loadProblem()->code == base::ErrorCode::Corrupted);
        CHECK(settings.loadProblem()->message.find(base::toUtf8(file)) != std::string::npos);
        CHECK(settings.loadProblem()->remedy.find(".damaged") != std::string::npos);
        settings.set("a", 1);
        REQUIRE(settings.flush());
        CHECK(Settings(file).get("a") == 1);
    }
    // None of the damaged files took the place of another.
    CHECK(base::readFile(folder / "settings.json.damaged").value() == "{\"a\": ");
    CHECK(base::readFile(folder / "settings.json.2.damaged").value() == "[1]");
    CHECK(base::readFile(folder / "settings.json.3.damaged").value() == "\xff\xfe");
}

TEST_CASE("settings that cannot be written are an error, stay in memory, and are written when that is possible again") {
    TemporaryFolder folder;
    REQUIRE(base::writeFileAtomic(folder / "blocker", "a file where a folder should be"));
    Settings settings(folder / "blocker/settings.json");
    settings.set("a", 1);
    const auto written = settings.flush();
    REQUIRE_FALSE(written);
    CHECK(written.error().message.find("The settings were not saved") == 0);
    CHECK(settings.get("a") == 1);
    std::filesystem::remove(folder / "blocker");
    REQUIRE(settings.flush());
    CHECK(Settings(folder / "blocker/settings.json").get("a") == 1);
}

TEST_CASE("settings that are there but cannot be read are never overwritten") {
    TemporaryFolder folder;
    std::filesystem::create_directories(folder / "settings.json"); // a folder in the place of the file
    Settings settings(folder / "settings.json");
    REQUIRE(settings.loadProblem());
    settings.set("a", 1);
    CHECK_FALSE(settings.flush());
    CHECK(std::filesystem::is_directory(folder / "settings.json"));
}

TEST_CASE("two programs that share the settings keep each other's keys") {
    TemporaryFolder folder;
    Settings window(folder / "settings.json");
    Settings yard(folder / "settings.json");
    yard.set("sites", {"hpc"});
    REQUIRE(yard.flush());
    window.set("window/theme", "dark");
    REQUIRE(window.flush());
    Settings after(folder / "settings.json");
    CHECK(after.get("sites") == nlohmann::json({"hpc"}));
    CHECK(after.get("window/theme") == "dark");
}

TEST_CASE("this computer is always among the sites, others are kept") {
    TemporaryFolder folder;
    {
        Settings settings(folder / "settings.json");
        engine::Sites sites(settings);
        REQUIRE(sites.all().size() == 1);
        CHECK(sites.all().front().id == "local");
        CHECK(sites.all().front().kind == "local");
        CHECK(sites.all().front().title == "This computer");
        model::Site site;
        site.id = "hpc";
        site.title = "HPC";
        site.kind = "slurm";
        site.config = {{"host", "login"}};
        REQUIRE(sites.add(site));
        CHECK(sites.add(site).error().code == base::ErrorCode::AlreadyExists);
        CHECK(sites.add(sites.all().front()).error().code == base::ErrorCode::AlreadyExists);
        CHECK(sites.remove("local").error().code == base::ErrorCode::InvalidArgument);
    }
    Settings settings(folder / "settings.json");
    engine::Sites sites(settings);
    REQUIRE(sites.find("hpc"));
    CHECK(sites.find("hpc")->config == nlohmann::json({{"host", "login"}}));
    const auto missing = sites.find("nowhere");
    REQUIRE_FALSE(missing);
    CHECK(missing.error().code == base::ErrorCode::NotFound);
    CHECK(missing.error().remedy.find("local, hpc") != std::string::npos);
    REQUIRE(sites.remove("hpc"));
    CHECK(sites.remove("hpc").error().code == base::ErrorCode::NotFound);
    CHECK(Settings(folder / "settings.json").get("sites") == nlohmann::json::array());
}

TEST_CASE("a site that cannot be written is not there") {
    TemporaryFolder folder;
    REQUIRE(base::writeFileAtomic(folder / "blocker", "x"));
    Settings settings(folder / "blocker/settings.json");
    engine::Sites sites(settings);
    model::Site site;
    site.kind = "slurm";
    for (const char* id : {"", "with space", "a/b", "ü"}) {
        site.id = id;
        CHECK(sites.add(site).error().code == base::ErrorCode::InvalidArgument);
    }
    site.id = "hpc";
    CHECK_FALSE(sites.add(site));
    CHECK(sites.all().size() == 1);
}

TEST_CASE("entries of a hand-edited list that make no sense are passed over") {
    TemporaryFolder folder;
    REQUIRE(base::writeFileAtomic(folder / "settings.json",
                                  R"({"sites": [1, {"id": 5}, {"id": "x"}, {"id": "y", "kind": "slurm"},
                                      {"id": "local", "kind": "slurm", "config": {"cores": 1}}]})"));
    Settings settings(folder / "settings.json");
    const engine::Sites sites(settings);
    const auto all = sites.all();
    REQUIRE(all.size() == 2);
    CHECK(all[0].kind == "local");
    CHECK(all[0].config == nlohmann::json({{"cores", 1}}));
    CHECK(all[1].id == "y");
    CHECK(all[1].title == "y");
}
