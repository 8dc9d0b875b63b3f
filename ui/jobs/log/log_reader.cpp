#include "ui/jobs/log/log_reader.h"

namespace trainyard::ui {

namespace {

constexpr std::int64_t chunkBytes = std::int64_t{4} << 20;
constexpr std::chrono::seconds readLimit{60};
constexpr int pollInterval = 1000;
constexpr int retryInterval = 5000;

} // namespace

struct LogReader::Read {
    LogPiece piece;
    std::optional<LogPiece> last; // the line that needs no newline any more
    std::int64_t nextOffset = 0;
    std::int64_t bytes = 0;
    bool complete = false;
};

LogReader::LogReader(AppContext& context, QObject* parent) : QObject(parent), context_(context) {
    poll_.setSingleShot(true);
    connect(&poll_, &QTimer::timeout, this, &LogReader::next);
}

void LogReader::start(const QString& job, const api::TaskName& task) {
    stop();
    job_ = job;
    task_ = task;
    const engine::JobRow row = context_.jobs.find(job);
    if (row == nullptr) return;
    site_ = row->site;
    scanner_ = std::make_shared<LogScanner>();
    next();
}

void LogReader::stop() {
    reading_.cancel();
    poll_.stop();
    scanner_.reset();
    job_.clear();
    offset_ = 0;
    complete_ = caughtUp_ = ended_ = false;
}

void LogReader::setPaused(bool paused) {
    paused_ = paused;
    if (paused)
        poll_.stop();
    else if (!job_.isEmpty() && !complete_ && !reading_.active())
        next();
}

bool LogReader::jobActive() const {
    const engine::JobRow row = context_.jobs.find(job_);
    return row != nullptr && model::isActive(row->status.state);
}

void LogReader::next() {
    if (job_.isEmpty() || complete_ || scanner_ == nullptr) return;
    ended_ = !jobActive();
    engine::JobEngine& jobs = context_.engine.jobs();
    reading_ = ui::run(
        context_.engine.scheduler(), engine::siteLane(site_), this,
        [&jobs, id = job_.toStdString(), task = task_, offset = offset_,
         scanner = scanner_](std::stop_token stop) -> base::Expected<Read> {
            base::OpContext context;
            context.stop = stop;
            YARD_TRY(const api::LogChunk chunk, jobs.readLog(id, task, offset, chunkBytes, context.within(readLimit)));
            Read read;
            read.bytes = static_cast<std::int64_t>(chunk.text.size());
            read.nextOffset = chunk.nextOffset;
            read.complete = chunk.complete;
            read.piece = scanner->take(chunk.text);
            if (chunk.complete) read.last = scanner->finish();
            return read;
        },
        [this](base::Expected<Read> read) { take(std::move(read)); });
}

void LogReader::take(base::Expected<Read> read) {
    if (!read) {
        const base::Error error = read.error();
        // A job that has not begun has no log yet: that is no error.
        if (error.code != base::ErrorCode::NotFound || !jobActive()) Q_EMIT failed(error);
        if (jobActive() && !paused_)
            poll_.start(error.code == base::ErrorCode::NotFound ? pollInterval : retryInterval);
        if (!caughtUp_) {
            caughtUp_ = true;
            Q_EMIT caughtUpChanged();
        }
        return;
    }
    offset_ = read->nextOffset;
    complete_ = read->complete;
    if (read->bytes > 0) Q_EMIT came(std::make_shared<LogPiece>(std::move(read->piece)));
    if (read->last) Q_EMIT came(std::make_shared<LogPiece>(std::move(*read->last)));
    if (!complete_ && read->bytes > 0) {
        next();
        return;
    }
    // A job that had ended before this empty read writes no more, whatever its site says.
    if (!complete_ && ended_) complete_ = true;
    if (!complete_ && !paused_) poll_.start(pollInterval);
    if (!caughtUp_ || complete_) {
        caughtUp_ = true;
        Q_EMIT caughtUpChanged();
    }
}

} // namespace trainyard::ui
