#include "core/events/summary_json.h"

#include "core/base/number_text.h"

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>

namespace trainyard::events {

namespace {

nlohmann::json fileJson(const FileState& file) {
    nlohmann::json json = {{"path", file.path},     {"bytes", file.bytes},       {"records", file.records},
                           {"badCrc", file.badCrc}, {"end", toString(file.end)}, {"undecodable", file.undecodable}};
    if (!file.reason.empty()) json["reason"] = file.reason;
    if (!file.fileVersion.empty()) json["fileVersion"] = file.fileVersion;
    if (!file.writer.empty()) json["writer"] = file.writer;
    return json;
}

nlohmann::json tagJson(const Run& run, const TagEntry& entry) {
    nlohmann::json json = {{"run", run.name()}, {"tag", entry.info->tag}, {"kind", toString(entry.info->kind)}};
    json["plugin"] = entry.info->plugin.empty() ? nlohmann::json() : nlohmann::json(entry.info->plugin);
    if (entry.series != nullptr) {
        const SeriesTotals totals = entry.series->totals();
        json["count"] = totals.count;
        json["firstStep"] = totals.firstStep;
        json["lastStep"] = totals.lastStep;
        json["minStep"] = totals.minStep;
        json["maxStep"] = totals.maxStep;
        json["firstWall"] = numberJson(totals.firstWall);
        json["lastWall"] = numberJson(totals.lastWall);
        json["first"] = numberJson(totals.first);
        json["last"] = numberJson(totals.last);
        json["min"] = numberJson(totals.min);
        json["max"] = numberJson(totals.max);
        json["nanCount"] = totals.nanCount;
        return json;
    }
    json["count"] = entry.blobs;
    if (entry.blobs == 0) return json;
    json["firstStep"] = entry.firstBlob.step;
    json["lastStep"] = entry.lastBlob.step;
    json["minStep"] = entry.minBlobStep;
    json["maxStep"] = entry.maxBlobStep;
    json["firstWall"] = numberJson(entry.firstBlob.wall);
    json["lastWall"] = numberJson(entry.lastBlob.wall);
    return json;
}

} // namespace

nlohmann::json numberJson(double value) {
    if (std::isfinite(value)) return value;
    return base::formatDouble(value);
}

nlohmann::json summaryJson(const std::vector<std::shared_ptr<const Run>>& runs, const SummaryFilter& filter) {
    nlohmann::json files = nlohmann::json::array();
    nlohmann::json series = nlohmann::json::array();
    for (const auto& run : runs) {
        if (filter.run && !filter.run(run->name())) continue;
        for (const FileState& file : run->files()) files.push_back(fileJson(file));
        for (const TagEntry& entry : run->tags())
            if (!filter.tag || filter.tag(entry.info->tag)) series.push_back(tagJson(*run, entry));
    }
    return {{"files", std::move(files)}, {"series", std::move(series)}};
}

} // namespace trainyard::events
