#include "core/host/exception_guard.h"

namespace trainyard::host {

ExceptionGuard::ExceptionGuard(std::string pluginName, std::function<void(const std::string&)> unhealthy)
    : name_(std::move(pluginName)), unhealthy_(std::move(unhealthy)) {}

base::Expected<void> ExceptionGuard::check() const {
    std::lock_guard lock(mutex_);
    if (count_ < limit) return {};
    auto error =
        base::makeError(base::ErrorCode::Unavailable,
                        "The plugin " + name_ + " failed " + std::to_string(limit) + " times and is not used.",
                        "Start the program again; if it goes on, install another version of the plugin.", last_);
    error.origin = name_;
    return error;
}

base::Error ExceptionGuard::caught(const char* verb, const std::string& what) {
    bool isLimit = false;
    {
        std::lock_guard lock(mutex_);
        last_ = std::string(verb) + ": " + what;
        isLimit = ++count_ == limit;
    }
    if (isLimit && unhealthy_)
        unhealthy_("Failed " + std::to_string(limit) + " times, the last in " + verb + ": " + what +
                   ". It is used again when the program starts anew.");
    auto error = base::makeError(base::ErrorCode::Internal, "The plugin " + name_ + " failed in " + verb + ".",
                                 "Try again; if it goes on, report it with the details.", what);
    error.origin = name_;
    return error;
}

} // namespace trainyard::host
