// Reads one event file from where it was left, as often as it grows.
#pragma once

#include "core/events/event_source.h"
#include "core/events/record_scan.h"
#include "core/events/run_writer.h"

#include <memory>
#include <vector>

namespace trainyard::events {

// Memory that one thread reads into; grows to the largest record, which is never larger than its file.
struct ReadBuffer {
    std::unique_ptr<unsigned char[]> bytes;
    std::size_t capacity = 0;
    std::vector<Record> records;
    void reserve(std::size_t size, std::size_t used); // keeps the first `used` bytes
};

class FileFollower {
public:
    enum class Outcome {
        Read,    // everything there is
        Replaced // what was read before is not in the file any more: forget the run and read it anew
    };

    FileFollower(std::string path, std::uint32_t number) : number_(number) { state_.path = std::move(path); }

    const std::string& path() const { return state_.path; }
    std::uint32_t number() const { return number_; } // in its run
    const SourceFile& seen() const { return seen_; }
    std::int64_t offset() const { return state_.offset; }
    // Reads on. Whole records are in the run also when an error is returned.
    base::Expected<Outcome> advance(const SourceFile& listed, EventSource& source, ReadBuffer& buffer,
                                    RunWriter& writer, std::int64_t& bytesRead, const base::OpContext& context);
    void restart();

private:
    static constexpr std::size_t tailSize = 64;

    base::Expected<bool> tailIsSame(SourceReader& reader, ReadBuffer& buffer, const base::OpContext& context) const;
    void take(const ReadBuffer& buffer, const ScanResult& scan, std::int64_t offset, RunWriter& writer);
    void finish(std::size_t left, std::uint64_t needed, RunWriter& writer);

    SourceFile seen_; // as it was listed when it was last read to its end
    std::uint32_t number_;
    FileState state_;
    std::vector<unsigned char> tail_; // the bytes before offset: they tell growth from replacement
};

} // namespace trainyard::events
