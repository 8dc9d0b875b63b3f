// The half of Submissions that deals with what is neither sent nor ended: after a crash, an unreachable site, a cancel.
#include "core/engine/document_text.h"
#include "core/engine/sender.h"
#include "core/engine/submissions.h"

#include <algorithm>

namespace trainyard::engine {

base::Expected<void> Submissions::recover(const std::string& site, const base::OpContext& context) {
    const std::vector<JobRow> rows = table_.active(site);
    const bool any =
        std::any_of(rows.begin(), rows.end(), [](const JobRow& row) { return row->status.nativeId.empty(); });
    if (!any) return {};
    YARD_TRY(const std::vector<Intention> intentions, store_.intentions(site));
    for (const Intention& intention : intentions) {
        YARD_CHECK(context.check());
        const std::optional<Flights::Hold> hold = flights_.tryHold(intention.id);
        if (!hold) continue; // a thread of this process is at it
        const JobRow row = table_.find(intention.id);
        if (!row || !row->status.nativeId.empty() || isTerminal(row->status.state)) continue;
        if (intention.sender != self_) {
            if (senderLives(intention.sender)) continue;
            YARD_TRY(const bool mine, store_.takeOver(intention.id, intention.sender, self_));
            if (!mine) continue;
        }
        YARD_CHECK(recoverOne(intention, context));
    }
    return {};
}

base::Expected<void> Submissions::recoverOne(const Intention& intention, const base::OpContext& context) {
    YARD_TRY(const std::optional<std::string> nativeId, access_.call(intention.site, [&](api::ClusterDriver& driver) {
        return driver.find(intention.id, context);
    }));
    const JobRow row = table_.find(intention.id);
    const bool cancelled = row && row->status.state == model::JobState::Stopping;
    if (nativeId) {
        YARD_CHECK(taken(intention.id, intention.site, *nativeId, context));
        if (!cancelled) return {};
        return access_.call(intention.site,
                            [&](api::ClusterDriver& driver) { return driver.cancel(*nativeId, context); });
    }
    if (!cancelled) return sendAgain(intention, context);
    end(intention.id, model::JobState::Cancelled, "Was cancelled before it was started.", "");
    return {};
}

base::Expected<void> Submissions::sendAgain(const Intention& intention, const base::OpContext& context) {
    YARD_TRY(const std::optional<Documents> documents, store_.documents(intention.id));
    if (!documents || !documents->plan) {
        end(intention.id, model::JobState::Failed, "Trainyard ended before it had sent this job; nothing was started.",
            "Resubmit the job.");
        return {};
    }
    auto plan = planFromText(*documents->plan);
    if (!plan) {
        fail(intention.id, plan.error());
        return {};
    }
    // What the site answers is in the job; only that the site does not answer concerns the caller.
    auto sent = deliver(*plan, context);
    if (!sent && sent.error().code == base::ErrorCode::Cancelled) return sent;
    const JobRow row = table_.find(intention.id);
    if (row && row->status.nativeId.empty() && isActive(row->status.state))
        return base::makeError(base::ErrorCode::Unavailable, row->status.reason, row->status.remedy);
    return {};
}

base::Expected<void> Submissions::cancel(const std::string& id, const base::OpContext& context) {
    YARD_TRY(const Flights::Hold hold, flights_.hold(id, context)); // until it is sent, where it is on its way
    const JobRow row = table_.find(id);
    if (!row || isTerminal(row->status.state)) return {};
    if (row->status.nativeId.empty()) return cancelUnsent(row, context);
    YARD_CHECK(access_.call(row->site,
                            [&](api::ClusterDriver& driver) { return driver.cancel(row->status.nativeId, context); }));
    look(row, context);
    return {};
}

base::Expected<void> Submissions::cancelUnsent(const JobRow& row, const base::OpContext& context) {
    YARD_TRY(const std::vector<Intention> intentions, store_.intentions(row->site));
    const auto found = std::find_if(intentions.begin(), intentions.end(),
                                    [&](const Intention& intention) { return intention.id == row->id; });
    if (found == intentions.end()) return table_.sync(); // another process got on with it
    if (found->sender != self_) {
        base::Error busy = base::makeError(base::ErrorCode::Conflict,
                                           "The job \"" + row->name + "\" is being sent by another Trainyard or yard.",
                                           "Try again in a moment.");
        busy.retryable = true;
        if (senderLives(found->sender)) return busy;
        YARD_TRY(const bool mine, store_.takeOver(found->id, found->sender, self_));
        if (!mine) return busy;
    }
    YARD_TRY(const JobRow marked, table_.change(row->id, [&](model::Job& job) {
        job.status.state = model::JobState::Stopping;
        job.status.reason = "Is cancelled as soon as " + job.site + " says whether it has the job.";
    }));
    return recoverOne(*found, context);
}

} // namespace trainyard::engine
