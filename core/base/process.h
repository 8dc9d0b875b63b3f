// Starting, watching and ending other programs. The system's part is in process_<system>.cpp.
#pragma once

#include "core/base/expected.h"
#include "core/base/op_context.h"

#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace trainyard::base {

// A process number together with the system's mark of when it started, so that a number that was given out again is not
// mistaken for the old process.
struct ProcessIdentity {
    std::int64_t pid = 0;
    std::int64_t started = 0; // opaque; 0 where the system does not tell
    bool operator==(const ProcessIdentity&) const = default;
};

using EnvironmentMap = std::map<std::string, std::string>;
// Of the running program.
EnvironmentMap currentEnvironment();

// `name` as a shell would find it: with a '/' relative to `folder`, else along `searchPath` (the value of PATH).
// NotFound "There is no program `foo` on this computer."; PermissionDenied where it may not be run.
Expected<std::filesystem::path> findProgram(const std::string& name, const std::string& searchPath,
                                            const std::filesystem::path& folder);

struct LaunchOptions {
    std::filesystem::path program;      // absolute
    std::vector<std::string> arguments; // without the program; its name is `program`
    EnvironmentMap environment;         // complete
    std::filesystem::path workingFolder;
    std::filesystem::path output;          // stdout and stderr are appended to it; empty: nowhere
    bool dieWithParent = false;            // where the system can: killed when the launching thread ends
    std::vector<int> cores;                // processors it may run on; empty: as the parent
    std::optional<std::int64_t> dataLimit; // bytes of private memory of each process
    std::filesystem::path controlGroup;    // Linux: file that takes its process number before it starts; empty: none
    std::intptr_t inherit = -1;            // FileLock::handle that it keeps open under the same number
};

// A program of its own session that outlives the caller and is not its child; its stdin is empty.
Expected<ProcessIdentity> launchDetached(const LaunchOptions& options);

enum class EndHow { Ask, Kill };

// A child that leads a group of its own (a job object on Windows). Destroying it leaves the process alone.
class ChildProcess {
public:
    virtual ~ChildProcess() = default;
    virtual ProcessIdentity identity() const = 0;
    // The exit code once it has ended, 128 + n after signal n; nothing before. Does not wait.
    virtual std::optional<int> poll() = 0;
    // To all of its group, also after it has ended itself.
    virtual void end(EndHow how) = 0;
    // Whether any process of its group is left.
    virtual bool groupAlive() const = 0;
};
Expected<std::unique_ptr<ChildProcess>> launchChild(const LaunchOptions& options);

// Runs to the end and answers what it printed; killed at the context's stop or deadline.
struct ProgramResult {
    int exitCode = 0;
    std::string output;
};
Expected<ProgramResult> runProgram(LaunchOptions options, const OpContext& context);

std::int64_t currentProcess();
std::optional<ProcessIdentity> identify(std::int64_t pid);
// The same process, not merely the same number.
bool isRunning(const ProcessIdentity& process);
// Ends what is left of the group that `leader` led, unless its number belongs to another process now.
void killGroup(const ProcessIdentity& leader);
// Ends every process of this user with `variable` set to `value` in the environment it was started with. Linux;
// elsewhere it does nothing.
void killByEnvironment(const std::string& variable, const std::string& value);

// For supervisors: orphans of our children become ours, and are taken care of by the other two. Linux; elsewhere
// nothing.
void adoptOrphans();
void reapOrphans(const std::vector<std::int64_t>& except); // takes the exit codes of ended children but `except`
void killOrphans(const std::vector<std::int64_t>& except); // kills the running ones and reaps them
// Changes at every start of the computer; empty where the system does not tell.
std::string bootId();

} // namespace trainyard::base
