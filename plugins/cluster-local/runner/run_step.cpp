#include "plugins/cluster-local/runner/run_step.h"

#include "core/base/file_io.h"

#include <fstream>

namespace trainyard::local {

namespace {

constexpr std::chrono::milliseconds longWait{30'000};

void endStep(base::ChildProcess& child, JobControl& control, std::chrono::milliseconds grace) {
    child.end(base::EndHow::Ask);
    const auto until = std::chrono::steady_clock::now() + grace;
    while (!child.poll() && std::chrono::steady_clock::now() < until)
        control.wait(std::chrono::ceil<std::chrono::milliseconds>(until - std::chrono::steady_clock::now()));
    child.end(base::EndHow::Kill);
    while (!child.poll()) control.wait(std::chrono::milliseconds{20});
}

} // namespace

base::Expected<std::optional<int>> runStep(base::LaunchOptions options, JobControl& control,
                                           std::chrono::milliseconds grace) {
    if (control.stop() != Stop::None) return std::optional<int>();
    options.dieWithParent = true;
    YARD_TRY(const auto child, base::launchChild(options));
    for (;;) {
        if (const auto code = child->poll()) {
            child->end(base::EndHow::Kill); // what it left in the background
            return std::optional<int>(*code);
        }
        if (control.stop() != Stop::None) {
            endStep(*child, control, grace);
            return std::optional<int>();
        }
        control.wait(longWait);
    }
}

base::Expected<std::optional<int>> runLastStep(base::LaunchOptions options, JobControl& control,
                                               std::chrono::milliseconds longest) {
    options.dieWithParent = true;
    YARD_TRY(const auto child, base::launchChild(options));
    const auto until = std::chrono::steady_clock::now() + longest;
    while (std::chrono::steady_clock::now() < until) {
        if (const auto code = child->poll()) {
            child->end(base::EndHow::Kill);
            return std::optional<int>(*code);
        }
        control.wait(std::chrono::ceil<std::chrono::milliseconds>(until - std::chrono::steady_clock::now()));
    }
    endStep(*child, control, std::chrono::milliseconds{0});
    return std::optional<int>();
}

void writeLogLine(const std::filesystem::path& log, const std::string& line) {
    std::ofstream out(log, std::ios::binary | std::ios::app);
    out << "[trainyard] " + line + "\n";
}

base::Expected<base::LaunchOptions> shellCommand(const std::string& text, const base::EnvironmentMap& environment) {
    base::LaunchOptions options;
    options.environment = environment;
    const auto path = environment.find("PATH");
    const std::string searchPath = path == environment.end() ? std::string() : path->second;
#ifdef _WIN32
    YARD_TRY(options.program, base::findProgram("cmd", searchPath, {}));
    options.arguments = {"/d", "/s", "/c", text};
#else
    if (auto bash = base::findProgram("bash", searchPath, "/"))
        options.program = *bash;
    else
        options.program = "/bin/sh";
    options.arguments = {"-c", text};
#endif
    return options;
}

} // namespace trainyard::local
