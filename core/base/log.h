// Diagnostics for the developer and the curious; never a way to tell the user of an error. Never pass a secret.
#pragma once

#include <string_view>

namespace trainyard::base {

enum class LogLevel { Debug, Info, Warning, Error };

// Thread-safe.
class Log {
public:
    virtual ~Log() = default;
    virtual void write(LogLevel level, std::string_view area, std::string_view text) = 0;
};

// Writes to stderr what is at or above `least`; one line a call.
class StderrLog final : public Log {
public:
    explicit StderrLog(LogLevel least) : least_(least) {}
    void write(LogLevel level, std::string_view area, std::string_view text) override;

private:
    LogLevel least_;
};

} // namespace trainyard::base
