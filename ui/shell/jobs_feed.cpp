#include "ui/shell/app_context.h"

#include <algorithm>
#include <mutex>

namespace trainyard::ui {

struct JobsFeed::Mailbox {
    std::mutex mutex;
    engine::JobsSnapshotPtr latest;
    bool posted = false; // one take() is on its way
};

JobsFeed::JobsFeed(engine::JobEngine& jobs, QObject* parent)
    : QObject(parent), mailbox_(std::make_shared<Mailbox>()), current_(jobs.snapshot()) {
    if (!current_) current_ = std::make_shared<engine::JobsSnapshot>();
    subscription_ = jobs.onSnapshot([this, mailbox = mailbox_](const engine::JobsSnapshotPtr& snapshot) {
        {
            const std::lock_guard lock(mailbox->mutex);
            // Listeners may be told out of order.
            if (!mailbox->latest || snapshot->version > mailbox->latest->version) mailbox->latest = snapshot;
            if (std::exchange(mailbox->posted, true)) return;
        }
        QMetaObject::invokeMethod(this, &JobsFeed::take, Qt::QueuedConnection);
    });
}

// After the subscription has ended no call is under way; what was posted goes with this object.
JobsFeed::~JobsFeed() {
    subscription_.reset();
}

void JobsFeed::take() {
    {
        const std::lock_guard lock(mailbox_->mutex);
        mailbox_->posted = false;
        if (mailbox_->latest->version <= current_->version && current_->version != 0) return;
        current_ = mailbox_->latest;
    }
    Q_EMIT changed();
}

engine::JobRow JobsFeed::find(const QString& id) const {
    const std::string key = id.toStdString();
    const auto& jobs = current_->jobs;
    const auto found =
        std::find_if(jobs.begin(), jobs.end(), [&](const engine::JobRow& row) { return row->id == key; });
    return found == jobs.end() ? nullptr : *found;
}

} // namespace trainyard::ui
