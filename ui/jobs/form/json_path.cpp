#include "ui/jobs/form/json_path.h"

#include "core/base/number_text.h"

namespace trainyard::ui {

using model::OrderedJson;

namespace {

OrderedJson* child(OrderedJson& parent, const std::string& token) {
    if (parent.is_object()) {
        const auto found = parent.find(token);
        return found == parent.end() ? nullptr : &*found;
    }
    if (!parent.is_array()) return nullptr;
    const auto index = base::parseUnsigned(token);
    if (!index || *index >= parent.size()) return nullptr;
    return &parent[static_cast<std::size_t>(*index)];
}

} // namespace

std::vector<std::string> pointerTokens(std::string_view pointer) {
    std::vector<std::string> tokens;
    while (!pointer.empty()) {
        pointer.remove_prefix(1);
        const std::size_t end = std::min(pointer.find('/'), pointer.size());
        std::string token;
        for (std::size_t i = 0; i < end; ++i) {
            if (pointer[i] == '~' && i + 1 < end && (pointer[i + 1] == '0' || pointer[i + 1] == '1'))
                token += pointer[++i] == '0' ? '~' : '/';
            else
                token += pointer[i];
        }
        tokens.push_back(std::move(token));
        pointer.remove_prefix(end);
    }
    return tokens;
}

std::string escapeToken(std::string_view token) {
    std::string escaped;
    for (const char c : token) {
        if (c == '~')
            escaped += "~0";
        else if (c == '/')
            escaped += "~1";
        else
            escaped += c;
    }
    return escaped;
}

std::string childPointer(const std::string& parent, std::string_view token) {
    return parent + "/" + escapeToken(token);
}

std::string childPointer(const std::string& parent, std::size_t index) {
    return parent + "/" + std::to_string(index);
}

std::string parentPointer(const std::string& pointer) {
    const std::size_t slash = pointer.rfind('/');
    return slash == std::string::npos ? std::string{} : pointer.substr(0, slash);
}

std::string lastToken(const std::string& pointer) {
    const auto tokens = pointerTokens(pointer);
    return tokens.empty() ? std::string{} : tokens.back();
}

bool isWithin(std::string_view pointer, std::string_view ancestor) {
    if (pointer.substr(0, ancestor.size()) != ancestor) return false;
    return pointer.size() == ancestor.size() || pointer[ancestor.size()] == '/';
}

const OrderedJson* findValue(const OrderedJson& json, const std::string& pointer) {
    OrderedJson* at = const_cast<OrderedJson*>(&json); // only read below
    for (const std::string& token : pointerTokens(pointer)) {
        at = child(*at, token);
        if (at == nullptr) return nullptr;
    }
    return at;
}

void setValue(OrderedJson& json, const std::string& pointer, OrderedJson value) {
    OrderedJson* at = &json;
    for (const std::string& token : pointerTokens(pointer)) {
        const auto index = base::parseUnsigned(token);
        if (at->is_array() && index && *index <= at->size()) {
            if (*index == at->size()) at->push_back(nullptr);
            at = &(*at)[static_cast<std::size_t>(*index)];
            continue;
        }
        // "0" below nothing begins an array: the only way the form names an item is by its index.
        if (!at->is_object() && index && *index == 0) {
            *at = OrderedJson::array({nullptr});
            at = &(*at)[0];
            continue;
        }
        if (!at->is_object()) *at = OrderedJson::object();
        at = &(*at)[token];
    }
    *at = std::move(value);
}

bool removeValue(OrderedJson& json, const std::string& pointer) {
    if (pointer.empty() || findValue(json, pointer) == nullptr) return false;
    std::string path = pointer;
    while (!path.empty()) {
        const std::string parentPath = parentPointer(path);
        OrderedJson& parent = *const_cast<OrderedJson*>(findValue(json, parentPath));
        const std::string token = lastToken(path);
        if (parent.is_object())
            parent.erase(token);
        else
            parent.erase(static_cast<std::size_t>(*base::parseUnsigned(token)));
        if (!parent.empty()) break;
        path = parentPath;
    }
    return true;
}

} // namespace trainyard::ui
