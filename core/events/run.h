// A run: one folder of event files. Written by the loader, read by anybody at any time.
#pragma once

#include "core/events/series.h"
#include "core/events/tag_info.h"

#include <atomic>
#include <cstdint>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace trainyard::events {

enum class FileEnd { Eof, Truncated, BadLengthCrc };
std::string_view toString(FileEnd end); // "eof", "truncated", "bad_length_crc"

// One event file, as far as it has been read.
struct FileState {
    std::string path; // as the source names it
    std::int64_t bytes = 0;
    std::int64_t offset = 0; // behind the last whole record
    std::uint64_t records = 0;
    std::uint64_t badCrc = 0;      // records whose checksum does not match; skipped unless only the checksum is damaged
    std::uint64_t undecodable = 0; // records that are not events
    FileEnd end = FileEnd::Eof;
    std::string reason; // why it ended, or could not be read; empty at a plain end
    std::string fileVersion;
    std::string writer;
};

// A SessionLog START after the run had begun: where a job was started again.
struct Restart {
    std::int64_t step = 0;
    double wall = 0;
    std::uint32_t file = 0;
};

struct TagEntry {
    std::shared_ptr<const TagInfo> info;
    std::shared_ptr<const Series> series; // null when no scalar came under this tag
    std::uint64_t blobs = 0;
    BlobRef firstBlob, lastBlob; // valid when blobs > 0
    std::int64_t minBlobStep = 0, maxBlobStep = 0;
};

// Reading is thread-safe. A lock is taken to list tags, never to read points.
class Run {
public:
    explicit Run(std::string name) : name_(std::move(name)) {}

    const std::string& name() const { return name_; } // relative folder, "." for the root
    // Grows whenever anything was added.
    std::uint64_t version() const { return version_.load(std::memory_order_acquire); }
    // Grows when the run was read anew because a file of it was replaced: all its series are other objects then.
    std::uint64_t generation() const { return generation_.load(std::memory_order_acquire); }

    std::size_t tagCount() const;
    // In the order of first appearance, from the `from`th on: a view that has seen some asks for the others only.
    std::vector<TagEntry> tags(std::size_t from = 0) const;
    std::shared_ptr<const Series> series(std::string_view tag) const; // null: no such scalar
    std::vector<BlobRef> blobs(std::string_view tag) const;
    std::vector<FileState> files() const;
    std::vector<Restart> restarts() const;
    std::vector<std::int64_t> restartSteps() const; // for SeriesView
    HParams hparams() const;
    double firstWall() const; // of its first event; 0 before there is one
    std::size_t memoryBytes() const;

private:
    friend class RunWriter;
    struct Tag {
        std::string name;
        Series* points = nullptr;   // the writer's way to `series`
        Tag* next = nullptr;        // the writer's guess which tag comes after this one
        std::uint32_t restarts = 0; // that the series knows of
        bool scalarTensors = false; // tensors of one number are points
        std::shared_ptr<Series> series;
        std::shared_ptr<const TagInfo> info;
        std::vector<BlobRef> blobs;
    };

    const std::string name_;
    std::atomic<std::uint64_t> version_{0}, generation_{0};
    mutable std::mutex mutex_;
    std::vector<std::unique_ptr<Tag>> tags_;
    std::unordered_map<std::string_view, Tag*> byName_; // keys lie in Tag::name
    std::vector<FileState> files_;
    std::vector<Restart> restarts_;
    HParams hparams_;
    double firstWall_ = 0;
};

} // namespace trainyard::events
