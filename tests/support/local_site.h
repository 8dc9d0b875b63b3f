// This computer as a site of a test: its own state folder, the real runner, real processes.
#pragma once

#include "core/base/ids.h"
#include "core/base/process.h"
#include "plugins/cluster-local/driver/local_plugin.h"
#include "tests/support/temporary_folder.h"

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace trainyard::tests {

class LocalSite {
public:
    explicit LocalSite(nlohmann::json config = {{"cores", 2}, {"grace", "1s"}});
    ~LocalSite(); // ends what still runs

    api::ClusterDriver& driver() { return *driver_; }
    std::filesystem::path stateFolder() const { return folder_.path() / "state"; }
    std::filesystem::path jobFolder(const std::string& key) const { return stateFolder() / "jobs" / key; }
    // Another driver on the same folder, as another program has it.
    std::shared_ptr<api::ClusterDriver> another() const;

    static base::OpContext context() { return {}; }
    static std::string newKey();
    // One task that runs `script` in a shell; it asks for one core.
    static model::JobPlan shellPlan(const std::string& script, const std::string& name = "test job");
    static model::PlannedTask shellTask(const std::string& role, int index, const std::string& script);

    model::JobStatus status(const std::string& id);
    // Asks until `wanted` says yes; fails the test after half a minute.
    model::JobStatus waitUntil(const std::string& id, const std::function<bool(const model::JobStatus&)>& wanted);
    model::JobStatus waitForState(const std::string& id, model::JobState state);
    model::JobStatus waitForEnd(const std::string& id);
    std::string submit(const model::JobPlan& plan);
    std::string log(const std::string& id, const std::string& role = "", int index = 0);
    base::ProcessIdentity runnerOf(const std::string& id);

private:
    nlohmann::json config_;
    TemporaryFolder folder_;
    base::SystemClock clock_;
    std::shared_ptr<api::ClusterDriver> driver_;
};

// Waits for `done`, half a minute at most; whether it came.
bool eventually(const std::function<bool()>& done);

} // namespace trainyard::tests
