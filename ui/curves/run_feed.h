// The event files of one folder, read in the background and followed while something may still write them: by the
// system's file notification, with a slow look-round for what that misses. UI thread only.
#pragma once

#include "core/events/loader.h"
#include "ui/tasks/run.h"

#include <QFileSystemWatcher>
#include <QObject>
#include <QTimer>

#include <filesystem>
#include <memory>
#include <optional>

namespace trainyard::ui {

class RunFeed : public QObject {
    Q_OBJECT
public:
    RunFeed(engine::Scheduler& scheduler, std::filesystem::path root, QObject* parent);

    // Live: files are watched until it is told otherwise. Reads once in either case.
    void setLive(bool live);
    bool live() const { return live_; }
    void read(); // now

    std::shared_ptr<const events::Loader> loader() const { return loader_; }
    const std::filesystem::path& root() const { return root_; }
    bool readOnce() const { return readOnce_; }
    // What the last read could not do; a folder that is not there yet is no problem.
    const std::optional<base::Error>& problem() const { return problem_; }
    // When the last new point was seen; seconds on the steady clock, 0 before the first.
    qint64 millisecondsSinceChange() const;

Q_SIGNALS:
    void changed(); // points, tags or runs have come
    void checked(); // a read has ended, with or without news

private:
    struct Outcome;
    void finished(const Outcome& outcome);

    engine::Scheduler& scheduler_;
    std::filesystem::path root_;
    std::shared_ptr<events::Loader> loader_;
    QFileSystemWatcher watcher_;
    QTimer soon_;      // gathers notifications: at most ten reads a second
    QTimer lookRound_; // for file systems without notification
    bool live_ = false;
    bool again_ = false; // something came while reading
    bool readOnce_ = false;
    std::optional<base::Error> problem_;
    qint64 lastChange_ = 0;
    RunHandle reading_;
};

} // namespace trainyard::ui
