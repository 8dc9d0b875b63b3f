#include "core/engine/submissions.h"

#include "core/base/environment.h"
#include "core/base/file_io.h"
#include "core/base/ids.h"
#include "core/engine/document_text.h"
#include "core/engine/resource_summary.h"
#include "core/engine/sender.h"
#include "core/model/job_spec_json.h"

namespace trainyard::engine {

Submissions::Submissions(Store& store, JobTable& table, SiteAccess& access, const Sites& sites,
                         const base::Clock& clock)
    : store_(store), table_(table), access_(access), planner_(sites, access), clock_(clock),
      self_(currentSender(base::newKey(clock.now()))) {}

base::Expected<model::JobPlan> Submissions::plan(const SubmitRequest& request, const base::OpContext& context) {
    const std::string key = request.key.empty() ? base::newKey(clock_.now()) : request.key;
    YARD_TRY(DryPlan dry, planner_.choose(request, key, context));
    return std::move(dry.plan);
}

base::Expected<model::Job> Submissions::submit(const SubmitRequest& request, const base::OpContext& context) {
    if (!request.key.empty() && !base::isKey(request.key))
        return base::makeError(base::ErrorCode::InvalidArgument,
                               "\"" + request.key + "\" is not a key of a submission.",
                               "Leave it out: a new one is made.");
    const std::string key = request.key.empty() ? base::newKey(clock_.now()) : request.key;
    YARD_TRY(const Flights::Hold hold, flights_.hold(key, context));
    if (const JobRow row = table_.find(key)) return existing(row, request);
    YARD_TRY(DryPlan dry, planner_.choose(request, key, context));
    if (auto written = writeIntention(request, key, dry); !written) {
        if (written.error().code != base::ErrorCode::AlreadyExists) return std::move(written).error();
        YARD_CHECK(table_.sync()); // another process was quicker with the same key
        if (const JobRow row = table_.find(key)) return existing(row, request);
        return std::move(written).error();
    }
    YARD_CHECK(send(request, std::move(dry), context));
    const JobRow row = table_.find(key);
    if (!row) return base::makeError(base::ErrorCode::NotFound, "The job " + key + " was removed while it was sent.");
    return *row;
}

base::Expected<model::Job> Submissions::existing(const JobRow& row, const SubmitRequest& request) {
    YARD_TRY(const std::string spec, toText(request.spec));
    YARD_TRY(const std::optional<Documents> documents, store_.documents(row->id));
    if (documents && documents->spec == spec) return *row;
    return base::makeError(base::ErrorCode::Conflict,
                           "The key " + row->id + " belongs to another job, \"" + row->name + "\".",
                           "Leave the key out: a new one is made.");
}

base::Expected<void> Submissions::writeIntention(const SubmitRequest& request, const std::string& key,
                                                 const DryPlan& dry) {
    model::Job job;
    job.id = key;
    job.name = request.spec.name;
    job.site = dry.plan.site;
    job.owner = base::userName();
    job.kind = toString(request.spec.kind);
    job.resources = resourceSummary(dry.plan, dry.nodes);
    job.status.state = model::JobState::Queued;
    job.status.reason = "Is being sent to " + job.site + ".";
    job.status.times.submitted = clock_.now();
    Documents documents;
    YARD_TRY(documents.spec, toText(request.spec));
    documents.specFolder = base::toUtf8(request.specFolder);
    return table_.insert(job, documents, self_);
}

base::Expected<void> Submissions::send(const SubmitRequest& request, DryPlan dry, const base::OpContext& context) {
    const std::string key = dry.plan.key;
    auto plan = planner_.complete(request, std::move(dry), context);
    if (!plan) {
        fail(key, plan.error());
        return std::move(plan).error();
    }
    auto text = toText(*plan);
    // Without the plan on the disk nothing is sent: what a crash leaves behind must be enough to go on.
    const auto kept = text ? table_.change(
                                 key, [](model::Job&) {}, &*text)
                           : base::Expected<JobRow>(text.error());
    if (!kept) {
        fail(key, kept.error());
        return kept.error();
    }
    return deliver(*plan, context);
}

base::Expected<void> Submissions::deliver(const model::JobPlan& plan, const base::OpContext& context) {
    auto nativeId = access_.call(plan.site, [&](api::ClusterDriver& driver) { return driver.submit(plan, context); });
    if (nativeId) return taken(plan.key, plan.site, *nativeId, context);
    const base::Error& error = nativeId.error();
    switch (error.code) {
    case base::ErrorCode::Cancelled:
    case base::ErrorCode::Timeout:
    case base::ErrorCode::Unavailable:
    case base::ErrorCode::Internal:
        return answerLost(plan, error, context); // it may have been started all the same
    default:
        fail(plan.key, error);
        return error;
    }
}

base::Expected<void> Submissions::answerLost(const model::JobPlan& plan, const base::Error& error,
                                             const base::OpContext& context) {
    // One short question of its own: the operation's time may be over, and its stop asked for.
    const bool stopped = error.code == base::ErrorCode::Cancelled;
    base::OpContext question;
    question.log = context.log;
    if (!stopped) question.stop = context.stop;
    question = question.within(std::chrono::milliseconds{stopped ? 800 : 10000});
    const auto found =
        access_.call(plan.site, [&](api::ClusterDriver& driver) { return driver.find(plan.key, question); });
    if (found && *found) return taken(plan.key, plan.site, **found, question);
    if (found && !error.retryable) {
        fail(plan.key, error);
        return error;
    }
    // The site cannot be asked, or has not got it yet: the intention stays, and recover() goes on with it.
    auto kept = table_.change(plan.key, [&](model::Job& job) {
        if (stopped) job.status.state = model::JobState::Stopping;
        job.status.reason = stopped
                                ? "Was stopped while it was sent; " + plan.site + " is asked whether it has the job."
                                : plan.site + " is not reached: " + error.message + " The job goes out by itself.";
        job.status.remedy = error.remedy;
    });
    if (!kept) return std::move(kept).error();
    if (stopped) return error;
    return {};
}

base::Expected<void> Submissions::taken(const std::string& id, const std::string& site, const std::string& nativeId,
                                        const base::OpContext& context) {
    std::string folder;
    // That a site has no files to show, or not yet, is no reason to doubt that it took the job.
    const auto files = access_.call(site, [&](api::ClusterDriver& driver) { return driver.files(nativeId, context); });
    if (files && *files) folder = (*files)->localFolder();
    const auto changed = table_.change(id, [&](model::Job& job) {
        job.status.nativeId = nativeId;
        job.folder = folder;
        job.status.reason.clear();
        job.status.remedy.clear();
    });
    // A native id that could not be written now is written by a later sync(), or found again by the key.
    const JobRow row = changed ? *changed : table_.find(id);
    if (row) look(row, context);
    return {};
}

void Submissions::look(const JobRow& row, const base::OpContext& context) {
    const std::vector<std::string> ids{row->status.nativeId};
    const auto statuses =
        access_.call(row->site, [&](api::ClusterDriver& driver) { return driver.status(ids, context); });
    if (!statuses || statuses->size() != 1) return;
    // What cannot be written now is kept by the table and written with the next change.
    [[maybe_unused]] const auto written = table_.apply({{row->id, statuses->front()}});
}

void Submissions::fail(const std::string& id, const base::Error& error) {
    const bool stopped = error.code == base::ErrorCode::Cancelled;
    end(id, stopped ? model::JobState::Cancelled : model::JobState::Failed,
        stopped ? "Was stopped before it was started." : error.message, error.remedy);
}

void Submissions::end(const std::string& id, model::JobState state, const std::string& reason,
                      const std::string& remedy) {
    [[maybe_unused]] const auto written = table_.change(id, [&](model::Job& job) {
        job.status.state = state;
        job.status.reason = reason;
        job.status.remedy = remedy;
        job.status.times.ended = clock_.now();
    });
}

} // namespace trainyard::engine
