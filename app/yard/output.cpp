#include "app/yard/output.h"

#include "app/yard/terminal.h"

#include <cstdio>

namespace trainyard::yard {

namespace {

void write(std::FILE* stream, std::string_view text) {
    std::fwrite(text.data(), 1, text.size(), stream);
}

std::string dump(const nlohmann::json& json, int indent) {
    return json.dump(indent, ' ', false, nlohmann::json::error_handler_t::replace);
}

} // namespace

ExitCode exitCodeFor(base::ErrorCode code) {
    using base::ErrorCode;
    switch (code) {
    case ErrorCode::Cancelled:
        return ExitCode::Stopped;
    case ErrorCode::InvalidArgument:
        return ExitCode::WrongUse;
    case ErrorCode::NotFound:
        return ExitCode::NotFound;
    case ErrorCode::PermissionDenied:
    case ErrorCode::Unauthenticated:
        return ExitCode::NotAllowed;
    case ErrorCode::Timeout:
    case ErrorCode::Unavailable:
        return ExitCode::Unavailable;
    case ErrorCode::AlreadyExists:
    case ErrorCode::Conflict:
    case ErrorCode::QuotaExceeded:
    case ErrorCode::Unsupported:
    case ErrorCode::Corrupted:
    case ErrorCode::Internal:
        return ExitCode::Failed;
    }
    return ExitCode::Failed;
}

nlohmann::json toJson(const base::Error& error) {
    return {{"error",
             {{"code", base::toString(error.code)},
              {"message", error.message},
              {"remedy", error.remedy},
              {"detail", error.detail}}}};
}

void Output::out(std::string_view text) const {
    write(stdout, text);
}

void Output::line(std::string_view text) const {
    write(stdout, text);
    write(stdout, "\n");
}

void Output::flush() const {
    std::fflush(stdout);
}

void Output::say(std::string_view text) const {
    std::fflush(stdout); // so that both streams read in order where they go to one place
    write(stderr, text);
    write(stderr, "\n");
}

void Output::printJson(const nlohmann::json& document) const {
    line(dump(document, 2));
}

void Output::printJsonLine(const nlohmann::json& document) const {
    line(dump(document, -1));
    std::fflush(stdout); // someone is following
}

int Output::fail(const base::Error& error) const {
    if (json) {
        printJson(toJson(error));
    } else {
        say(paint(Stream::Error, Colour::Red, "yard: ") + error.message);
        if (!error.remedy.empty()) say("      " + error.remedy);
        if (!error.detail.empty()) say("      " + paint(Stream::Error, Colour::Grey, error.detail));
    }
    return toInt(exitCodeFor(error.code));
}

} // namespace trainyard::yard
