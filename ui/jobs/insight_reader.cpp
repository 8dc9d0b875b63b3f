#include "ui/jobs/insight_reader.h"

#include "core/base/file_io.h"
#include "core/events/query.h"
#include "ui/jobs/logic/loss_tag.h"

#include <cmath>

namespace trainyard::ui {

namespace {

constexpr std::int64_t chunkBytes = std::int64_t{1} << 20;
constexpr int mostChunks = 16;         // a read takes at most so much of a log
constexpr std::size_t keptRest = 4096; // bytes that a progress line may take

std::vector<float> curveOf(const events::SeriesView& view) {
    std::vector<float> curve;
    const auto extent = events::extentOfX(view, events::XKind::Step);
    if (!extent || !(extent->low < extent->high)) return curve;
    events::CurveQuery wanted;
    wanted.x0 = extent->low;
    wanted.x1 = extent->high;
    wanted.columns = sparklinePoints;
    events::CurveSlice slice;
    events::query(view, wanted, slice);
    if (slice.sparse) {
        for (const events::CurvePoint& point : slice.points) curve.push_back(static_cast<float>(point.value));
        return curve;
    }
    for (const events::Column& column : slice.columns)
        if (!column.empty()) curve.push_back(static_cast<float>((column.min + column.max) / 2));
    return curve;
}

} // namespace

JobInsight InsightReader::read(const base::OpContext& context) {
    readLog(context);
    readLoss(context);
    return insight_;
}

// What cannot be read leaves what was known: the job's page says why it cannot be.
void InsightReader::readLog(const base::OpContext& context) {
    for (int i = 0; i < mostChunks; ++i) {
        const auto chunk = jobs_.readLog(id_, {}, offset_, chunkBytes, context);
        if (!chunk || chunk->text.empty()) return;
        offset_ = chunk->nextOffset;
        rest_ += chunk->text;
        if (const auto progress = lastProgress(rest_)) insight_.progress = progress;
        if (rest_.size() > keptRest) rest_.erase(0, rest_.size() - keptRest);
        if (chunk->complete || context.stop.stop_requested()) return;
    }
}

void InsightReader::readLoss(const base::OpContext& context) {
    if (loader_ == nullptr) {
        const auto files = jobs_.files(id_, context);
        const auto stored = jobs_.submission(id_);
        if (!files || !stored || (*files)->localFolder().empty()) return;
        events::LoaderOptions options;
        options.threads = 1;
        loader_ = std::make_unique<events::Loader>(
            base::fromUtf8((*files)->localFolder()) / base::fromUtf8(stored->spec.outputs.events), options);
    }
    if (const auto polled = loader_->poll(context); !polled) return;
    std::vector<std::string> tags;
    std::vector<std::pair<std::string, std::shared_ptr<const events::Run>>> where;
    for (const auto& run : loader_->runs())
        for (const events::TagEntry& entry : run->tags()) {
            if (entry.series == nullptr) continue;
            // The run's name counts too: "train" with a tag "loss".
            tags.push_back(run->name() == "." ? entry.info->tag : run->name() + "/" + entry.info->tag);
            where.emplace_back(entry.info->tag, run);
        }
    const std::string chosen = chooseLossTag(tags);
    for (std::size_t i = 0; i < tags.size(); ++i) {
        if (tags[i] != chosen) continue;
        const events::SeriesView view(where[i].second->series(where[i].first), events::Purge::SessionStart,
                                      where[i].second->restartSteps());
        insight_.lossTag = where[i].first;
        insight_.lossCurve = curveOf(view);
        if (!insight_.lossCurve.empty()) insight_.loss = view.snapshot().point(view.kept().back().end - 1).value;
        return;
    }
}

} // namespace trainyard::ui
