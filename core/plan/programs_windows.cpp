#include "core/base/blocking.h"
#include "core/base/environment.h"
#include "core/base/file_io.h"
#include "core/plan/programs.h"

#include <algorithm>
#include <windows.h>

namespace trainyard::plan {

namespace {

constexpr const wchar_t* endings[] = {L"", L".exe", L".cmd", L".bat", L".com"};

// As the C runtime of the child takes it apart again.
std::wstring quoted(const std::wstring& word) {
    std::wstring result = L"\"";
    std::size_t slashes = 0;
    for (const wchar_t c : word) {
        if (c == L'"') result.append(slashes + 1, L'\\');
        slashes = c == L'\\' ? slashes + 1 : 0;
        result += c;
    }
    return result.append(slashes, L'\\') + L"\"";
}

} // namespace

bool isExecutable(const std::filesystem::path& file) {
    std::error_code ignored;
    if (!std::filesystem::is_regular_file(file, ignored)) return false;
    std::wstring ending = file.extension().wstring();
    std::transform(ending.begin(), ending.end(), ending.begin(), towlower);
    return !ending.empty() && std::find(std::begin(endings), std::end(endings), ending) != std::end(endings);
}

std::vector<std::filesystem::path> findPrograms(std::string_view name, const std::vector<std::filesystem::path>& more) {
    std::vector<std::filesystem::path> folders;
    std::string rest = base::environmentVariable("PATH").value_or("") + ";";
    for (std::size_t end = rest.find(';'); end != std::string::npos; end = rest.find(';')) {
        const std::filesystem::path folder = base::fromUtf8(rest.substr(0, end));
        // The store's stand-ins in WindowsApps only open a shop window.
        if (folder.is_absolute() && folder.filename() != L"WindowsApps") folders.push_back(folder);
        rest.erase(0, end + 1);
    }
    folders.insert(folders.end(), more.begin(), more.end());
    std::vector<std::filesystem::path> found;
    for (const auto& folder : folders)
        for (const wchar_t* ending : endings) {
            auto file = folder / base::fromUtf8(name);
            file += ending;
            if (isExecutable(file) && std::find(found.begin(), found.end(), file) == found.end()) found.push_back(file);
        }
    return found;
}

std::vector<std::string> pythonNames() {
    return {"python", "python3", "py"};
}

std::vector<std::filesystem::path> usualFolders() {
    return {};
}

std::string_view venvPython() {
    return "venv/Scripts/python.exe";
}

std::vector<std::string> shellFor(const std::filesystem::path& script) {
    if (script.extension() == L".ps1") return {"powershell", "-ExecutionPolicy", "Bypass", "-File"};
    if (script.extension() == L".sh") return {"sh"};
    return {"cmd", "/c"};
}

std::optional<int> runQuietly(const std::filesystem::path& program, const std::vector<std::string>& arguments,
                              std::chrono::milliseconds limit) {
    base::assertMayBlock("run a program");
    std::wstring line = quoted(program.wstring());
    for (const std::string& argument : arguments) line += L" " + quoted(base::fromUtf8(argument).wstring());
    STARTUPINFOW start{};
    start.cb = sizeof start;
    PROCESS_INFORMATION process{};
    if (!CreateProcessW(program.c_str(), line.data(), nullptr, nullptr, FALSE, CREATE_NO_WINDOW, nullptr, nullptr,
                        &start, &process))
        return std::nullopt;
    std::optional<int> result;
    DWORD code = 0;
    if (WaitForSingleObject(process.hProcess, static_cast<DWORD>(limit.count())) != WAIT_OBJECT_0)
        TerminateProcess(process.hProcess, 1);
    else if (GetExitCodeProcess(process.hProcess, &code))
        result = static_cast<int>(code);
    CloseHandle(process.hThread);
    CloseHandle(process.hProcess);
    return result;
}

} // namespace trainyard::plan
