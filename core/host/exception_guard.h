// Nothing that a plugin throws passes the host: it becomes an Internal error, and counts. After three a plugin is
// unhealthy, and its code is not called again until the program starts anew.
#pragma once

#include "core/base/expected.h"

#include <exception>
#include <functional>
#include <mutex>
#include <string>

namespace trainyard::host {

// One for each plugin, shared by its drivers. Thread-safe.
class ExceptionGuard {
public:
    // `unhealthy` is called once, with the reason, on the thread of the third exception.
    ExceptionGuard(std::string pluginName, std::function<void(const std::string& reason)> unhealthy);

    // Calls `work` (which returns an Expected) unless the plugin is unhealthy.
    template <typename Work>
    auto call(const char* verb, Work work) -> decltype(work()) {
        if (auto allowed = check(); !allowed) return std::move(allowed).error();
        try {
            return work();
        } catch (const std::exception& exception) {
            return caught(verb, exception.what());
        } catch (...) {
            return caught(verb, "an exception without a text");
        }
    }

    base::Expected<void> check() const; // Unavailable where the plugin is unhealthy
    base::Error caught(const char* verb, const std::string& what);

    static constexpr int limit = 3;

private:
    const std::string name_;
    const std::function<void(const std::string&)> unhealthy_;
    mutable std::mutex mutex_;
    int count_ = 0;
    std::string last_;
};

} // namespace trainyard::host
