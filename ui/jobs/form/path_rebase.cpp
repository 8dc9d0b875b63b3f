#include "ui/jobs/form/path_rebase.h"

#include "core/base/file_io.h"
#include "ui/jobs/form/json_path.h"

namespace trainyard::ui {

using model::OrderedJson;

namespace {

bool isAddress(const std::string& path) {
    return path.find("://") != std::string::npos;
}

void rebase(OrderedJson& json, const std::string& pointer, const std::filesystem::path& from,
            const std::filesystem::path& to) {
    const OrderedJson* value = findValue(json, pointer);
    if (value == nullptr || !value->is_string()) return;
    const std::string text = value->get<std::string>();
    if (text.empty() || isAddress(text) || text.front() == '~') return;
    const std::filesystem::path path = base::fromUtf8(text);
    if (path.is_absolute()) return;
    std::filesystem::path whole = (from / path).lexically_normal();
    if (!whole.has_filename()) whole = whole.parent_path();
    const std::filesystem::path relative = whole.lexically_relative(to);
    // Below the new folder it stays short; elsewhere a whole path survives the next move.
    const bool below = !relative.empty() && *relative.begin() != "..";
    setValue(json, pointer, base::toUtf8(below ? relative : whole));
}

void rebaseCode(OrderedJson& json, const std::string& code, bool folder, const std::filesystem::path& from,
                const std::filesystem::path& to) {
    rebase(json, code + "/folder", from, to);
    rebase(json, code + "/package", from, to);
    // With a folder the script lies in it.
    if (!folder) rebase(json, code + "/script", from, to);
}

std::size_t sizeOf(const OrderedJson& json, const std::string& pointer) {
    const OrderedJson* list = findValue(json, pointer);
    return list != nullptr && list->is_array() ? list->size() : 0;
}

} // namespace

OrderedJson rebasePaths(OrderedJson json, const std::filesystem::path& from, const std::filesystem::path& to) {
    if (from.empty() || from.lexically_normal() == to.lexically_normal()) return json;
    const bool folder = findValue(json, "/code/folder") != nullptr;
    rebaseCode(json, "/code", folder, from, to);
    for (std::size_t role = 0; role < sizeOf(json, "/roles"); ++role) {
        const std::string code = childPointer("/roles", role) + "/code";
        rebaseCode(json, code, folder || findValue(json, code + "/folder") != nullptr, from, to);
    }
    for (std::size_t mount = 0; mount < sizeOf(json, "/mounts"); ++mount)
        rebase(json, childPointer("/mounts", mount) + "/source", from, to);
    return json;
}

} // namespace trainyard::ui
