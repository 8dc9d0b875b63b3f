#include "plugins/cluster-local/driver/local_cluster.h"

#include "core/api/local_folder_storage.h"
#include "core/base/blocking.h"
#include "core/base/file_io.h"
#include "core/base/process.h"
#include "plugins/cluster-local/driver/inventory.h"
#include "plugins/cluster-local/driver/job_events.h"
#include "plugins/cluster-local/driver/log_reader.h"
#include "plugins/cluster-local/driver/lost_job.h"
#include "plugins/cluster-local/driver/lowering.h"
#include "plugins/cluster-local/driver/stop_request.h"
#include "plugins/cluster-local/driver/submit.h"
#include "plugins/cluster-local/queue/ports.h"
#include "plugins/cluster-local/queue/queue.h"

namespace trainyard::local {

namespace {

#ifdef _WIN32
constexpr const char* runnerName = "yard-runner.exe";
#else
constexpr const char* runnerName = "yard-runner";
#endif

model::JobStatus unknownJob(const std::string& nativeId) {
    model::JobStatus status;
    status.nativeId = nativeId;
    status.state = model::JobState::Lost;
    status.reason = "This computer has no job `" + nativeId + "`: its folder is gone.";
    return status;
}

model::JobStatus unreadableJob(const std::string& nativeId, const base::Error& problem) {
    model::JobStatus status;
    status.nativeId = nativeId;
    status.state = model::JobState::Lost;
    status.reason = problem.message;
    status.remedy = "The job's other files are kept; look into its folder.";
    return status;
}

} // namespace

LocalCluster::LocalCluster(model::Site site, SiteConfig config, api::PluginServices services)
    : site_(std::move(site)), config_(config), services_(std::move(services)) {}

base::Expected<JobFolder> LocalCluster::folderOf(const std::string& nativeId, const base::OpContext& context) const {
    base::assertMayBlock("LocalCluster");
    YARD_CHECK(context.check());
    const JobFolder folder(services_.stateFolder, nativeId);
    if (!isSafeKey(nativeId) || !folder.exists())
        return base::makeError(base::ErrorCode::NotFound, "This computer has no job `" + nativeId + "`.",
                               "It may have been removed; `yard jobs` lists those that are there.");
    return folder;
}

api::ClusterCapabilities LocalCluster::capabilities() const {
    api::ClusterCapabilities result;
    result.gang = true;
    result.gpuFractions = true;
    result.serviceJobs = true;
    describe(findEnforcement(), result);
    return result;
}

base::Expected<api::SiteProfile> LocalCluster::probe(const base::OpContext& context) {
    return describeComputer(services_.stateFolder, config_, capabilities(), context);
}

base::Expected<std::vector<model::Node>> LocalCluster::nodes(const base::OpContext& context) {
    YARD_TRY(model::Node node, thisNode(services_.stateFolder, config_, context));
    node.site = site_.id;
    return std::vector<model::Node>{std::move(node)};
}

base::Expected<api::Lowering> LocalCluster::lower(const model::JobPlan& plan, const base::OpContext& context) {
    YARD_TRY(const Machine machine, inspectMachine(services_.stateFolder, context));
    return lowerPlan(plan, limitsOf(machine, config_), findEnforcement());
}

base::Expected<std::vector<int>> LocalCluster::reservePorts(const std::string& key, int count,
                                                            const base::OpContext& context) {
    if (!isSafeKey(key))
        return base::makeError(base::ErrorCode::InvalidArgument, "`" + key + "` cannot be the key of a job.");
    if (count < 0 || count > 1000)
        return base::makeError(base::ErrorCode::InvalidArgument,
                               "A job cannot have " + std::to_string(count) + " ports.", "Ask for at most 1000.");
    YARD_CHECK(context.check());
    return PortLedger(services_.stateFolder).reserve(key, count, context);
}

base::Expected<std::string> LocalCluster::submit(const model::JobPlan& plan, const base::OpContext& context) {
    base::assertMayBlock("LocalCluster");
    const std::filesystem::path runner = services_.programFolder / runnerName;
    std::error_code ignored;
    if (!std::filesystem::exists(runner, ignored))
        return base::makeError(base::ErrorCode::Unavailable,
                               "The program that supervises jobs is missing: " + base::toUtf8(runner) + ".",
                               "Install Trainyard again; yard-runner has to lie beside the other programs.");
    JobSite site{config_.grace, {}};
    if (!JobFolder(services_.stateFolder, plan.key).exists()) {
        YARD_TRY(const Machine machine, inspectMachine(services_.stateFolder, context));
        site.limits = limitsOf(machine, config_);
        if (const auto need = needOf(plan, site.limits); !need) return need.error();
    }
    return submitJob(plan, {services_.stateFolder, runner, site, services_.clock}, context);
}

base::Expected<std::optional<std::string>> LocalCluster::find(const std::string& key, const base::OpContext& context) {
    base::assertMayBlock("LocalCluster");
    YARD_CHECK(context.check());
    const JobFolder folder(services_.stateFolder, key);
    if (!isSafeKey(key) || !folder.exists()) return std::optional<std::string>();
    // A folder that no runner ever took is not a job yet: submitting the key again starts it.
    const auto record = loadJobRecord(folder);
    if (record && record->runner.pid == 0 && !model::isTerminal(record->status.state) && !folder.locked())
        return std::optional<std::string>();
    return std::optional<std::string>(key);
}

base::Expected<std::vector<model::JobStatus>> LocalCluster::status(const std::vector<std::string>& nativeIds,
                                                                   const base::OpContext& context) {
    base::assertMayBlock("LocalCluster");
    std::vector<model::JobStatus> answers;
    answers.reserve(nativeIds.size());
    for (const auto& id : nativeIds) {
        YARD_CHECK(context.check());
        const JobFolder folder(services_.stateFolder, id);
        if (!isSafeKey(id) || !folder.exists()) {
            answers.push_back(unknownJob(id));
            continue;
        }
        auto record = currentRecord(folder, *services_.clock);
        if (record && stopRequested(folder) && !model::isTerminal(record->status.state)) {
            record->status.state = model::JobState::Stopping;
            record->status.reason = "It was asked to stop.";
        }
        // While somebody supervises the job a state that cannot be read says nothing about it: the caller asks again.
        if (!record && folder.locked()) return record.error();
        answers.push_back(record ? std::move(record->status) : unreadableJob(id, record.error()));
    }
    return answers;
}

base::Expected<void> LocalCluster::cancel(const std::string& nativeId, const base::OpContext& context) {
    YARD_TRY(const JobFolder folder, folderOf(nativeId, context));
    YARD_TRY(const JobRecord record, currentRecord(folder, *services_.clock));
    if (model::isTerminal(record.status.state)) return {};
    return requestStop(folder);
}

base::Expected<api::LogChunk> LocalCluster::readLog(const std::string& nativeId, const api::TaskName& task,
                                                    std::int64_t offset, std::int64_t length,
                                                    const base::OpContext& context) {
    YARD_TRY(const JobFolder folder, folderOf(nativeId, context));
    YARD_TRY(const JobRecord record, currentRecord(folder, *services_.clock));
    return readTaskLog(folder, record.status, task, offset, length);
}

base::Expected<std::shared_ptr<api::StorageDriver>> LocalCluster::files(const std::string& nativeId,
                                                                        const base::OpContext& context) {
    YARD_TRY(const JobFolder folder, folderOf(nativeId, context));
    return std::shared_ptr<api::StorageDriver>(std::make_shared<api::LocalFolderStorage>(folder.root()));
}

base::Expected<std::vector<api::JobEvent>> LocalCluster::events(const std::string& nativeId,
                                                                const base::OpContext& context) {
    YARD_TRY(const JobFolder folder, folderOf(nativeId, context));
    return readJobEvents(folder);
}

base::Expected<void> LocalCluster::forget(const std::string& nativeId, const base::OpContext& context) {
    auto folder = folderOf(nativeId, context);
    if (!folder && folder.error().code == base::ErrorCode::NotFound) return {};
    if (!folder) return std::move(folder).error();
    const auto record = currentRecord(*folder, *services_.clock);
    if (folder->locked() && (!record || !model::isTerminal(record->status.state)))
        return base::makeError(base::ErrorCode::Conflict, "The job `" + nativeId + "` is still active.",
                               "Cancel it first.");
    return removeJobFolder(*folder, context);
}

} // namespace trainyard::local
