// Where everything of one local job lies. What is ours is below .trainyard/; the rest belongs to the job.
//   <state>/jobs/<key>  {jobFolder}: outputs (runs, model), venv, and
//     work                where tasks run; holds the staged code
//     tasks/worker-0/log
//     .trainyard          plan.json site.json state.json events.jsonl lock control/cancel runner.log
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace trainyard::local {

class JobFolder {
public:
    JobFolder(const std::filesystem::path& stateFolder, const std::string& key);
    explicit JobFolder(std::filesystem::path root) : root_(std::move(root)) {}

    const std::filesystem::path& root() const { return root_; }
    std::string key() const;
    std::filesystem::path stateFolder() const { return root_.parent_path().parent_path(); }
    std::filesystem::path own() const { return root_ / ".trainyard"; }
    std::filesystem::path plan() const { return own() / "plan.json"; }
    std::filesystem::path site() const { return own() / "site.json"; }
    std::filesystem::path state() const { return own() / "state.json"; }
    std::filesystem::path events() const { return own() / "events.jsonl"; }
    std::filesystem::path reserve() const { return own() / "reserve"; }
    std::filesystem::path lock() const { return own() / "lock"; }
    std::filesystem::path runnerLog() const { return own() / "runner.log"; }
    // In a folder of its own, so that the runner is woken by nothing else.
    std::filesystem::path control() const { return own() / "control"; }
    std::filesystem::path cancel() const { return control() / "cancel"; }
    std::filesystem::path work() const { return root_ / "work"; }
    std::filesystem::path venv() const { return root_ / "venv"; }
    std::filesystem::path log(const std::string& role, int index) const;

    bool exists() const;
    // Whether its runner, or who is about to start it, is alive.
    bool locked() const;

private:
    std::filesystem::path root_;
};

std::filesystem::path jobsFolder(const std::filesystem::path& stateFolder);
// Letters, digits, '-' and '_' only, so that it is one part of a path and nothing else.
bool isSafeKey(std::string_view key);

} // namespace trainyard::local
