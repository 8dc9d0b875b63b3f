// The user's settings: one JSON file, written whole and durably, tolerant of a damaged one (kept aside, defaults used).
#pragma once

#include "core/base/expected.h"
#include "core/engine/subscription.h"

#include <filesystem>
#include <mutex>
#include <nlohmann/json.hpp>
#include <optional>
#include <set>
#include <string>

namespace trainyard::engine {

// Thread-safe. Reads come from memory; writes reach the disk by flush(), which writes only the keys that this process
// changed over what the file then holds: the window and `yard` share the file.
class Settings {
public:
    // Never fails: what went wrong (unreadable, not JSON) is in loadProblem(), and the damaged file is kept as
    // *.damaged.
    explicit Settings(std::filesystem::path file);
    nlohmann::json get(const std::string& key, nlohmann::json otherwise = nullptr) const; // "window/theme"
    void set(const std::string& key, nlohmann::json value); // in memory; notifies; null removes the key
    base::Expected<void> flush(); // blocking; nothing to do is fine; a read-only folder is an error and loses nothing
    std::optional<base::Error> loadProblem() const;
    Subscription onChange(std::function<void(const std::string& key)> listener);

private:
    std::filesystem::path file_;
    mutable std::mutex mutex_;
    nlohmann::json values_ = nlohmann::json::object();
    std::set<std::string> dirty_; // keys to write
    bool readable_ = true;        // false: the file is there but cannot be read, so it is not overwritten
    std::optional<base::Error> loadProblem_;
    std::mutex flushMutex_; // taken before mutex_
    Listeners<std::string> listeners_;
};

} // namespace trainyard::engine
