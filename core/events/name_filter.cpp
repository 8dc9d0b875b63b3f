#include "core/events/name_filter.h"

#include <memory>
#include <re2/re2.h>

namespace trainyard::events {

base::Expected<std::function<bool(const std::string&)>> makeNameFilter(std::string_view pattern) {
    if (pattern.empty()) return std::function<bool(const std::string&)>([](const std::string&) { return true; });
    RE2::Options options;
    options.set_log_errors(false);
    auto expression = std::make_shared<const RE2>(re2::StringPiece(pattern.data(), pattern.size()), options);
    if (!expression->ok())
        return base::makeError(
            base::ErrorCode::InvalidArgument,
            "“" + std::string(pattern) + "” is not a regular expression: " + expression->error() + ".",
            "Write RE2 syntax; put a backslash before characters such as ( [ + that are meant as such.");
    return std::function<bool(const std::string&)>(
        [expression](const std::string& name) { return RE2::PartialMatch(name, *expression); });
}

} // namespace trainyard::events
