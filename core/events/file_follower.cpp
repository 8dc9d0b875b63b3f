#include "core/events/file_follower.h"

#include <algorithm>
#include <cstring>

namespace trainyard::events {

namespace {
constexpr std::size_t batch = 256;
}

void ReadBuffer::reserve(std::size_t size, std::size_t used) {
    if (records.empty()) records.resize(batch);
    if (size <= capacity) return;
    std::unique_ptr<unsigned char[]> grown(new unsigned char[size]); // not zeroed: it is read over
    if (used > 0) std::memcpy(grown.get(), bytes.get(), used);
    bytes = std::move(grown);
    capacity = size;
}

void FileFollower::restart() {
    FileState fresh;
    fresh.path = std::move(state_.path);
    state_ = std::move(fresh);
    seen_ = {};
    tail_.clear();
}

base::Expected<bool> FileFollower::tailIsSame(SourceReader& reader, ReadBuffer& buffer,
                                              const base::OpContext& context) const {
    const auto size = static_cast<std::int64_t>(tail_.size());
    YARD_TRY(const std::size_t got, reader.readAt(state_.offset - size, buffer.bytes.get(), tail_.size(), context));
    return got == tail_.size() && std::memcmp(buffer.bytes.get(), tail_.data(), got) == 0;
}

base::Expected<FileFollower::Outcome> FileFollower::advance(const SourceFile& listed, EventSource& source,
                                                            ReadBuffer& buffer, RunWriter& writer,
                                                            std::int64_t& bytesRead, const base::OpContext& context) {
    if (listed.size < state_.offset) return Outcome::Replaced;
    YARD_TRY(const auto reader, source.open(state_.path, context));
    buffer.reserve(std::max(source.blockSize(), tailSize), 0);
    if (state_.offset > 0) {
        YARD_TRY(const bool same, tailIsSame(*reader, buffer, context));
        if (!same) return Outcome::Replaced;
    }
    writer.beginFile(number_);
    if (state_.end == FileEnd::BadLengthCrc) { // behind damage there is no next record to find
        seen_ = listed;
        return Outcome::Read;
    }
    const ScanFunction scan = recordScanner();
    std::size_t held = 0; // bytes in the buffer, of the file from state_.offset on
    std::uint64_t needed = 0;
    for (bool more = true; more;) {
        YARD_CHECK(context.check());
        YARD_TRY(const std::size_t got, reader->readAt(state_.offset + static_cast<std::int64_t>(held),
                                                       buffer.bytes.get() + held, buffer.capacity - held, context));
        more = got == buffer.capacity - held;
        held += got;
        bytesRead += static_cast<std::int64_t>(got);
        std::size_t at = 0;
        ScanResult result;
        do {
            result = scan(buffer.bytes.get() + at, held - at, buffer.records.data(), buffer.records.size());
            take(buffer, result, state_.offset - static_cast<std::int64_t>(at), writer);
            at += result.consumed;
        } while (result.stop == ScanStop::Batch);
        if (at > 0) {
            const std::size_t tail = std::min(at, tailSize);
            tail_.assign(buffer.bytes.get() + at - tail, buffer.bytes.get() + at);
            held -= at;
            std::memmove(buffer.bytes.get(), buffer.bytes.get() + at, held);
        }
        if (result.stop == ScanStop::BadLength) {
            state_.end = FileEnd::BadLengthCrc;
            state_.reason = result.impossibleLength
                                ? "The record at byte " + std::to_string(state_.offset) + " has an impossible length."
                                : "The length of the record at byte " + std::to_string(state_.offset) +
                                      " does not match its checksum.";
            break;
        }
        needed = result.needed;
        // A record larger than the buffer, if the file can hold it; else its rest has not been written yet.
        if (needed > buffer.capacity) {
            const std::int64_t left = listed.size - state_.offset;
            more = more && needed <= static_cast<std::uint64_t>(std::max<std::int64_t>(left, 0));
            if (more) buffer.reserve(static_cast<std::size_t>(needed), held);
        }
        if (more) writer.setFile(state_);
    }
    seen_ = listed;
    finish(held, needed, writer);
    return Outcome::Read;
}

// `offset`: of the buffer's first byte, in the file.
void FileFollower::take(const ReadBuffer& buffer, const ScanResult& scan, std::int64_t offset, RunWriter& writer) {
    for (std::size_t i = 0; i < scan.records; ++i) {
        const Record& record = buffer.records[i];
        writer.beginRecord(record.data, offset + (record.data - buffer.bytes.get()));
        if (!decodeEvent({record.data, record.size}, writer)) ++state_.undecodable;
    }
    state_.records += scan.records;
    state_.badCrc += scan.badCrc;
    state_.offset += static_cast<std::int64_t>(scan.consumed);
}

void FileFollower::finish(std::size_t left, std::uint64_t needed, RunWriter& writer) {
    state_.bytes = state_.offset + static_cast<std::int64_t>(left);
    if (state_.end != FileEnd::BadLengthCrc) {
        state_.end = left > 0 ? FileEnd::Truncated : FileEnd::Eof;
        state_.reason.clear();
        if (left > 0)
            state_.reason = "The record at byte " + std::to_string(state_.offset) +
                            " is not complete: " + std::to_string(left) + " of " +
                            (needed > recordHeader ? std::to_string(needed) : std::string("its")) + " bytes are there.";
    }
    if (state_.end == FileEnd::BadLengthCrc) state_.bytes = std::max(state_.bytes, seen_.size);
    writer.setFile(state_);
}

} // namespace trainyard::events
