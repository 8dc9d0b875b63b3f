#include "core/events/loader.h"

#include "core/base/blocking.h"
#include "core/events/file_follower.h"

#include <algorithm>
#include <map>
#include <mutex>
#include <thread>

namespace trainyard::events {

namespace {

constexpr unsigned mostThreads = 4;

// What the loader keeps of a run.
struct LoadedRun {
    LoadedRun(const std::string& name, const std::shared_ptr<BlockArena>& arena, std::atomic<std::uint64_t>& changes)
        : run(std::make_shared<Run>(name)), writer(*run, arena, changes) {}

    std::shared_ptr<Run> run;
    RunWriter writer;
    std::vector<FileFollower> files; // by number
    // What the present poll has to read of it: files by number, as they were listed.
    std::map<std::uint32_t, SourceFile> listed;
    std::vector<std::uint32_t> changed; // in the order of their names
};

struct Work {
    std::mutex mutex;
    std::vector<LoadedRun*> runs;
    std::atomic<std::size_t> next{0};
    PollResult result;
    std::optional<base::Error> stopped;
};

base::Expected<bool> readFiles(LoadedRun& loaded, const std::vector<std::uint32_t>& numbers, EventSource& source,
                               ReadBuffer& buffer, std::int64_t& bytes, Work& work, const base::OpContext& context) {
    for (const std::uint32_t number : numbers) {
        YARD_CHECK(context.check());
        auto outcome =
            loaded.files[number].advance(loaded.listed.at(number), source, buffer, loaded.writer, bytes, context);
        if (outcome) {
            if (*outcome == FileFollower::Outcome::Replaced) return false;
            continue;
        }
        const auto code = outcome.error().code;
        if (code == base::ErrorCode::Cancelled || code == base::ErrorCode::Timeout) return std::move(outcome).error();
        const std::lock_guard lock(work.mutex);
        work.result.problems.push_back(std::move(outcome).error());
    }
    return true;
}

base::Expected<void> readRun(LoadedRun& loaded, EventSource& source, ReadBuffer& buffer, std::int64_t& bytes,
                             Work& work, const base::OpContext& context) {
    YARD_TRY(const bool whole, readFiles(loaded, loaded.changed, source, buffer, bytes, work, context));
    if (whole) return {};
    // A file was replaced. Its points are mixed with those of the other files of the run, so all of it is read anew.
    loaded.writer.reset();
    std::vector<std::pair<std::string, std::uint32_t>> byName;
    for (FileFollower& file : loaded.files) {
        file.restart();
        if (loaded.listed.contains(file.number())) byName.emplace_back(file.path(), file.number());
    }
    std::sort(byName.begin(), byName.end());
    std::vector<std::uint32_t> all;
    for (const auto& [path, number] : byName) all.push_back(number);
    YARD_TRY(const bool again, readFiles(loaded, all, source, buffer, bytes, work, context));
    if (!again) loaded.writer.reset(); // replaced once more while it was read: the next poll starts it afresh
    if (!again)
        for (FileFollower& file : loaded.files) file.restart();
    return {};
}

void readRuns(Work& work, EventSource& source, const base::OpContext& context) {
    ReadBuffer buffer;
    std::int64_t bytes = 0;
    for (;;) {
        const std::size_t i = work.next.fetch_add(1, std::memory_order_relaxed);
        if (i >= work.runs.size()) break;
        auto done = readRun(*work.runs[i], source, buffer, bytes, work, context);
        if (done) continue;
        const std::lock_guard lock(work.mutex);
        if (!work.stopped) work.stopped = std::move(done).error();
        break;
    }
    const std::lock_guard lock(work.mutex);
    work.result.bytesRead += bytes;
}

std::string runName(const std::string& path) {
    const auto slash = path.rfind('/');
    return slash == std::string::npos ? "." : path.substr(0, slash);
}

} // namespace

struct Loader::State {
    std::unique_ptr<EventSource> source;
    LoaderOptions options;
    std::shared_ptr<BlockArena> arena = std::make_shared<BlockArena>();
    std::atomic<std::uint64_t> changes{0};
    mutable std::mutex mutex; // of `runs` as a map; what is in it belongs to poll()
    std::map<std::string, std::unique_ptr<LoadedRun>> runs;

    // Sorts what was listed into runs; gives those that have something to read.
    std::vector<LoadedRun*> sortOut(std::vector<SourceFile> listed, PollResult& result);
    unsigned threadsFor(const std::vector<LoadedRun*>& work) const;
};

std::vector<LoadedRun*> Loader::State::sortOut(std::vector<SourceFile> listed, PollResult& result) {
    std::sort(listed.begin(), listed.end(), [](const SourceFile& a, const SourceFile& b) { return a.path < b.path; });
    for (auto& [name, loaded] : runs) {
        loaded->listed.clear();
        loaded->changed.clear();
    }
    std::vector<std::pair<std::int64_t, LoadedRun*>> work;
    LoadedRun* loaded = nullptr;
    for (SourceFile& file : listed) {
        const std::string name = runName(file.path);
        if (loaded == nullptr || loaded->run->name() != name) {
            auto found = runs.find(name);
            if (found == runs.end()) {
                const std::lock_guard lock(mutex);
                found = runs.emplace(name, std::make_unique<LoadedRun>(name, arena, changes)).first;
                ++result.newRuns;
            }
            loaded = found->second.get();
        }
        auto known = std::find_if(loaded->files.begin(), loaded->files.end(),
                                  [&](const FileFollower& follower) { return follower.path() == file.path; });
        if (known == loaded->files.end()) {
            loaded->files.emplace_back(file.path, loaded->writer.addFile(file.path));
            known = loaded->files.end() - 1;
        }
        const std::uint32_t number = known->number();
        if (!(known->seen() == file)) {
            if (loaded->changed.empty()) work.emplace_back(0, loaded);
            loaded->changed.push_back(number);
        }
        loaded->listed.emplace(number, std::move(file));
    }
    // The largest first, so that the last thread does not end long after the others.
    for (auto& [bytes, run] : work)
        for (const std::uint32_t number : run->changed)
            bytes += run->listed.at(number).size - run->files[number].offset();
    std::stable_sort(work.begin(), work.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
    std::vector<LoadedRun*> sorted;
    sorted.reserve(work.size());
    for (const auto& [bytes, run] : work) sorted.push_back(run);
    return sorted;
}

unsigned Loader::State::threadsFor(const std::vector<LoadedRun*>& work) const {
    const unsigned cores = std::max(1U, std::thread::hardware_concurrency());
    const unsigned wanted = options.threads > 0 ? options.threads : std::min(cores, mostThreads);
    return static_cast<unsigned>(std::min<std::size_t>(wanted, work.size()));
}

Loader::Loader(std::unique_ptr<EventSource> source, LoaderOptions options) : state_(std::make_unique<State>()) {
    state_->source = std::move(source);
    state_->options = options;
}

Loader::Loader(const std::filesystem::path& local, LoaderOptions options) : Loader(makeLocalSource(local), options) {}

Loader::~Loader() = default;

base::Expected<PollResult> Loader::poll(const base::OpContext& context) {
    base::assertMayBlock("events::Loader::poll");
    YARD_TRY(std::vector<SourceFile> listed, state_->source->list(context));
    const std::uint64_t before = version();
    Work work;
    work.runs = state_->sortOut(std::move(listed), work.result);
    std::vector<std::thread> helpers;
    for (unsigned i = 1; i < state_->threadsFor(work.runs); ++i)
        helpers.emplace_back([&] { readRuns(work, *state_->source, context); });
    readRuns(work, *state_->source, context);
    for (std::thread& helper : helpers) helper.join();
    if (work.stopped) return *std::move(work.stopped);
    work.result.changed = version() != before || work.result.newRuns > 0;
    return std::move(work.result);
}

std::vector<std::shared_ptr<const Run>> Loader::runs() const {
    const std::lock_guard lock(state_->mutex);
    std::vector<std::shared_ptr<const Run>> all;
    all.reserve(state_->runs.size());
    for (const auto& [name, loaded] : state_->runs) all.push_back(loaded->run);
    return all;
}

std::shared_ptr<const Run> Loader::run(const std::string& name) const {
    const std::lock_guard lock(state_->mutex);
    const auto found = state_->runs.find(name);
    return found == state_->runs.end() ? nullptr : found->second->run;
}

std::uint64_t Loader::version() const {
    return state_->changes.load(std::memory_order_acquire);
}

base::Expected<std::string> Loader::readBlob(const Run& run, const BlobRef& blob,
                                             const base::OpContext& context) const {
    const std::vector<FileState> files = run.files();
    if (blob.file >= files.size())
        return base::makeError(base::ErrorCode::NotFound, "The run " + run.name() + " was read anew meanwhile.",
                               "Show it again.");
    const FileState& file = files[blob.file];
    const std::string action =
        "Cannot read what was logged at step " + std::to_string(blob.step) + " from " + file.path;
    if (blob.offset < 0 || blob.length < 0 || blob.offset + blob.length > file.offset)
        return base::makeError(base::ErrorCode::NotFound, action + ": the file was replaced.", "Show it again.");
    YARD_TRY(const auto reader, state_->source->open(file.path, context));
    std::string bytes(static_cast<std::size_t>(blob.length), '\0');
    YARD_TRY(const std::size_t got,
             reader->readAt(blob.offset, reinterpret_cast<unsigned char*>(bytes.data()), bytes.size(), context));
    if (got != bytes.size())
        return base::makeError(base::ErrorCode::NotFound, action + ": the file was cut short.", "Show it again.");
    return bytes;
}

std::shared_ptr<BlockArena> Loader::arena() const {
    return state_->arena;
}

} // namespace trainyard::events
