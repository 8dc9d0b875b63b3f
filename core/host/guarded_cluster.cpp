#include "core/host/guarded_drivers.h"

namespace trainyard::host {

namespace {

using base::Expected;
using base::OpContext;

class GuardedCluster final : public api::ClusterDriver {
public:
    GuardedCluster(std::shared_ptr<api::ClusterDriver> driver, std::shared_ptr<ExceptionGuard> exceptions)
        : driver_(std::move(driver)), exceptions_(std::move(exceptions)) {}

    api::ClusterCapabilities capabilities() const override {
        const auto answer = exceptions_->call(
            "capabilities", [&]() -> Expected<api::ClusterCapabilities> { return driver_->capabilities(); });
        return answer ? *answer : api::ClusterCapabilities{};
    }
    Expected<api::SiteProfile> probe(const OpContext& context) override {
        return exceptions_->call("probe", [&] { return driver_->probe(context); });
    }
    Expected<std::vector<model::Node>> nodes(const OpContext& context) override {
        return exceptions_->call("nodes", [&] { return driver_->nodes(context); });
    }
    Expected<api::Lowering> lower(const model::JobPlan& plan, const OpContext& context) override {
        return exceptions_->call("lower", [&] { return driver_->lower(plan, context); });
    }
    Expected<std::vector<int>> reservePorts(const std::string& key, int count, const OpContext& context) override {
        return exceptions_->call("reservePorts", [&] { return driver_->reservePorts(key, count, context); });
    }
    Expected<std::string> submit(const model::JobPlan& plan, const OpContext& context) override {
        return exceptions_->call("submit", [&] { return driver_->submit(plan, context); });
    }
    Expected<std::optional<std::string>> find(const std::string& key, const OpContext& context) override {
        return exceptions_->call("find", [&] { return driver_->find(key, context); });
    }
    Expected<std::vector<model::JobStatus>> status(const std::vector<std::string>& nativeIds,
                                                   const OpContext& context) override {
        return exceptions_->call("status", [&] { return driver_->status(nativeIds, context); });
    }
    Expected<void> cancel(const std::string& nativeId, const OpContext& context) override {
        return exceptions_->call("cancel", [&] { return driver_->cancel(nativeId, context); });
    }
    Expected<api::LogChunk> readLog(const std::string& nativeId, const api::TaskName& task, std::int64_t offset,
                                    std::int64_t length, const OpContext& context) override {
        return exceptions_->call("readLog", [&] { return driver_->readLog(nativeId, task, offset, length, context); });
    }
    Expected<std::shared_ptr<api::StorageDriver>> files(const std::string& nativeId,
                                                        const OpContext& context) override {
        return exceptions_->call("files", [&]() -> Expected<std::shared_ptr<api::StorageDriver>> {
            YARD_TRY(auto files, driver_->files(nativeId, context));
            return guard(std::move(files), exceptions_);
        });
    }
    Expected<std::vector<api::JobEvent>> events(const std::string& nativeId, const OpContext& context) override {
        return exceptions_->call("events", [&] { return driver_->events(nativeId, context); });
    }
    Expected<void> forget(const std::string& nativeId, const OpContext& context) override {
        return exceptions_->call("forget", [&] { return driver_->forget(nativeId, context); });
    }

private:
    const std::shared_ptr<api::ClusterDriver> driver_;
    const std::shared_ptr<ExceptionGuard> exceptions_;
};

} // namespace

std::shared_ptr<api::ClusterDriver> guard(std::shared_ptr<api::ClusterDriver> driver,
                                          std::shared_ptr<ExceptionGuard> exceptions) {
    return std::make_shared<GuardedCluster>(std::move(driver), std::move(exceptions));
}

} // namespace trainyard::host
