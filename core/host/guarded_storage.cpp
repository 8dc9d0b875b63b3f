#include "core/host/guarded_drivers.h"

namespace trainyard::host {

namespace {

using base::Expected;
using base::OpContext;

class GuardedStorage final : public api::StorageDriver {
public:
    GuardedStorage(std::shared_ptr<api::StorageDriver> driver, std::shared_ptr<ExceptionGuard> exceptions)
        : driver_(std::move(driver)), exceptions_(std::move(exceptions)) {}

    Expected<api::FilePage> list(const std::string& folder, const std::string& page,
                                 const OpContext& context) override {
        return exceptions_->call("list", [&] { return driver_->list(folder, page, context); });
    }
    Expected<model::FileStat> stat(const std::string& path, const OpContext& context) override {
        return exceptions_->call("stat", [&] { return driver_->stat(path, context); });
    }
    Expected<std::string> read(const std::string& path, std::int64_t offset, std::int64_t length,
                               const OpContext& context) override {
        return exceptions_->call("read", [&] { return driver_->read(path, offset, length, context); });
    }
    std::string localFolder() const override {
        const auto answer =
            exceptions_->call("localFolder", [&]() -> Expected<std::string> { return driver_->localFolder(); });
        return answer ? *answer : std::string();
    }

private:
    const std::shared_ptr<api::StorageDriver> driver_;
    const std::shared_ptr<ExceptionGuard> exceptions_;
};

} // namespace

std::shared_ptr<api::StorageDriver> guard(std::shared_ptr<api::StorageDriver> driver,
                                          std::shared_ptr<ExceptionGuard> exceptions) {
    if (!driver) return nullptr;
    return std::make_shared<GuardedStorage>(std::move(driver), std::move(exceptions));
}

} // namespace trainyard::host
