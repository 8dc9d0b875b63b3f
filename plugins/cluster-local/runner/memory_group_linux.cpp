#include "core/base/number_text.h"
#include "plugins/cluster-local/runner/memory_group.h"

#include <fstream>
#include <optional>
#include <sstream>
#include <unistd.h>

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

bool hasWord(const std::string& text, const std::string& wanted) {
    std::istringstream words(text);
    for (std::string word; words >> word;)
        if (word == wanted) return true;
    return false;
}

// The number behind `name` in a file of "name number" lines.
std::int64_t counter(const std::filesystem::path& path, const std::string& name) {
    std::istringstream words(readText(path));
    for (std::string word, value; words >> word >> value;)
        if (word == name) return base::parseInt(value).value_or(0);
    return 0;
}

struct Parent {
    std::filesystem::path folder;
    bool unified = false; // version 2
};

// This process's group as /proc/self/cgroup names it: "0::/path" for version 2, "4:memory:/path" for version 1.
std::optional<std::string> ownGroup(const std::string& controller) {
    std::istringstream lines(readText("/proc/self/cgroup"));
    for (std::string line; std::getline(lines, line);) {
        const std::size_t first = line.find(':');
        const std::size_t second = line.find(':', first + 1);
        if (second == std::string::npos) continue;
        std::istringstream names(line.substr(first + 1, second - first - 1));
        if (controller.empty() && second == first + 1) return line.substr(second + 1);
        for (std::string name; std::getline(names, name, ',');)
            if (!controller.empty() && name == controller) return line.substr(second + 1);
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
