#include "plugins/cluster-local/queue/queue_entry.h"

#include <nlohmann/json.hpp>
#include <tuple>

namespace trainyard::local {

namespace {

using Json = nlohmann::json;
using Milliseconds = std::chrono::milliseconds;

std::chrono::hours headStart(const std::string& priority) {
    if (priority == "high") return std::chrono::hours{4};
    if (priority == "low") return std::chrono::hours{-4};
    return std::chrono::hours{0};
}

Json holdToJson(const Hold& hold) {
    Json tasks = Json::array();
    for (const auto& task : hold) {
        Json gpus = Json::array();
        for (const auto& gpu : task.gpus) gpus.push_back({{"index", gpu.index}, {"part", gpu.part}});
        tasks.push_back({{"cpu", task.cpu}, {"slots", task.slots}, {"memory", task.memory}, {"gpus", gpus}});
    }
    return tasks;
}

Hold holdFromJson(const Json& json) {
    Hold hold;
    for (const auto& item : json) {
        TaskHold task{item.at("cpu").get<double>(),
                      item.at("slots").get<std::vector<int>>(),
                      item.at("memory").get<std::int64_t>(),
                      {}};
        for (const auto& gpu : item.at("gpus"))
            task.gpus.push_back({gpu.at("index").get<int>(), gpu.at("part").get<double>()});
        hold.push_back(std::move(task));
    }
    return hold;
}

} // namespace

std::string writeQueueEntry(const QueueEntry& entry) {
    Json tasks = Json::array();
    for (const auto& task : entry.need.tasks)
        tasks.push_back({{"cpu", task.cpu}, {"memory", task.memory}, {"gpu", task.gpu}});
    const Json json{{"key", entry.key},
                    {"name", entry.name},
                    {"priority", entry.priority},
                    {"since", std::chrono::duration_cast<Milliseconds>(entry.since.time_since_epoch()).count()},
                    {"need", tasks},
                    {"hold", entry.hold ? holdToJson(*entry.hold) : Json()}};
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

base::Expected<QueueEntry> readQueueEntry(std::string_view text) {
    try {
        const Json json = Json::parse(text);
        QueueEntry entry;
        entry.key = json.at("key").get<std::string>();
        entry.name = json.at("name").get<std::string>();
        entry.priority = json.at("priority").get<std::string>();
        entry.since = base::WallTime(Milliseconds(json.at("since").get<std::int64_t>()));
        for (const auto& task : json.at("need"))
            entry.need.tasks.push_back(
                {task.at("cpu").get<double>(), task.at("memory").get<std::int64_t>(), task.at("gpu").get<double>()});
        if (!json.at("hold").is_null()) entry.hold = holdFromJson(json.at("hold"));
        return entry;
    } catch (const Json::exception& problem) {
        return base::makeError(base::ErrorCode::Corrupted, "An entry of the queue cannot be read.", "", problem.what());
    }
}

bool goesBefore(const QueueEntry& a, const QueueEntry& b) {
    const auto rank = [](const QueueEntry& entry) { return entry.since - headStart(entry.priority); };
    return std::tuple(rank(a), a.key) < std::tuple(rank(b), b.key);
}

} // namespace trainyard::local
