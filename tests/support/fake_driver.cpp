#include "tests/support/fake_driver.h"

#include <fstream>

namespace trainyard::tests {

namespace {

const std::string prefix = "native-";

std::string keyOf(const std::string& nativeId) {
    return nativeId.substr(std::min(prefix.size(), nativeId.size()));
}

class FakeFiles final : public api::StorageDriver {
public:
    explicit FakeFiles(std::string folder) : folder_(std::move(folder)) {}
    base::Expected<api::FilePage> list(const std::string&, const std::string&, const base::OpContext&) override {
        return api::FilePage{};
    }
    base::Expected<model::FileStat> stat(const std::string& path, const base::OpContext&) override {
        return base::makeError(base::ErrorCode::NotFound, "There is no " + path + ".");
    }
    base::Expected<std::string> read(const std::string& path, std::int64_t, std::int64_t,
                                     const base::OpContext&) override {
        return base::makeError(base::ErrorCode::NotFound, "There is no " + path + ".");
    }
    std::string localFolder() const override { return folder_; }

private:
    std::string folder_;
};

} // namespace

std::string fakeNativeId(const std::string& key) {
    return prefix + key;
}

void FakeDriver::before(const std::string& verb, Hook hook) {
    std::lock_guard lock(mutex_);
    before_[verb] = std::move(hook);
}

void FakeDriver::after(const std::string& verb, Hook hook) {
    std::lock_guard lock(mutex_);
    after_[verb] = std::move(hook);
}

void FakeDriver::fail(const std::string& verb, const base::Error& error) {
    before(verb, [error](const base::OpContext&) { return std::optional(error); });
}

void FakeDriver::failAll(const base::Error& error) {
    fail("*", error);
}

void FakeDriver::heal() {
    std::lock_guard lock(mutex_);
    before_.clear();
    after_.clear();
    tooFew_ = false;
}

void FakeDriver::setState(const std::string& nativeId, model::JobState state, const std::string& reason) {
    std::lock_guard lock(mutex_);
    model::JobStatus& status = statuses_[nativeId];
    status.nativeId = nativeId;
    status.state = state;
    status.reason = reason;
}

void FakeDriver::setState(model::JobState state) {
    std::lock_guard lock(mutex_);
    defaultState_ = state;
}

void FakeDriver::setLog(const std::string& text) {
    std::lock_guard lock(mutex_);
    log_ = text;
}

int FakeDriver::calls(const std::string& verb) const {
    std::lock_guard lock(mutex_);
    const auto found = calls_.find(verb);
    return found == calls_.end() ? 0 : found->second;
}

std::vector<std::string> FakeDriver::started() const {
    std::lock_guard lock(mutex_);
    if (folder_.empty()) return started_;
    std::vector<std::string> keys;
    std::ifstream file(folder_ / "starts.log");
    for (std::string key; std::getline(file, key);) keys.push_back(key);
    return keys;
}

int FakeDriver::reservedPorts() const {
    std::lock_guard lock(mutex_);
    return reserved_;
}

std::size_t FakeDriver::largestStatusCall() const {
    std::lock_guard lock(mutex_);
    return largestStatusCall_;
}

base::Expected<void> FakeDriver::enter(const std::string& verb, const base::OpContext& context) {
    Hook hook;
    {
        std::lock_guard lock(mutex_);
        ++calls_[verb];
        auto found = before_.find(verb);
        if (found == before_.end()) found = before_.find("*");
        if (found != before_.end()) hook = found->second;
    }
    if (!hook) return {};
    if (auto error = hook(context)) return *std::move(error);
    return {};
}

base::Expected<void> FakeDriver::leave(const std::string& verb, const base::OpContext& context) {
    Hook hook;
    {
        std::lock_guard lock(mutex_);
        if (const auto found = after_.find(verb); found != after_.end()) hook = found->second;
    }
    if (!hook) return {};
    if (auto error = hook(context)) return *std::move(error);
    return {};
}

bool FakeDriver::isStarted(const std::string& key) const {
    return folder_.empty() ? known_.count(key) != 0 : std::filesystem::exists(folder_ / key);
}

void FakeDriver::start(const std::string& key) {
    known_.insert(key);
    started_.push_back(key);
    if (folder_.empty()) return;
    std::filesystem::create_directories(folder_);
    std::ofstream(folder_ / key) << "started\n";
    std::ofstream(folder_ / "starts.log", std::ios::app) << key << '\n';
}

base::Expected<api::SiteProfile> FakeDriver::probe(const base::OpContext& context) {
    YARD_CHECK(enter("probe", context));
    return api::SiteProfile{"a fake", {}};
}

base::Expected<std::vector<model::Node>> FakeDriver::nodes(const base::OpContext& context) {
    YARD_CHECK(enter("nodes", context));
    model::Node node;
    node.name = "here";
    node.cpuCores = 8;
    node.cpuFree = 8;
    node.memoryTotal = std::int64_t{64} << 30;
    node.memoryFree = node.memoryTotal;
    node.gpu.count = 2;
    node.gpu.free = 2;
    node.gpu.model = "H100";
    node.diskFree = std::int64_t{1} << 40;
    return std::vector<model::Node>{node};
}

base::Expected<api::Lowering> FakeDriver::lower(const model::JobPlan&, const base::OpContext& context) {
    YARD_CHECK(enter("lower", context));
    return api::Lowering{};
}

base::Expected<std::vector<int>> FakeDriver::reservePorts(const std::string&, int count,
                                                          const base::OpContext& context) {
    YARD_CHECK(enter("reservePorts", context));
    std::vector<int> ports;
    {
        std::lock_guard lock(mutex_);
        for (int i = 0; i < count; ++i) ports.push_back(nextPort_++);
        reserved_ += count;
    }
    YARD_CHECK(leave("reservePorts", context));
    return ports;
}

base::Expected<std::string> FakeDriver::submit(const model::JobPlan& plan, const base::OpContext& context) {
    YARD_CHECK(enter("submit", context));
    {
        std::lock_guard lock(mutex_);
        if (!isStarted(plan.key)) start(plan.key);
    }
    YARD_CHECK(leave("submit", context));
    return fakeNativeId(plan.key);
}

base::Expected<std::optional<std::string>> FakeDriver::find(const std::string& key, const base::OpContext& context) {
    YARD_CHECK(enter("find", context));
    std::lock_guard lock(mutex_);
    if (!isStarted(key)) return std::optional<std::string>();
    return std::optional(fakeNativeId(key));
}

base::Expected<std::vector<model::JobStatus>> FakeDriver::status(const std::vector<std::string>& nativeIds,
                                                                 const base::OpContext& context) {
    YARD_CHECK(enter("status", context));
    std::lock_guard lock(mutex_);
    largestStatusCall_ = std::max(largestStatusCall_, nativeIds.size());
    std::vector<model::JobStatus> answers;
    for (const std::string& id : nativeIds) {
        model::JobStatus status;
        status.nativeId = id;
        status.state = isStarted(keyOf(id)) ? defaultState_ : model::JobState::Lost;
        if (status.state == model::JobState::Lost) status.reason = "The site does not know it any more.";
        if (const auto set = statuses_.find(id); set != statuses_.end()) status = set->second;
        answers.push_back(std::move(status));
    }
    if (tooFew_ && !answers.empty()) answers.pop_back();
    return answers;
}

base::Expected<void> FakeDriver::cancel(const std::string& nativeId, const base::OpContext& context) {
    YARD_CHECK(enter("cancel", context));
    setState(nativeId, model::JobState::Cancelled, "Cancelled.");
    return {};
}

base::Expected<api::LogChunk> FakeDriver::readLog(const std::string&, const api::TaskName&, std::int64_t offset,
                                                  std::int64_t length, const base::OpContext& context) {
    YARD_CHECK(enter("readLog", context));
    std::lock_guard lock(mutex_);
    api::LogChunk chunk;
    const auto at = std::min(static_cast<std::size_t>(offset), log_.size());
    chunk.text = log_.substr(at, static_cast<std::size_t>(length));
    chunk.nextOffset = static_cast<std::int64_t>(at + chunk.text.size());
    chunk.complete = static_cast<std::size_t>(chunk.nextOffset) == log_.size();
    return chunk;
}

base::Expected<std::shared_ptr<api::StorageDriver>> FakeDriver::files(const std::string& nativeId,
                                                                      const base::OpContext& context) {
    YARD_CHECK(enter("files", context));
    return std::shared_ptr<api::StorageDriver>(std::make_shared<FakeFiles>("/fake/" + nativeId));
}

base::Expected<std::vector<api::JobEvent>> FakeDriver::events(const std::string&, const base::OpContext& context) {
    YARD_CHECK(enter("events", context));
    return std::vector<api::JobEvent>{{base::WallTime{}, "Began."}};
}

base::Expected<void> FakeDriver::forget(const std::string&, const base::OpContext& context) {
    return enter("forget", context);
}

std::shared_ptr<FakeDriver> FakeDrivers::add(const std::string& site, std::filesystem::path folder) {
    std::lock_guard lock(mutex_);
    return drivers_[site] = std::make_shared<FakeDriver>(std::move(folder));
}

base::Expected<std::shared_ptr<api::ClusterDriver>> FakeDrivers::cluster(const model::Site& site) {
    std::lock_guard lock(mutex_);
    const auto found = drivers_.find(site.id);
    if (found == drivers_.end())
        return base::makeError(base::ErrorCode::Unavailable, "The plugin for " + site.kind + " is not there.");
    return std::shared_ptr<api::ClusterDriver>(found->second);
}

} // namespace trainyard::tests
