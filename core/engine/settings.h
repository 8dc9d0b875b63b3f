// The user's settings: one JSON file, written whole and durably, tolerant of a damaged one (kept aside, defaults used).
#pragma once

#include "core/base/expected.h"
#include "core/engine/subscription.h"

#include <filesystem>
#include <mutex>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>

namespace trainyard::engine {

// Thread-safe. Reads come from memory; writes reach the disk by flush().
class Settings {
public:
    // Never fails: what went wrong (unreadable, not JSON) is in loadProblem(), and the damaged file is kept as *.damaged.
    explicit Settings(std::filesystem::path file);
    nlohmann::json get(const std::string& key, nlohmann::json otherwise = nullptr) const; // "window/theme"
    void set(const std::string& key, nlohmann::json value);                               // in memory; notifies
    base::Expected<void> flush(); // blocking; nothing to do is fine; a read-only folder is an error and loses nothing
    std::optional<base::Error> loadProblem() const;
    Subscription onChange(std::function<void(const std::string& key)> listener);

private:
    std::filesystem::path file_;
    mutable std::mutex mutex_;
    nlohmann::json values_ = nlohmann::json::object();
    bool dirty_ = false;
    std::optional<base::Error> loadProblem_;
    Listeners<std::string> listeners_;
};

} // namespace trainyard::engine
