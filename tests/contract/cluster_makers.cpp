#include "tests/contract/cluster_makers.h"

#include "tests/support/local_site.h"

namespace trainyard::tests {

namespace {

class LocalUnderTest final : public ClusterUnderTest {
public:
    api::ClusterDriver& driver() override { return site_.driver(); }
    std::shared_ptr<api::ClusterDriver> another() override { return site_.another(); }
    model::JobPlan plan(const std::string& script, int tasks) override {
        model::JobPlan plan = LocalSite::shellPlan(script);
        for (int index = 1; index < tasks; ++index) plan.tasks.push_back(LocalSite::shellTask("worker", index, script));
        return plan;
    }
    model::JobStatus waitForEnd(const std::string& id) override { return site_.waitForEnd(id); }

private:
    LocalSite site_{nlohmann::json{{"cores", 4}, {"grace", "1s"}}};
};

} // namespace

std::vector<ClusterMaker> clustersUnderTest() {
    return {{"local", [] { return std::make_unique<LocalUnderTest>(); }}};
}

} // namespace trainyard::tests
