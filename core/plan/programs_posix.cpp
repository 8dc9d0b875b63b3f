#include "core/base/blocking.h"
#include "core/base/environment.h"
#include "core/base/file_io.h"
#include "core/plan/programs.h"

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <spawn.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

extern char** environ; // NOLINT: POSIX names it so

namespace trainyard::plan {

bool isExecutable(const std::filesystem::path& file) {
    struct stat found {};
    return stat(file.c_str(), &found) == 0 && S_ISREG(found.st_mode) && access(file.c_str(), X_OK) == 0;
}

std::vector<std::filesystem::path> findPrograms(std::string_view name, const std::vector<std::filesystem::path>& more) {
    std::vector<std::filesystem::path> folders;
    std::string rest = base::environmentVariable("PATH").value_or("/usr/local/bin:/usr/bin:/bin");
    rest += ':';
    for (std::size_t colon = rest.find(':'); colon != std::string::npos; colon = rest.find(':')) {
        // An empty or relative entry means the current folder, which differs between us and the task.
        if (colon > 0 && rest.front() == '/') folders.emplace_back(rest.substr(0, colon));
        rest.erase(0, colon + 1);
    }
    folders.insert(folders.end(), more.begin(), more.end());
    std::vector<std::filesystem::path> found;
    for (const auto& folder : folders) {
        const auto file = folder / base::fromUtf8(name);
        if (isExecutable(file) && std::find(found.begin(), found.end(), file) == found.end()) found.push_back(file);
    }
    return found;
}

std::vector<std::string> pythonNames() {
    return {"python3", "python"};
}

std::vector<std::filesystem::path> usualFolders() {
    return {"/usr/bin", "/usr/local/bin", "/opt/homebrew/bin"};
}

std::string_view venvPython() {
    return "venv/bin/python";
}

std::vector<std::string> shellFor(const std::filesystem::path&) {
    return {"sh"};
}

std::optional<int> runQuietly(const std::filesystem::path& program, const std::vector<std::string>& arguments,
                              std::chrono::milliseconds limit) {
    base::assertMayBlock("run a program");
    posix_spawn_file_actions_t actions{};
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
    std::vector<std::string> words{program.string()};
    words.insert(words.end(), arguments.begin(), arguments.end());
    std::vector<char*> pointers;
    for (std::string& word : words) pointers.push_back(word.data());
    pointers.push_back(nullptr);
    pid_t child = 0;
    const int failed = posix_spawn(&child, program.c_str(), &actions, nullptr, pointers.data(), environ);
    posix_spawn_file_actions_destroy(&actions);
    if (failed != 0) return std::nullopt;

    const auto end = std::chrono::steady_clock::now() + limit;
    auto pause = std::chrono::milliseconds{1};
    while (true) {
        int status = 0;
        const pid_t ended = waitpid(child, &status, WNOHANG);
        if (ended == child) return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
        if (ended < 0 && errno != EINTR) return std::nullopt;
        if (std::chrono::steady_clock::now() >= end) {
            kill(child, SIGKILL);
            waitpid(child, &status, 0);
            return std::nullopt;
        }
        std::this_thread::sleep_for(pause);
        pause = std::min(pause * 2, std::chrono::milliseconds{20});
    }
}

} // namespace trainyard::plan
