#include "plugins/cluster-local/driver/job_record.h"

#include "core/base/durable_write.h"
#include "core/base/file_io.h"

#include <nlohmann/json.hpp>

namespace trainyard::local {

namespace {

using Json = nlohmann::json;

Json timeToJson(const std::optional<base::WallTime>& time) {
    return time ? Json(base::toIso8601(*time)) : Json();
}

std::optional<base::WallTime> timeFrom(const Json& json, const char* name) {
    const auto entry = json.find(name);
    if (entry == json.end() || !entry->is_string()) return std::nullopt;
    return base::parseIso8601(entry->get_ref<const std::string&>());
}

Json codeToJson(const std::optional<int>& code) {
    return code ? Json(*code) : Json();
}

std::optional<int> codeFrom(const Json& json) {
    const auto entry = json.find("exitCode");
    if (entry == json.end() || !entry->is_number_integer()) return std::nullopt;
    return entry->get<int>();
}

model::JobState stateFrom(const Json& json) {
    return model::parseJobState(json.at("state").get<std::string>()).value_or(model::JobState::Lost);
}

Json identityToJson(const base::ProcessIdentity& identity) {
    return {{"pid", identity.pid}, {"started", identity.started}};
}

base::ProcessIdentity identityFrom(const Json& json) {
    return {json.at("pid").get<std::int64_t>(), json.at("started").get<std::int64_t>()};
}

} // namespace

std::string writeJobRecord(const JobRecord& record) {
    const auto& status = record.status;
    Json tasks = Json::array();
    for (const auto& task : status.tasks)
        tasks.push_back({{"role", task.role},
                         {"index", task.index},
                         {"node", task.node},
                         {"state", model::toString(task.state)},
                         {"exitCode", codeToJson(task.exitCode)},
                         {"reason", task.reason}});
    Json leaders = Json::array();
    for (const auto& leader : record.leaders) leaders.push_back(identityToJson(leader));
    const Json json{{"version", 1},
                    {"id", status.nativeId},
                    {"name", record.name},
                    {"state", model::toString(status.state)},
                    {"reason", status.reason},
                    {"remedy", status.remedy},
                    {"exitCode", codeToJson(status.exitCode)},
                    {"times",
                     {{"submitted", timeToJson(status.times.submitted)},
                      {"staging", timeToJson(status.times.staging)},
                      {"starting", timeToJson(status.times.starting)},
                      {"started", timeToJson(status.times.started)},
                      {"ended", timeToJson(status.times.ended)}}},
                    {"tasks", tasks},
                    {"runner", identityToJson(record.runner)},
                    {"boot", record.boot},
                    {"leaders", leaders},
                    {"updated", timeToJson(record.updated)}};
    return json.dump(1, ' ', false, Json::error_handler_t::replace);
}

base::Expected<JobRecord> parseJobRecord(std::string_view text) {
    try {
        const Json json = Json::parse(text);
        JobRecord record;
        auto& status = record.status;
        status.nativeId = json.at("id").get<std::string>();
        record.name = json.at("name").get<std::string>();
        status.state = stateFrom(json);
        status.reason = json.at("reason").get<std::string>();
        status.remedy = json.at("remedy").get<std::string>();
        status.exitCode = codeFrom(json);
        const Json& times = json.at("times");
        status.times = {timeFrom(times, "submitted"), timeFrom(times, "staging"), timeFrom(times, "starting"),
                        timeFrom(times, "started"), timeFrom(times, "ended")};
        for (const auto& task : json.at("tasks"))
            status.tasks.push_back({task.at("role").get<std::string>(), task.at("index").get<int>(),
                                    task.at("node").get<std::string>(), stateFrom(task), codeFrom(task),
                                    task.at("reason").get<std::string>()});
        record.runner = identityFrom(json.at("runner"));
        record.boot = json.at("boot").get<std::string>();
        for (const auto& leader : json.at("leaders")) record.leaders.push_back(identityFrom(leader));
        record.updated = timeFrom(json, "updated").value_or(base::WallTime());
        return record;
    } catch (const Json::exception& problem) {
        return base::makeError(base::ErrorCode::Corrupted, "The state of the job cannot be read.", "", problem.what());
    }
}

base::Expected<JobRecord> loadJobRecord(const JobFolder& folder) {
    YARD_TRY(const std::string text, base::readFile(folder.state(), 16 << 20));
    auto record = parseJobRecord(text);
    if (!record) return record.error().within(base::toUtf8(folder.state()));
    return record;
}

base::Expected<void> saveJobRecord(const JobFolder& folder, const JobRecord& record) {
    const std::string text = writeJobRecord(record);
    auto written = base::writeFileAtomic(folder.state(), text);
    if (written) return written;
    std::error_code ignored;
    std::filesystem::remove(folder.reserve(), ignored);
    return base::writeFileAtomic(folder.state(), text);
}

base::Expected<void> makeReserve(const JobFolder& folder) {
    return base::writeDurably(folder.reserve(), std::string(64 * 1024, '\n'));
}

} // namespace trainyard::local
