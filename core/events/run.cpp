#include "core/events/run.h"

#include <algorithm>

namespace trainyard::events {

std::string_view toString(FileEnd end) {
    switch (end) {
    case FileEnd::Truncated:
        return "truncated";
    case FileEnd::BadLengthCrc:
        return "bad_length_crc";
    case FileEnd::Eof:
        break;
    }
    return "eof";
}

std::string_view toString(TagKind kind) {
    switch (kind) {
    case TagKind::Scalar:
        return "scalar";
    case TagKind::Histogram:
        return "histogram";
    case TagKind::Image:
        return "image";
    case TagKind::Audio:
        return "audio";
    case TagKind::Text:
        return "text";
    case TagKind::Graph:
        return "graph";
    case TagKind::HParams:
        return "hparams";
    case TagKind::Tensor:
        return "tensor";
    case TagKind::Other:
        break;
    }
    return "other";
}

std::size_t Run::tagCount() const {
    const std::lock_guard lock(mutex_);
    return tags_.size();
}

std::vector<TagEntry> Run::tags(std::size_t from) const {
    const std::lock_guard lock(mutex_);
    std::vector<TagEntry> entries;
    if (from >= tags_.size()) return entries;
    entries.reserve(tags_.size() - from);
    for (std::size_t i = from; i < tags_.size(); ++i) {
        const Tag& tag = *tags_[i];
        TagEntry entry{tag.info, tag.series, tag.blobs.size(), {}, {}, 0, 0};
        if (!tag.blobs.empty()) {
            entry.firstBlob = tag.blobs.front();
            entry.lastBlob = tag.blobs.back();
            const auto [low, high] = std::minmax_element(
                tag.blobs.begin(), tag.blobs.end(), [](const BlobRef& a, const BlobRef& b) { return a.step < b.step; });
            entry.minBlobStep = low->step;
            entry.maxBlobStep = high->step;
        }
        entries.push_back(std::move(entry));
    }
    return entries;
}

std::shared_ptr<const Series> Run::series(std::string_view tag) const {
    const std::lock_guard lock(mutex_);
    const auto found = byName_.find(tag);
    return found == byName_.end() ? nullptr : found->second->series;
}

std::vector<BlobRef> Run::blobs(std::string_view tag) const {
    const std::lock_guard lock(mutex_);
    const auto found = byName_.find(tag);
    return found == byName_.end() ? std::vector<BlobRef>() : found->second->blobs;
}

std::vector<FileState> Run::files() const {
    const std::lock_guard lock(mutex_);
    return files_;
}

std::vector<Restart> Run::restarts() const {
    const std::lock_guard lock(mutex_);
    return restarts_;
}

std::vector<std::int64_t> Run::restartSteps() const {
    const std::lock_guard lock(mutex_);
    std::vector<std::int64_t> steps;
    steps.reserve(restarts_.size());
    for (const Restart& restart : restarts_) steps.push_back(restart.step);
    return steps;
}

HParams Run::hparams() const {
    const std::lock_guard lock(mutex_);
    return hparams_;
}

double Run::firstWall() const {
    const std::lock_guard lock(mutex_);
    return firstWall_;
}

std::size_t Run::memoryBytes() const {
    const std::lock_guard lock(mutex_);
    std::size_t bytes = sizeof(Run) + files_.size() * sizeof(FileState) + restarts_.size() * sizeof(Restart);
    for (const auto& tag : tags_) {
        bytes +=
            sizeof(Tag) + sizeof(TagInfo) + 2 * tag->name.capacity() + tag->blobs.capacity() * sizeof(BlobRef) + 64;
        if (tag->series != nullptr) bytes += tag->series->memoryBytes();
    }
    return bytes;
}

} // namespace trainyard::events
