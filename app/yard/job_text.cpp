#include "app/yard/job_text.h"

#include <QDateTime>
#include <QString>

#include <algorithm>

namespace trainyard::yard {

Colour colourOf(model::JobState state) {
    using model::JobState;
    switch (state) {
    case JobState::Completed:
        return Colour::Green;
    case JobState::Running:
    case JobState::Starting:
    case JobState::Staging:
        return Colour::Blue;
    case JobState::Failed:
    case JobState::TimedOut:
    case JobState::Lost:
        return Colour::Red;
    case JobState::Stopping:
    case JobState::Queued:
        return Colour::Yellow;
    case JobState::Draft:
    case JobState::Cancelled:
        return Colour::Grey;
    }
    return Colour::Grey;
}

std::string stateText(model::JobState state) {
    std::string text(model::toString(state));
    std::replace(text.begin(), text.end(), '_', ' ');
    return text;
}

std::string timeText(const std::optional<base::WallTime>& time) {
    if (!time) return "-";
    const auto milliseconds = std::chrono::duration_cast<std::chrono::milliseconds>(time->time_since_epoch()).count();
    return QDateTime::fromMSecsSinceEpoch(milliseconds).toString(QStringLiteral("yyyy-MM-dd HH:mm:ss")).toStdString();
}

std::string durationText(base::WallTime::duration duration) {
    const auto all = std::max<std::int64_t>(0, std::chrono::duration_cast<std::chrono::seconds>(duration).count());
    const auto days = all / 86400, hours = all / 3600 % 24, minutes = all / 60 % 60, seconds = all % 60;
    const auto two = [](std::int64_t first, const char* big, std::int64_t second, const char* small) {
        return std::to_string(first) + big + (second > 0 ? " " + std::to_string(second) + small : "");
    };
    if (days > 0) return two(days, " d", hours, " h");
    if (hours > 0) return two(hours, " h", minutes, " min");
    if (minutes > 0) return two(minutes, " min", seconds, " s");
    return std::to_string(seconds) + " s";
}

std::string ranText(const model::Job& job, base::WallTime now) {
    const auto& times = job.status.times;
    if (!times.started) return "-";
    return durationText(times.ended.value_or(now) - *times.started);
}

std::string summaryLine(const model::Job& job) {
    std::string line = job.name + " is " + stateText(job.status.state) + ".";
    if (!job.status.reason.empty()) line += " " + job.status.reason;
    if (!job.status.remedy.empty()) line += " " + job.status.remedy;
    return line;
}

} // namespace trainyard::yard
