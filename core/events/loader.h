// Reads all runs under a root and follows them: files that grow, files that come, files that are replaced.
#pragma once

#include "core/base/op_context.h"
#include "core/events/event_source.h"
#include "core/events/run.h"

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace trainyard::events {

struct LoaderOptions {
    unsigned threads = 0; // 0: one a core, at most 4
};

struct PollResult {
    bool changed = false;
    std::int64_t bytesRead = 0;
    std::size_t newRuns = 0;
    std::vector<base::Error> problems; // files that could not be read; they are tried again at the next poll
};

// poll() and readBlob() by one thread at a time, each blocking; the rest by any thread at any time, also during a poll:
// a chart draws what has been read so far.
class Loader {
public:
    explicit Loader(std::unique_ptr<EventSource> source, LoaderOptions options = {});
    // A file or a folder on this computer.
    explicit Loader(const std::filesystem::path& local, LoaderOptions options = {});
    ~Loader();

    // Reads everything that is new since the last poll, on a small set of threads. The error is that the root cannot be
    // listed or that it was stopped; what was read until then stays, and the next poll goes on from there.
    base::Expected<PollResult> poll(const base::OpContext& context);

    std::vector<std::shared_ptr<const Run>> runs() const; // by name
    std::shared_ptr<const Run> run(const std::string& name) const;
    // Grows whenever any run has changed, also within a poll.
    std::uint64_t version() const;

    // The bytes of an image, a histogram, a text, ...; those of the protobuf field that BlobRef::field names.
    base::Expected<std::string> readBlob(const Run& run, const BlobRef& blob, const base::OpContext& context) const;
    // For series that belong to what is shown, such as smoothed ones.
    std::shared_ptr<BlockArena> arena() const;

private:
    struct State;
    std::unique_ptr<State> state_;
};

} // namespace trainyard::events
