// Puts what events say into a Run. The only writer of that run; one thread at a time. A sink of decodeEvent().
#pragma once

#include "core/events/event_decode.h"
#include "core/events/run.h"

namespace trainyard::events {

class RunWriter {
public:
    // `changes` counts changes of all runs of a loader. Both live longer than this.
    RunWriter(Run& run, std::shared_ptr<BlockArena> arena, std::atomic<std::uint64_t>& changes)
        : run_(run), arena_(std::move(arena)), changes_(changes) {}

    std::uint32_t addFile(const std::string& path); // its number in the run
    // The next records are of this file, until the next call.
    void beginFile(std::uint32_t file);
    // Where the next record lies, so that blobs can be found again.
    void beginRecord(const unsigned char* data, std::int64_t offset) {
        recordData_ = data;
        recordOffset_ = offset;
    }
    // Publishes how far a file has been read, and that the run has changed. Version and writer are added here.
    void setFile(FileState state);
    // Forgets everything but the names of the files: a file was replaced, and the run is read anew.
    void reset();

    void scalar(std::string_view tag, std::int64_t step, double wall, float value) {
        Run::Tag& entry = lookUp(tag);
        if (entry.points == nullptr || entry.restarts != restarts_) prepare(entry);
        entry.points->append(step, wall, value);
    }
    void value(const SummaryValue& value, std::int64_t step, double wall);
    void graph(std::uint32_t field, WireBytes bytes, std::int64_t step, double wall);
    void session(std::uint64_t status, std::int64_t step, double wall);
    void fileVersion(std::string_view text);
    void writer(std::string_view text);
    void event(double wall) {
        if (!sawEvent_) firstEvent(wall);
    }

private:
    Run::Tag& lookUp(std::string_view tag) {
        Run::Tag* guess = last_ != nullptr ? last_->next : nullptr;
        if (guess == nullptr || guess->name != tag) {
            guess = &find(tag);
            if (last_ != nullptr) last_->next = guess;
        }
        last_ = guess;
        return *guess;
    }
    Run::Tag& find(std::string_view tag);
    void prepare(Run::Tag& entry);
    void learn(Run::Tag& entry, const SummaryValue& value);
    void addBlob(Run::Tag& entry, std::uint32_t field, WireBytes bytes, std::int64_t step, double wall);
    void firstEvent(double wall);

    Run& run_;
    std::shared_ptr<BlockArena> arena_;
    std::atomic<std::uint64_t>& changes_;
    Run::Tag* last_ = nullptr;
    std::uint32_t restarts_ = 0;
    bool anyData_ = false;
    bool sawEvent_ = false;
    std::uint32_t file_ = 0;
    const unsigned char* recordData_ = nullptr;
    std::int64_t recordOffset_ = 0;
};

} // namespace trainyard::events
