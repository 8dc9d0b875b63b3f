#include "ui/curves/run_feed.h"

#include "core/base/file_io.h"
#include "core/events/event_source.h"

#include <chrono>

namespace trainyard::ui {

namespace {

constexpr int gatherMilliseconds = 100;
constexpr int lookRoundMilliseconds = 2000;
constexpr std::chrono::minutes readLimit{10};

qint64 steadyMilliseconds() {
    return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now().time_since_epoch())
        .count();
}

QString toQString(const std::filesystem::path& path) {
    return QString::fromStdString(base::toUtf8(path));
}

} // namespace

struct RunFeed::Outcome {
    bool changed = false;
    std::optional<base::Error> problem;
    QStringList watched; // folders and files
};

RunFeed::RunFeed(engine::Scheduler& scheduler, std::filesystem::path root, QObject* parent)
    : QObject(parent), scheduler_(scheduler), root_(std::move(root)), loader_(std::make_shared<events::Loader>(root_)) {
    soon_.setSingleShot(true);
    soon_.setInterval(gatherMilliseconds);
    lookRound_.setInterval(lookRoundMilliseconds);
    connect(&soon_, &QTimer::timeout, this, &RunFeed::read);
    connect(&lookRound_, &QTimer::timeout, this, &RunFeed::read);
    const auto gather = [this] {
        if (!soon_.isActive()) soon_.start();
    };
    connect(&watcher_, &QFileSystemWatcher::fileChanged, this, gather);
    connect(&watcher_, &QFileSystemWatcher::directoryChanged, this, gather);
}

void RunFeed::setLive(bool live) {
    live_ = live;
    if (live)
        lookRound_.start();
    else
        lookRound_.stop();
    read();
}

qint64 RunFeed::millisecondsSinceChange() const {
    return lastChange_ == 0 ? 0 : steadyMilliseconds() - lastChange_;
}

void RunFeed::read() {
    if (reading_.active()) {
        again_ = true;
        return;
    }
    again_ = false;
    reading_ = run(
        scheduler_, engine::diskLane(), this,
        [loader = loader_, root = root_, live = live_](std::stop_token stop) {
            Outcome outcome;
            base::OpContext context;
            context.stop = std::move(stop);
            context.deadline = std::chrono::steady_clock::now() + readLimit;
            const auto result = loader->poll(context);
            if (result)
                outcome.changed = result->changed;
            else if (result.error().code != base::ErrorCode::NotFound)
                outcome.problem = result.error();
            if (result && !result->problems.empty()) outcome.problem = result->problems.front();
            if (!live) return outcome;
            // What will tell of news: the files, their folders, and of a root that is not there yet what is above it.
            std::error_code ignored;
            std::filesystem::path there = root;
            while (!std::filesystem::exists(there, ignored) && there.has_relative_path()) there = there.parent_path();
            outcome.watched += toQString(there);
            for (const auto& run : loader->runs())
                for (const events::FileState& file : run->files()) {
                    const std::filesystem::path path = root / base::fromUtf8(file.path);
                    outcome.watched += toQString(path);
                    outcome.watched += toQString(path.parent_path());
                }
            outcome.watched.removeDuplicates();
            return outcome;
        },
        [this](const Outcome& outcome) { finished(outcome); });
}

void RunFeed::finished(const Outcome& outcome) {
    readOnce_ = true;
    problem_ = outcome.problem;
    if (live_) {
        const QStringList known = watcher_.files() + watcher_.directories();
        QStringList added;
        for (const QString& path : outcome.watched)
            if (!known.contains(path)) added += path;
        if (!added.isEmpty()) watcher_.addPaths(added);
    } else if (const QStringList known = watcher_.files() + watcher_.directories(); !known.isEmpty()) {
        watcher_.removePaths(known);
    }
    if (outcome.changed) {
        lastChange_ = steadyMilliseconds();
        Q_EMIT changed();
    }
    Q_EMIT checked();
    if (again_) soon_.start();
}

} // namespace trainyard::ui
