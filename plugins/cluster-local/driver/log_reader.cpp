#include "plugins/cluster-local/driver/log_reader.h"

#include "core/base/file_io.h"

#include <algorithm>

namespace trainyard::local {

base::Expected<api::LogChunk> readTaskLog(const JobFolder& folder, const model::JobStatus& status,
                                          const api::TaskName& task, std::int64_t offset, std::int64_t length) {
    const auto found =
        std::find_if(status.tasks.begin(), status.tasks.end(), [&task](const model::TaskStatus& candidate) {
            return task.role.empty() || (candidate.role == task.role && candidate.index == task.index);
        });
    if (found == status.tasks.end())
        return base::makeError(
            base::ErrorCode::NotFound, "The job has no task " + task.role + " " + std::to_string(task.index) + ".",
            "Its first task is " + (status.tasks.empty() ? "not known" : status.tasks.front().role + " 0") + ".");
    if (offset < 0 || length < 0)
        return base::makeError(base::ErrorCode::InvalidArgument, "A part of a log must not start before it.");
    // The finish command may write after the task, so the log is complete when the job is. Asked before reading: what
    // the status said then can only have grown.
    const bool ended = model::isTerminal(status.state);
    const std::filesystem::path path = folder.log(found->role, found->index);
    api::LogChunk chunk;
    std::error_code ignored;
    if (std::filesystem::exists(path, ignored)) {
        YARD_TRY(chunk.text, base::readFileRange(path, offset, length));
        YARD_TRY(const std::int64_t size, base::fileSize(path));
        chunk.complete = ended && offset + static_cast<std::int64_t>(chunk.text.size()) >= size;
    } else {
        chunk.complete = ended;
    }
    chunk.nextOffset = offset + static_cast<std::int64_t>(chunk.text.size());
    return chunk;
}

std::string tailOf(const std::filesystem::path& log, std::int64_t bytes) {
    const auto size = base::fileSize(log);
    if (!size) return {};
    auto text = base::readFileRange(log, std::max<std::int64_t>(0, *size - bytes), bytes);
    return text ? *std::move(text) : std::string();
}

std::string lastLine(const std::string& tail) {
    const std::size_t end = tail.find_last_not_of(" \t\r\n");
    if (end == std::string::npos) return {};
    const std::size_t before = tail.find_last_of("\r\n", end);
    const std::size_t from = before == std::string::npos ? 0 : before + 1;
    std::string line = tail.substr(from, end + 1 - from);
    line.erase(
        std::remove_if(line.begin(), line.end(), [](char letter) { return static_cast<unsigned char>(letter) < 32; }),
        line.end());
    constexpr std::size_t longest = 300;
    if (line.size() <= longest) return line;
    std::size_t cut = longest;
    while (cut > 0 && (static_cast<unsigned char>(line[cut]) & 0xC0) == 0x80) --cut; // not within a UTF-8 character
    return line.substr(0, cut) + "…";
}

} // namespace trainyard::local
