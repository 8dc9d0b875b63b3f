#include "core/engine/store_rows.h"

#include "core/base/number_text.h"

#include <algorithm>
#include <array>

namespace trainyard::engine {

namespace {

constexpr char fieldEnd = '\x1f';
constexpr char recordEnd = '\x1e';

std::int64_t toNumber(base::WallTime time) {
    return std::chrono::duration_cast<std::chrono::nanoseconds>(time.time_since_epoch()).count();
}

std::optional<std::int64_t> toNumber(const std::optional<base::WallTime>& time) {
    return time ? std::optional(toNumber(*time)) : std::nullopt;
}

std::optional<base::WallTime> toTime(const std::optional<std::int64_t>& number) {
    if (!number) return std::nullopt;
    return base::WallTime(std::chrono::duration_cast<base::WallTime::duration>(std::chrono::nanoseconds(*number)));
}

void appendField(std::string& text, std::string_view field) {
    for (const char letter : field) text += letter == fieldEnd || letter == recordEnd ? ' ' : letter;
    text += fieldEnd;
}

std::string_view takeField(std::string_view& rest) {
    const std::size_t end = std::min(rest.find(fieldEnd), rest.size());
    const std::string_view field = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    return field;
}

// A word that this program does not know can only be damage: the job is then looked after no more.
model::JobState readState(std::string_view word) {
    return model::parseJobState(word).value_or(model::JobState::Lost);
}

model::TaskStatus readTask(std::string_view record) {
    model::TaskStatus task;
    task.role = takeField(record);
    task.index = static_cast<int>(base::parseInt(takeField(record)).value_or(0));
    task.node = takeField(record);
    task.state = readState(takeField(record));
    if (const auto exitCode = base::parseInt(takeField(record))) task.exitCode = static_cast<int>(*exitCode);
    task.reason = takeField(record);
    return task;
}

} // namespace

std::string packTasks(const std::vector<model::TaskStatus>& tasks) {
    std::string text;
    for (const model::TaskStatus& task : tasks) {
        appendField(text, task.role);
        appendField(text, std::to_string(task.index));
        appendField(text, task.node);
        appendField(text, toString(task.state));
        appendField(text, task.exitCode ? std::to_string(*task.exitCode) : std::string());
        appendField(text, task.reason);
        text += recordEnd;
    }
    return text;
}

std::vector<model::TaskStatus> unpackTasks(std::string_view text) {
    std::vector<model::TaskStatus> tasks;
    tasks.reserve(static_cast<std::size_t>(std::count(text.begin(), text.end(), recordEnd)));
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(recordEnd), text.size());
        tasks.push_back(readTask(text.substr(0, end)));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return tasks;
}

void appendJob(Query& query, const model::Job& job) {
    const model::JobStatus& status = job.status;
    query.bind(job.id)
        .bind(job.name)
        .bind(job.site)
        .bind(job.owner)
        .bind(job.kind)
        .bind(job.resources)
        .bind(job.folder);
    query.bind(status.nativeId).bind(toString(status.state)).bind(status.reason).bind(status.remedy);
    query.bind(toNumber(status.times.submitted).value_or(0)).bind(toNumber(status.times.staging));
    query.bind(toNumber(status.times.starting)).bind(toNumber(status.times.started)).bind(toNumber(status.times.ended));
    query.bind(status.exitCode ? std::optional<std::int64_t>(*status.exitCode) : std::nullopt);
    query.bind(packTasks(status.tasks));
}

model::Job readJob(const Query& query) {
    model::Job job;
    job.id = query.text(0);
    job.name = query.text(1);
    job.site = query.text(2);
    job.owner = query.text(3);
    job.kind = query.text(4);
    job.resources = query.text(5);
    job.folder = query.text(6);
    model::JobStatus& status = job.status;
    status.nativeId = query.text(7);
    status.state = readState(query.text(8));
    status.reason = query.text(9);
    status.remedy = query.text(10);
    status.times.submitted = toTime(query.number(11));
    status.times.staging = toTime(query.optionalNumber(12));
    status.times.starting = toTime(query.optionalNumber(13));
    status.times.started = toTime(query.optionalNumber(14));
    status.times.ended = toTime(query.optionalNumber(15));
    if (const auto exitCode = query.optionalNumber(16)) status.exitCode = static_cast<int>(*exitCode);
    status.tasks = unpackTasks(query.text(17));
    return job;
}

} // namespace trainyard::engine
