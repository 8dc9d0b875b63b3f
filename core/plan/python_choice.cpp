#include "core/plan/python_choice.h"

#include "core/base/file_io.h"
#include "core/plan/field_error.h"
#include "core/plan/programs.h"

#include <algorithm>

namespace trainyard::plan {

namespace {

constexpr std::chrono::seconds longestLook{20}; // a cold disk; the look itself takes 20 ms

struct Framework {
    const char* name;
    const char* module;
    const char* install;
};
constexpr Framework frameworks[] = {{"numpy", "numpy", "python3-numpy"},
                                    {"pytorch", "torch", "python3-torch"},
                                    {"torch", "torch", "python3-torch"},
                                    {"tensorflow", "tensorflow", ""},
                                    {"keras", "keras", ""},
                                    {"jax", "jax", ""},
                                    {"sklearn", "sklearn", "python3-sklearn"}};

const Framework* frameworkOf(std::string name) {
    std::transform(name.begin(), name.end(), name.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    for (const Framework& known : frameworks)
        if (name == known.name) return &known;
    return nullptr;
}

bool isVersion(const std::string& text) {
    return text.front() >= '0' && text.front() <= '9' && text.find_first_not_of("0123456789.") == std::string::npos;
}

std::vector<std::filesystem::path> interpreters() {
    std::vector<std::filesystem::path> found;
    for (const std::string& name : pythonNames())
        for (auto& file : findPrograms(name, usualFolders()))
            if (std::find(found.begin(), found.end(), file) == found.end()) found.push_back(std::move(file));
    return found;
}

bool canImport(const std::filesystem::path& python, const char* module) {
    const std::string look = "import importlib.util, sys; sys.exit(importlib.util.find_spec(sys.argv[1]) is None)";
    return runQuietly(python, {"-c", look, module}, longestLook) == 0;
}

base::Error nothingFound(const std::string& pointer) {
    return fieldError(pointer, "there is no Python interpreter on this computer.",
                      "Install Python 3 (on Debian and Ubuntu: apt install python3), or write the path of one.");
}

base::Expected<std::string> automatic(const InheritedRole& role, const std::string& pointer) {
    const std::vector<std::filesystem::path> found = interpreters();
    if (found.empty()) return nothingFound(pointer);
    const Framework* framework = frameworkOf(role.role.environment.framework);
    if (!framework) return base::toUtf8(found.front());
    std::string tried;
    for (const auto& python : found) {
        if (canImport(python, framework->module)) return base::toUtf8(python);
        tried += (tried.empty() ? "" : ", ") + base::toUtf8(python);
    }
    const std::string package = framework->install;
    return fieldError(
        role.environment + "/framework",
        "no Python interpreter here can import “" + std::string(framework->module) + "” (tried " + tried + ").",
        (package.empty() ? "" : "Install it with: apt install " + package + ", or: ") +
            std::string(package.empty() ? "Install it with: " : "") + base::toUtf8(found.front()) + " -m pip install " +
            framework->module + "; or write the path of an interpreter that has it in " + pointer + ".");
}

base::Expected<std::string> named(const PlanRequest& request, const std::string& wanted, const std::string& pointer) {
    const std::string name = isVersion(wanted) ? "python" + wanted : wanted;
    if (name.find_first_of("/\\") == std::string::npos) {
        const auto found = findPrograms(name, usualFolders());
        if (!found.empty()) return base::toUtf8(found.front());
        return fieldError(pointer, "there is no program “" + name + "” on this computer.",
                          "Install it, or write \"auto\" for the one that is there.");
    }
    const auto path = (request.specFolder / base::fromUtf8(name)).lexically_normal();
    if (isExecutable(path)) return base::toUtf8(path);
    return fieldError(pointer, base::toUtf8(path) + " is not a program that can be run.",
                      "Write the path of an interpreter, or \"auto\".");
}

} // namespace

base::Expected<std::string> choosePython(const PlanRequest& request, const InheritedRole& role) {
    const std::string& wanted = role.role.environment.python;
    const bool any = wanted.empty() || wanted == "auto";
    if (!request.sameMachine) return any ? std::string("python3") : isVersion(wanted) ? "python" + wanted : wanted;
    const std::string pointer = role.environment + "/python";
    return any ? automatic(role, pointer) : named(request, wanted, pointer);
}

bool isPythonName(const std::string& program) {
    const auto names = pythonNames();
    return std::find(names.begin(), names.end(), program) != names.end();
}

} // namespace trainyard::plan
