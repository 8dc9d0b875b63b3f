#include "core/model/job_spec_readers.h"

namespace trainyard::model {

namespace {

constexpr std::size_t longestName = 63; // of a DNS label: what a Kubernetes object and a Cloud-ML job may have

bool isPlain(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

} // namespace

bool isJobName(std::string_view name) {
    if (name.empty() || name.size() > longestName) return false;
    for (std::size_t i = 0; i < name.size(); ++i) {
        if (isPlain(name[i])) continue;
        const bool edge = i == 0 || i + 1 == name.size();
        if (edge || (name[i] != '-' && name[i] != '.')) return false;
        // A dot stands between letters or digits; a dash may stand beside another dash.
        if (name[i] == '.' && !(isPlain(name[i - 1]) && isPlain(name[i + 1]))) return false;
    }
    return true;
}

std::string nearestJobName(std::string_view name) {
    std::string result;
    for (char c : name.substr(0, longestName)) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
        if (isPlain(c))
            result += c;
        else if (!result.empty() && result.back() != '-' && result.back() != '.')
            result += c == '.' ? '.' : '-';
    }
    while (!result.empty() && !isPlain(result.back())) result.pop_back();
    return result;
}

} // namespace trainyard::model
