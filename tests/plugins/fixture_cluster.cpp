#include "tests/plugins/fixture_cluster.h"

#include <stdexcept>

namespace trainyard::tests {

using base::Expected;
using base::OpContext;

namespace {

class FixtureFiles final : public api::StorageDriver {
public:
    explicit FixtureFiles(bool throws) : throws_(throws) {}
    Expected<api::FilePage> list(const std::string&, const std::string&, const OpContext&) override {
        return api::FilePage{{model::FileStat{"weights.npy", false, 12, {}}}, {}};
    }
    Expected<model::FileStat> stat(const std::string& path, const OpContext&) override {
        return model::FileStat{path, false, 12, {}};
    }
    Expected<std::string> read(const std::string&, std::int64_t, std::int64_t, const OpContext&) override {
        if (throws_) throw std::runtime_error("the disk is on fire");
        return std::string("hello");
    }
    std::string localFolder() const override { return {}; }

private:
    const bool throws_;
};

} // namespace

FixtureCluster::FixtureCluster(const model::Site& site) : throwIn_(site.config.value("throwIn", "")), site_(site.id) {}

void FixtureCluster::mayThrow(const std::string& verb) const {
    if (throwIn_ == verb) throw std::runtime_error("out of cheese in " + verb);
    if (throwIn_ == "number") throw 42;
}

api::ClusterCapabilities FixtureCluster::capabilities() const {
    mayThrow("capabilities");
    api::ClusterCapabilities capabilities;
    capabilities.gang = true;
    return capabilities;
}
Expected<api::SiteProfile> FixtureCluster::probe(const OpContext&) {
    mayThrow("probe");
    return api::SiteProfile{"a test site", {}};
}
Expected<std::vector<model::Node>> FixtureCluster::nodes(const OpContext&) {
    mayThrow("nodes");
    model::Node node;
    node.name = "node-1";
    node.site = site_;
    return std::vector<model::Node>{node};
}
Expected<api::Lowering> FixtureCluster::lower(const model::JobPlan&, const OpContext&) {
    mayThrow("lower");
    return api::Lowering{"native", {}};
}
Expected<std::vector<int>> FixtureCluster::reservePorts(const std::string&, int count, const OpContext&) {
    mayThrow("reservePorts");
    return std::vector<int>(static_cast<std::size_t>(count), 4000);
}
Expected<std::string> FixtureCluster::submit(const model::JobPlan& plan, const OpContext&) {
    mayThrow("submit");
    return "native-" + plan.key;
}
Expected<std::optional<std::string>> FixtureCluster::find(const std::string&, const OpContext&) {
    mayThrow("find");
    return std::optional<std::string>();
}
Expected<std::vector<model::JobStatus>> FixtureCluster::status(const std::vector<std::string>& nativeIds,
                                                               const OpContext&) {
    mayThrow("status");
    return std::vector<model::JobStatus>(nativeIds.size());
}
Expected<void> FixtureCluster::cancel(const std::string& nativeId, const OpContext&) {
    mayThrow("cancel");
    return base::makeError(base::ErrorCode::NotFound, "There is no job " + nativeId + ".");
}
Expected<api::LogChunk> FixtureCluster::readLog(const std::string&, const api::TaskName&, std::int64_t, std::int64_t,
                                                const OpContext&) {
    mayThrow("readLog");
    return api::LogChunk{};
}
Expected<std::shared_ptr<api::StorageDriver>> FixtureCluster::files(const std::string&, const OpContext&) {
    mayThrow("files");
    return std::make_shared<FixtureFiles>(throwIn_ == "read");
}
Expected<std::vector<api::JobEvent>> FixtureCluster::events(const std::string&, const OpContext&) {
    mayThrow("events");
    return std::vector<api::JobEvent>();
}
Expected<void> FixtureCluster::forget(const std::string&, const OpContext&) {
    mayThrow("forget");
    return {};
}

Expected<std::shared_ptr<api::ClusterDriver>> FixturePlugin::createCluster(const model::Site& site,
                                                                           const api::PluginServices& services) {
    if (site.config.contains("refuse"))
        return base::makeError(base::ErrorCode::InvalidArgument, "The site has no address.", "Set “address”.");
    if (!std::filesystem::is_directory(services.stateFolder)) throw std::logic_error("there is no state folder");
    return std::make_shared<FixtureCluster>(site);
}

} // namespace trainyard::tests
