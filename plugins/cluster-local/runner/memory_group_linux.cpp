#include "core/base/number_text.h"
#include "plugins/cluster-local/runner/memory_group.h"

#include <algorithm>
#include <cerrno>
#include <fstream>
#include <optional>
#include <string_view>
#include <unistd.h>
#include <vector>

namespace trainyard::local {

namespace {

std::string readText(const std::filesystem::path& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

bool writeText(const std::filesystem::path& path, const std::string& text) {
    std::ofstream out(path, std::ios::binary);
    out << text;
    out.flush();
    return out.good();
}

std::vector<std::string> split(const std::string& text, std::string_view separators) {
    std::vector<std::string> parts;
    for (std::size_t from = 0; from <= text.size();) {
        const std::size_t to = std::min(text.find_first_of(separators, from), text.size());
        if (to > from) parts.push_back(text.substr(from, to - from));
        from = to + 1;
    }
    return parts;
}

bool hasWord(const std::string& text, const std::string& wanted, std::string_view separators = " \n") {
    const auto words = split(text, separators);
    return std::find(words.begin(), words.end(), wanted) != words.end();
}

// The number behind `name` in a file of "name number" lines.
std::int64_t counter(const std::filesystem::path& path, const std::string& name) {
    const auto words = split(readText(path), " \n");
    for (std::size_t i = 0; i + 1 < words.size(); i += 2)
        if (words[i] == name) return base::parseInt(words[i + 1]).value_or(0);
    return 0;
}

struct Parent {
    std::filesystem::path folder;
    bool unified = false; // version 2
};

// This process's group as /proc/self/cgroup names it: "0::/path" for version 2, "4:memory:/path" for version 1.
std::optional<std::string> ownGroup(const std::string& controller) {
    for (const auto& line : split(readText("/proc/self/cgroup"), "\n")) {
        const std::size_t first = line.find(':');
        const std::size_t second = line.find(':', first + 1);
        if (second == std::string::npos) continue;
        const std::string names = line.substr(first + 1, second - first - 1);
        if (controller.empty() ? names.empty() : hasWord(names, controller, ",")) return line.substr(second + 1);
    }
    return std::nullopt;
}

bool writable(const std::filesystem::path& folder) {
    return ::access(folder.c_str(), W_OK) == 0;
}

std::optional<Parent> findParent() {
    if (const auto group = ownGroup("memory")) {
        const std::filesystem::path folder = "/sys/fs/cgroup/memory" + *group;
        if (writable(folder)) return Parent{folder, false};
    }
    const auto group = ownGroup("");
    if (!group) return std::nullopt;
    // A group with processes cannot share memory out; the nearest one above that does and that is ours takes our tasks.
    const std::filesystem::path top = "/sys/fs/cgroup";
    for (std::filesystem::path folder = top / std::filesystem::path(*group).relative_path();;
         folder = folder.parent_path()) {
        if (writable(folder) && writable(folder / "cgroup.procs") &&
            hasWord(readText(folder / "cgroup.subtree_control"), "memory"))
            return Parent{folder, true};
        if (folder == top || folder == folder.parent_path()) return std::nullopt;
    }
}

class LinuxMemoryGroup final : public MemoryGroup {
public:
    LinuxMemoryGroup(std::filesystem::path folder, bool unified) : folder_(std::move(folder)), unified_(unified) {}
    ~LinuxMemoryGroup() override {
        // Ended processes leave the group a moment after they were reaped.
        for (int attempt = 0; attempt < 50 && ::rmdir(folder_.c_str()) != 0 && errno == EBUSY; ++attempt)
            ::usleep(2000);
    }
    std::filesystem::path entrance() const override { return folder_ / "cgroup.procs"; }
    bool ranOut() const override {
        return counter(folder_ / (unified_ ? "memory.events" : "memory.oom_control"), "oom_kill") > 0;
    }

private:
    std::filesystem::path folder_;
    bool unified_;
};

} // namespace

bool MemoryGroup::available() {
    const auto parent = findParent();
    if (!parent) return false;
    // Writable by its mode is not yet writable: only making one tells.
    const std::filesystem::path trial = parent->folder / ("trainyard-trial-" + std::to_string(::getpid()));
    std::error_code problem;
    if (!std::filesystem::create_directory(trial, problem) || problem) return false;
    const bool limits = writable(trial / (parent->unified ? "memory.max" : "memory.limit_in_bytes"));
    ::rmdir(trial.c_str());
    return limits;
}

std::unique_ptr<MemoryGroup> MemoryGroup::make(const std::string& name, std::int64_t bytes) {
    const auto parent = findParent();
    if (!parent) return nullptr;
    const std::filesystem::path folder = parent->folder / name;
    std::error_code problem;
    std::filesystem::create_directory(folder, problem);
    if (problem) return nullptr;
    auto group = std::make_unique<LinuxMemoryGroup>(folder, parent->unified);
    const std::string limit = std::to_string(bytes);
    if (parent->unified) {
        if (!writeText(folder / "memory.max", limit)) return nullptr;
        writeText(folder / "memory.swap.max", "0");
        writeText(folder / "memory.oom.group", "1");
    } else {
        if (!writeText(folder / "memory.limit_in_bytes", limit)) return nullptr;
        writeText(folder / "memory.memsw.limit_in_bytes", limit);
    }
    return group;
}

} // namespace trainyard::local
