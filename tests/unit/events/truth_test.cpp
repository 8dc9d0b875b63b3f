// Every file of the shared set against truth.json, which an independent reader made.
#include "core/base/environment.h"
#include "core/base/file_io.h"
#include "core/base/number_text.h"
#include "core/events/loader.h"
#include "core/events/series_view.h"
#include "core/events/summary_json.h"
#include "tests/support/catch.h"

#include <cmath>
#include <nlohmann/json.hpp>

using namespace trainyard;
using nlohmann::json;

namespace {

std::optional<std::filesystem::path> eventFiles() {
    std::vector<std::filesystem::path> places;
    if (const auto shared = base::environmentVariable("TRAINYARD_SHARED")) places.push_back(base::fromUtf8(*shared));
    if (const auto source = base::environmentVariable("TRAINYARD_SOURCE"))
        places.push_back(base::fromUtf8(*source) / ".." / "shared");
    for (const auto& place : places)
        if (std::filesystem::exists(place / "event-files" / "truth.json")) return place / "event-files";
    WARN("Skipped: no event-files beside the checkout. Set TRAINYARD_SHARED to the folder that holds them.");
    return std::nullopt;
}

json truthOf(const std::filesystem::path& folder) {
    const auto text = base::readFile(folder / "truth.json");
    REQUIRE(text);
    return json::parse(*text);
}

bool same(const json& got, const json& want) {
    const auto number = [](const json& value) {
        return value.is_string() ? base::parseDouble(value.get<std::string>() == "Infinity"    ? "inf"
                                                     : value.get<std::string>() == "-Infinity" ? "-inf"
                                                                                               : "nan")
                                       .value()
                                 : value.get<double>();
    };
    if (got.is_number_integer() && want.is_number_integer()) return got == want;
    const double a = number(got);
    const double b = number(want);
    if (std::isnan(a) || std::isnan(b)) return std::isnan(a) && std::isnan(b);
    return a == b || std::abs(a - b) <= 1e-9 * std::max(std::abs(a), std::abs(b));
}

const std::vector<std::pair<const char*, const char*>> scalarFields = {{"count", "count"},
                                                                       {"firstStep", "first_step"},
                                                                       {"lastStep", "last_step"},
                                                                       {"minStep", "min_step"},
                                                                       {"maxStep", "max_step"},
                                                                       {"first", "first"},
                                                                       {"last", "last"},
                                                                       {"min", "min"},
                                                                       {"max", "max"},
                                                                       {"nanCount", "nan"},
                                                                       {"firstWall", "first_wall"},
                                                                       {"lastWall", "last_wall"}};
const std::vector<std::pair<const char*, const char*>> otherFields = {{"count", "count"},
                                                                      {"firstStep", "first_step"},
                                                                      {"lastStep", "last_step"},
                                                                      {"minStep", "min_step"},
                                                                      {"maxStep", "max_step"}};

void compareTags(const json& tags, const json& summary, const std::string& run, int& compared) {
    std::map<std::string, json> byTag;
    for (const json& series : summary["series"])
        if (series["run"] == run) byTag[series["tag"].get<std::string>()] = series;
    for (const auto& [tag, want] : tags.items()) {
        INFO("tag " << tag.substr(0, 80));
        REQUIRE(byTag.contains(tag));
        const json& got = byTag[tag];
        const bool scalar = want["kind"] == "scalar";
        if (scalar || want["kind"] == "histogram" || want["kind"] == "image" || want["kind"] == "hparams")
            CHECK(got["kind"] == want["kind"]);
        if (want.contains("plugin")) CHECK(got["plugin"] == want["plugin"]);
        for (const auto& [field, name] : scalar ? scalarFields : otherFields) {
            if (!want.contains(name)) continue;
            INFO(field << " is " << got[field] << ", want " << want[name]);
            CHECK(same(got[field], want[name]));
            ++compared;
        }
    }
}

} // namespace

TEST_CASE("Each shared event file is read as the independent reader read it") {
    const auto folder = eventFiles();
    if (!folder) return;
    const json truth = truthOf(*folder);
    int compared = 0;
    for (const auto& [path, want] : truth["files"].items()) {
        INFO(path);
        events::Loader loader(*folder / base::fromUtf8(path));
        REQUIRE(loader.poll({}));
        const json summary = events::summaryJson(loader.runs());
        REQUIRE(summary["files"].size() == 1);
        const json& file = summary["files"][0];
        CHECK(file["end"] == want["end"]);
        CHECK(file["bytes"] == want["size"]);
        CHECK(file["records"] == want["records"]);
        CHECK(file["badCrc"] == want["bad_data_crc"]);
        CHECK(file["undecodable"] == 0);
        if (want["file_version"].is_string()) CHECK(file["fileVersion"] == want["file_version"]);
        if (want["writer"].is_string()) CHECK(file["writer"] == want["writer"]);
        if (want.contains("end_offset")) CHECK(loader.runs()[0]->files()[0].offset == want["end_offset"]);
        compareTags(want["tags"], summary, ".", compared);
    }
    CHECK(compared > 2000);
}

TEST_CASE("Points that TensorBoard's data server would drop are those that Purge::OutOfOrder hides") {
    const auto folder = eventFiles();
    if (!folder) return;
    const json truth = truthOf(*folder);
    int compared = 0;
    for (const auto& [path, want] : truth["files"].items()) {
        INFO(path);
        events::Loader loader(*folder / base::fromUtf8(path));
        REQUIRE(loader.poll({}));
        for (const auto& [tag, expected] : want["tags"].items()) {
            if (expected["kind"] != "scalar") continue;
            INFO("tag " << tag.substr(0, 80));
            const events::SeriesView view(loader.runs()[0]->series(tag), events::Purge::OutOfOrder);
            CHECK(view.count() == expected["count_after_preemption"].get<std::uint64_t>());
            const double last = view.snapshot().point(view.kept().back().end - 1).value;
            CHECK(same(events::numberJson(last), expected["last_after_preemption"]));
            ++compared;
        }
    }
    CHECK(compared > 100);
}

TEST_CASE("Each shared run folder is merged as the independent reader merged it") {
    const auto folder = eventFiles();
    if (!folder) return;
    const json truth = truthOf(*folder);
    events::Loader loader(*folder, {2});
    const auto result = loader.poll({});
    REQUIRE(result);
    CHECK(result->problems.empty());
    const json summary = events::summaryJson(loader.runs());
    CHECK(summary["files"].size() == truth["files"].size());
    int compared = 0;
    for (const auto& [run, want] : truth["runs"].items()) {
        INFO(run);
        compareTags(want["tags"], summary, run, compared);
        const auto found = loader.run(run);
        REQUIRE(found);
        for (const auto& [tag, expected] : want["tags"].items()) {
            if (!expected.contains("hparams") || !expected["hparams"].contains("session_start_info")) continue;
            const events::HParams hparams = found->hparams();
            for (const auto& [name, value] : expected["hparams"]["session_start_info"]["hparams"].items()) {
                INFO("hparam " << name);
                REQUIRE(hparams.values.contains(name));
                const auto& got = hparams.values.at(name);
                if (value.is_string()) CHECK(std::get<std::string>(got) == value.get<std::string>());
                if (value.is_boolean()) CHECK(std::get<bool>(got) == value.get<bool>());
                if (value.is_number()) CHECK(std::get<double>(got) == value.get<double>());
            }
        }
    }
    CHECK(compared > 0);
}
