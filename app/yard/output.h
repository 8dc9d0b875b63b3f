// How `yard` answers: results on stdout (one JSON document with --json), everything else on stderr.
#pragma once

#include "core/base/error.h"

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

namespace trainyard::yard {

// docs/architecture.md, section 7.
enum class ExitCode : int {
    Fine = 0,
    Failed = 1,
    WrongUse = 2,
    NotFound = 3,
    NotAllowed = 4,
    Unavailable = 5,
    Stopped = 130,
};

ExitCode exitCodeFor(base::ErrorCode code);
constexpr int toInt(ExitCode code) {
    return static_cast<int>(code);
}

nlohmann::json toJson(const base::Error& error); // {"error": {"code", "message", "remedy", "detail"}}

class Output {
public:
    bool json = false;

    void out(std::string_view text) const;  // stdout, as it is
    void line(std::string_view text) const; // stdout, with a line end
    void flush() const;                     // stdout, for someone who follows
    void say(std::string_view text) const;  // stderr, with a line end: progress and remarks
    // One document, indented. Text that is not UTF-8 is replaced, for JSON has no other way.
    void printJson(const nlohmann::json& document) const;
    void printJsonLine(const nlohmann::json& document) const; // of --follow

    // Tells the error where it belongs and gives the exit code.
    int fail(const base::Error& error) const;
    static int fine() { return toInt(ExitCode::Fine); }
};

} // namespace trainyard::yard
