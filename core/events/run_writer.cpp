#include "core/events/run_writer.h"

#include "core/events/hparams.h"
#include "core/events/tensor_scalar.h"

#include <algorithm>

namespace trainyard::events {

namespace {

// Tags for what has none of its own, as TensorBoard names them.
constexpr std::string_view graphTag = "__run_graph__";
constexpr std::string_view metaGraphTag = "__meta_graph__";
constexpr std::size_t longestText = 256; // of a file's version and writer; they are a dozen characters

TagKind kindOf(const std::string& plugin, std::uint32_t field) {
    if (plugin == "scalars") return TagKind::Scalar;
    if (plugin == "histograms") return TagKind::Histogram;
    if (plugin == "images") return TagKind::Image;
    if (plugin == "audio") return TagKind::Audio;
    if (plugin == "text") return TagKind::Text;
    if (plugin == "hparams") return TagKind::HParams;
    if (plugin.starts_with("graph")) return TagKind::Graph;
    switch (field) {
    case 2:
        return TagKind::Scalar;
    case 4:
        return TagKind::Image;
    case 5:
        return TagKind::Histogram;
    case 6:
        return TagKind::Audio;
    case 8:
        return TagKind::Tensor;
    default:
        return TagKind::Other;
    }
}

struct Metadata {
    std::string plugin, displayName, description;
    WireBytes content;
    bool scalarClass = false;
};

Metadata readMetadata(WireBytes message) {
    Metadata metadata;
    WireReader reader(message);
    for (WireField field; reader.next(field);) {
        if (field.number == 4 && field.type == WireType::Varint) metadata.scalarClass = field.number64 == 1;
        if (field.type != WireType::Bytes) continue;
        if (field.number == 2) metadata.displayName = field.bytes.text();
        if (field.number == 3) metadata.description = field.bytes.text();
        if (field.number != 1) continue;
        WireReader inner(field.bytes);
        for (WireField part; inner.next(part);) {
            if (part.number == 1 && part.type == WireType::Bytes) metadata.plugin = part.bytes.text();
            if (part.number == 2 && part.type == WireType::Bytes) metadata.content = part.bytes;
        }
    }
    return metadata;
}

} // namespace

std::uint32_t RunWriter::addFile(const std::string& path) {
    const std::lock_guard lock(run_.mutex_);
    run_.files_.emplace_back().path = path;
    return static_cast<std::uint32_t>(run_.files_.size() - 1);
}

void RunWriter::beginFile(std::uint32_t file) {
    file_ = file;
}

void RunWriter::setFile(FileState state) {
    {
        const std::lock_guard lock(run_.mutex_);
        FileState& known = run_.files_[file_];
        state.fileVersion = std::move(known.fileVersion);
        state.writer = std::move(known.writer);
        known = std::move(state);
    }
    run_.version_.fetch_add(1, std::memory_order_release);
    changes_.fetch_add(1, std::memory_order_release);
}

void RunWriter::reset() {
    {
        const std::lock_guard lock(run_.mutex_);
        run_.byName_.clear();
        run_.tags_.clear();
        run_.restarts_.clear();
        run_.hparams_ = {};
        run_.firstWall_ = 0;
        for (FileState& file : run_.files_) {
            FileState fresh;
            fresh.path = std::move(file.path);
            file = std::move(fresh);
        }
    }
    last_ = nullptr;
    restarts_ = 0;
    anyData_ = false;
    sawEvent_ = false;
    run_.generation_.fetch_add(1, std::memory_order_release);
    run_.version_.fetch_add(1, std::memory_order_release);
    changes_.fetch_add(1, std::memory_order_release);
}

// Reads of the map need no lock here: this is its only writer.
Run::Tag& RunWriter::find(std::string_view tag) {
    if (const auto found = run_.byName_.find(tag); found != run_.byName_.end()) return *found->second;
    auto made = std::make_unique<Run::Tag>();
    made->name = tag;
    auto info = std::make_shared<TagInfo>();
    info->tag = tag;
    made->info = std::move(info);
    made->restarts = restarts_;
    Run::Tag& entry = *made;
    const std::lock_guard lock(run_.mutex_);
    run_.tags_.push_back(std::move(made));
    run_.byName_.emplace(entry.name, &entry);
    return entry;
}

void RunWriter::prepare(Run::Tag& entry) {
    anyData_ = true;
    if (entry.points == nullptr) {
        auto info = std::make_shared<TagInfo>(*entry.info);
        if (info->kind == TagKind::Other || (info->kind == TagKind::Tensor && info->plugin.empty()))
            info->kind = TagKind::Scalar;
        auto series = std::make_shared<Series>(arena_);
        const std::lock_guard lock(run_.mutex_);
        entry.info = std::move(info);
        entry.points = series.get();
        entry.series = std::move(series);
    }
    entry.points->setRestarts(restarts_);
    entry.restarts = restarts_;
}

// The first metadata of a tag counts; it may come with a later value than the first.
void RunWriter::learn(Run::Tag& entry, const SummaryValue& value) {
    const bool known = !entry.info->plugin.empty() || entry.info->kind != TagKind::Other;
    if (known && (!value.hasMetadata || !entry.info->plugin.empty())) return;
    Metadata metadata;
    if (value.hasMetadata) metadata = readMetadata(value.metadata);
    auto info = std::make_shared<TagInfo>();
    info->tag = entry.name;
    info->kind = kindOf(metadata.plugin, value.field);
    if (metadata.scalarClass) info->kind = TagKind::Scalar;
    info->plugin = std::move(metadata.plugin);
    info->displayName = std::move(metadata.displayName);
    info->description = std::move(metadata.description);
    entry.scalarTensors = info->kind == TagKind::Scalar || info->plugin.empty();
    const std::lock_guard lock(run_.mutex_);
    entry.info = std::move(info);
}

void RunWriter::value(const SummaryValue& value, std::int64_t step, double wall) {
    Run::Tag& entry = lookUp(value.tag);
    learn(entry, value);
    anyData_ = true;
    if (entry.info->kind == TagKind::HParams && value.hasMetadata) {
        const Metadata metadata = readMetadata(value.metadata);
        const std::lock_guard lock(run_.mutex_);
        readHParams(metadata.content, run_.hparams_);
    }
    std::optional<double> number;
    if (value.field == 2) number = static_cast<double>(value.simple);
    if (value.field == 8 && entry.scalarTensors) number = tensorScalar(value.payload);
    if (number) {
        if (entry.points == nullptr || entry.restarts != restarts_) prepare(entry);
        return entry.points->append(step, wall, *number);
    }
    addBlob(entry, value.field, value.field == 0 ? value.metadata : value.payload, step, wall);
}

void RunWriter::addBlob(Run::Tag& entry, std::uint32_t field, WireBytes bytes, std::int64_t step, double wall) {
    BlobRef blob;
    blob.step = step;
    blob.wall = wall;
    blob.file = file_;
    blob.field = field;
    blob.offset = recordOffset_ + (bytes.data != nullptr ? bytes.data - recordData_ : 0);
    blob.length = static_cast<std::int64_t>(bytes.size);
    const std::lock_guard lock(run_.mutex_);
    entry.blobs.push_back(blob);
}

void RunWriter::graph(std::uint32_t field, WireBytes bytes, std::int64_t step, double wall) {
    std::string_view tag = field == 4 ? graphTag : metaGraphTag;
    if (field == 8) { // TaggedRunMetadata: its tag, its bytes
        WireReader reader(bytes);
        for (WireField part; reader.next(part);) {
            if (part.number == 1 && part.type == WireType::Bytes) tag = part.bytes.text();
            if (part.number == 2 && part.type == WireType::Bytes) bytes = part.bytes;
        }
    }
    Run::Tag& entry = find(tag);
    if (entry.info->kind == TagKind::Other) {
        auto info = std::make_shared<TagInfo>(*entry.info);
        info->kind = TagKind::Graph;
        const std::lock_guard lock(run_.mutex_);
        entry.info = std::move(info);
    }
    addBlob(entry, field, bytes, step, wall);
}

void RunWriter::session(std::uint64_t status, std::int64_t step, double wall) {
    constexpr std::uint64_t start = 1;
    if (status != start || !anyData_) return; // the first START is no restart
    const std::lock_guard lock(run_.mutex_);
    run_.restarts_.push_back({step, wall, file_});
    ++restarts_;
}

void RunWriter::fileVersion(std::string_view text) {
    const std::lock_guard lock(run_.mutex_);
    run_.files_[file_].fileVersion = text.substr(0, longestText);
}

void RunWriter::writer(std::string_view text) {
    const std::lock_guard lock(run_.mutex_);
    run_.files_[file_].writer = text.substr(0, longestText);
}

void RunWriter::firstEvent(double wall) {
    sawEvent_ = true;
    const std::lock_guard lock(run_.mutex_);
    run_.firstWall_ = wall;
}

} // namespace trainyard::events
