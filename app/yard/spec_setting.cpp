// --set path=value of `yard submit`.
#include "app/yard/spec_file.h"
#include "core/base/number_text.h"

namespace trainyard::yard {

namespace {

using base::ErrorCode;
using model::OrderedJson;

std::string unescaped(std::string part) { // RFC 6901
    for (const auto& [from, to] : {std::pair{"~1", "/"}, std::pair{"~0", "~"}})
        for (std::size_t at = 0; (at = part.find(from, at)) != std::string::npos; ++at) part.replace(at, 2, to);
    return part;
}

std::string escaped(std::string part) {
    for (const auto& [from, to] : {std::pair{"~", "~0"}, std::pair{"/", "~1"}})
        for (std::size_t at = 0; (at = part.find(from, at)) != std::string::npos; at += 2) part.replace(at, 1, to);
    return part;
}

std::vector<std::string> partsOf(const std::string& path) {
    const bool pointer = path.front() == '/';
    const char separator = pointer ? '/' : '.';
    std::vector<std::string> parts;
    for (std::size_t begin = pointer ? 1 : 0; begin <= path.size();) {
        const std::size_t end = std::min(path.find(separator, begin), path.size());
        const std::string part = path.substr(begin, end - begin);
        parts.push_back(pointer ? unescaped(part) : part);
        begin = end + 1;
    }
    return parts;
}

base::Error notBelow(const std::string& path, const std::string& part, const std::string& why) {
    return base::makeError(ErrorCode::InvalidArgument, "--set " + path + ": “" + part + "” " + why + ".",
                           "Name a field of the job file, such as resources.cpu or roles.0.replicas.");
}

} // namespace

std::string settingPointer(const std::string& setting) {
    const std::string path = setting.substr(0, setting.find('='));
    std::string pointer;
    if (path.empty()) return pointer;
    for (const auto& part : partsOf(path)) pointer += '/' + escaped(part);
    return pointer;
}

base::Expected<void> applySetting(OrderedJson& document, const std::string& setting, bool valueIsText) {
    const std::size_t equals = setting.find('=');
    if (equals == std::string::npos || equals == 0)
        return base::makeError(ErrorCode::InvalidArgument,
                               "--set takes path=value; “" + setting + "” has no path or no value.",
                               "Write it like --set resources.cpu=2.");
    const std::string path = setting.substr(0, equals);
    const std::string text = setting.substr(equals + 1);
    OrderedJson value = OrderedJson::parse(text, nullptr, false);
    if (value.is_discarded() || valueIsText) value = text;

    OrderedJson* at = &document;
    for (const auto& part : partsOf(path)) {
        if (at->is_null()) *at = OrderedJson::object(); // made on the way; validation says if it does not belong there
        if (at->is_object()) {
            at = &(*at)[part];
        } else if (at->is_array()) {
            const auto index = base::parseUnsigned(part);
            if (!index || *index > at->size())
                return notBelow(path, part, "is not the number of one of " + std::to_string(at->size()) + " entries");
            if (*index == at->size()) at->push_back(nullptr);
            at = &(*at)[static_cast<std::size_t>(*index)];
        } else {
            return notBelow(path, part, "would be below a value that has no fields");
        }
    }
    *at = std::move(value);
    return {};
}

} // namespace trainyard::yard
