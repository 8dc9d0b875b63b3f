#include "ui/jobs/logic/log_buffer.h"

#include "ui/jobs/logic/log_text.h"

#include <algorithm>

namespace trainyard::ui {

namespace {

constexpr std::size_t smallPart = std::size_t{256} << 10U; // smaller ones are put together

bool isPlainLine(std::string_view line) {
    return std::all_of(line.begin(), line.end(), [](char c) { return c >= 0x20 && c < 0x7F; });
}

// Where to break a line that is too long, without cutting a character in two.
std::size_t breakAt(std::string_view line) {
    std::size_t at = longestLogLine;
    for (int i = 0; i < 3 && (static_cast<unsigned char>(line[at]) & 0xC0U) == 0x80U; ++i) --at;
    return at;
}

LogPartPtr joined(const LogPart& first, const LogPart& second) {
    auto both = std::make_shared<LogPart>(first);
    const auto offset = static_cast<std::uint32_t>(first.bytes.size());
    both->bytes += second.bytes;
    for (const std::uint32_t start : second.lineStarts) both->lineStarts.push_back(start + offset);
    both->marks.insert(both->marks.end(), second.marks.begin(), second.marks.end());
    both->plain = first.plain && second.plain;
    both->longestLine = std::max(first.longestLine, second.longestLine);
    return both;
}

} // namespace

void LogScanner::addLine(LogPart& part, std::string_view line) {
    while (line.size() > longestLogLine) {
        const std::size_t at = breakAt(line);
        addLine(part, line.substr(0, at));
        line.remove_prefix(at);
    }
    part.lineStarts.push_back(static_cast<std::uint32_t>(part.bytes.size()));
    part.bytes.append(line);
    part.bytes.push_back('\n');
    part.longestLine = std::max(part.longestLine, line.size());
    if (isPlainLine(line)) {
        part.marks.push_back(marker_.next(line));
    } else {
        part.plain = false;
        // Enough to see what the line says; the rest of a long one is not worth working out.
        part.marks.push_back(marker_.next(plainLogLine(line.substr(line.size() > 65536 ? line.size() - 4096 : 0))));
    }
}

LogPiece LogScanner::take(std::string_view chunk) {
    auto part = std::make_shared<LogPart>();
    part->bytes.reserve(chunk.size() + tail_.size());
    while (!chunk.empty()) {
        const auto end = chunk.find('\n');
        if (end == std::string_view::npos) break;
        if (tail_.empty()) {
            addLine(*part, chunk.substr(0, end));
        } else {
            tail_.append(chunk.substr(0, end));
            addLine(*part, tail_);
            tail_.clear();
        }
        chunk.remove_prefix(end + 1);
    }
    tail_.append(chunk);
    // A progress bar that writes over itself: only its last state counts.
    const auto stands = tail_.find_last_not_of('\r');
    const auto overwritten = stands == std::string::npos ? stands : tail_.rfind('\r', stands);
    if (overwritten != std::string::npos) tail_.erase(0, overwritten + 1);
    while (tail_.size() > longestLogLine) {
        const std::size_t at = breakAt(tail_);
        addLine(*part, std::string_view(tail_).substr(0, at));
        tail_.erase(0, at);
    }
    LogPiece piece;
    piece.tail = tail_;
    if (!part->lineStarts.empty()) piece.part = std::move(part);
    return piece;
}

LogPiece LogScanner::finish() {
    LogPiece piece;
    if (tail_.empty()) return piece;
    auto part = std::make_shared<LogPart>();
    addLine(*part, tail_);
    tail_.clear();
    piece.part = std::move(part);
    return piece;
}

void LogBuffer::append(LogPiece piece) {
    tail_ = std::move(piece.tail);
    longest_ = std::max(longest_, tail_.size());
    if (!piece.part) return;
    const LogPart& part = *piece.part;
    for (std::size_t i = 0; i < part.marks.size(); ++i)
        if (isError(part.marks[i])) errors_.push_back(lines_ + i);
    bytes_ += part.bytes.size();
    longest_ = std::max(longest_, part.longestLine);
    if (!parts_.empty() && parts_.back()->bytes.size() + part.bytes.size() < smallPart) {
        parts_.back() = joined(*parts_.back(), part);
        lines_ += part.lineStarts.size();
        return;
    }
    firstLines_.push_back(lines_);
    lines_ += part.lineStarts.size();
    parts_.push_back(std::move(piece.part));
}

void LogBuffer::clear() {
    *this = LogBuffer{};
}

std::size_t LogBuffer::lineCount() const {
    return lines_ + (tail_.empty() ? 0 : 1);
}

std::size_t LogBuffer::partOf(std::size_t line) const {
    const auto next = std::upper_bound(firstLines_.begin(), firstLines_.end(), line);
    return static_cast<std::size_t>(next - firstLines_.begin()) - 1;
}

std::string_view LogBuffer::raw(std::size_t line) const {
    if (line >= lines_) return line == lines_ ? std::string_view(tail_) : std::string_view{};
    const std::size_t index = partOf(line);
    const LogPart& part = *parts_[index];
    const std::size_t local = line - firstLines_[index];
    const std::size_t start = part.lineStarts[local];
    const std::size_t end = local + 1 < part.lineStarts.size() ? part.lineStarts[local + 1] : part.bytes.size();
    return std::string_view(part.bytes).substr(start, end - start - 1);
}

LogMark LogBuffer::mark(std::size_t line) const {
    if (line >= lines_) return LogMark::None;
    const std::size_t index = partOf(line);
    return parts_[index]->marks[line - firstLines_[index]];
}

std::size_t LogBuffer::nextError(std::size_t from, bool forward) const {
    if (forward) {
        const auto found = std::lower_bound(errors_.begin(), errors_.end(), from);
        return found == errors_.end() ? lineCount() : *found;
    }
    const auto found = std::upper_bound(errors_.begin(), errors_.end(), from);
    return found == errors_.begin() ? lineCount() : *std::prev(found);
}

} // namespace trainyard::ui
