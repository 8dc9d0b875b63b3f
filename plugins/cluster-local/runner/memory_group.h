// A control group (Linux) that limits the memory of one task with all its descendants, where we may make one.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>

namespace trainyard::local {

class MemoryGroup {
public:
    virtual ~MemoryGroup() = default; // removes the group
    // Whether groups can be made here at all.
    static bool available();
    // Null where the system has none for us; the caller falls back.
    static std::unique_ptr<MemoryGroup> make(const std::string& name, std::int64_t bytes);
    // For LaunchOptions::controlGroup.
    virtual std::filesystem::path entrance() const = 0;
    // Whether a process in it was ended because the limit was reached.
    virtual bool ranOut() const = 0;
};

} // namespace trainyard::local
