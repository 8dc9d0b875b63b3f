// A cluster driver for tests of the host: answers at once, and throws in the verb that its site's config names.
#pragma once

#include "core/api/plugin.h"

namespace trainyard::tests {

class FixtureCluster final : public api::ClusterDriver {
public:
    explicit FixtureCluster(const model::Site& site);

    api::ClusterCapabilities capabilities() const override;
    base::Expected<api::SiteProfile> probe(const base::OpContext& context) override;
    base::Expected<std::vector<model::Node>> nodes(const base::OpContext& context) override;
    base::Expected<api::Lowering> lower(const model::JobPlan& plan, const base::OpContext& context) override;
    base::Expected<std::vector<int>> reservePorts(const std::string& key, int count,
                                                  const base::OpContext& context) override;
    base::Expected<std::string> submit(const model::JobPlan& plan, const base::OpContext& context) override;
    base::Expected<std::optional<std::string>> find(const std::string& key, const base::OpContext& context) override;
    base::Expected<std::vector<model::JobStatus>> status(const std::vector<std::string>& nativeIds,
                                                         const base::OpContext& context) override;
    base::Expected<void> cancel(const std::string& nativeId, const base::OpContext& context) override;
    base::Expected<api::LogChunk> readLog(const std::string& nativeId, const api::TaskName& task, std::int64_t offset,
                                          std::int64_t length, const base::OpContext& context) override;
    base::Expected<std::shared_ptr<api::StorageDriver>> files(const std::string& nativeId,
                                                              const base::OpContext& context) override;
    base::Expected<std::vector<api::JobEvent>> events(const std::string& nativeId,
                                                      const base::OpContext& context) override;
    base::Expected<void> forget(const std::string& nativeId, const base::OpContext& context) override;

private:
    void mayThrow(const std::string& verb) const;
    const std::string throwIn_;
    const std::string site_;
};

// Hands out FixtureCluster.
class FixturePlugin final : public api::ClusterPlugin {
public:
    base::Expected<std::shared_ptr<api::ClusterDriver>> createCluster(const model::Site& site,
                                                                      const api::PluginServices& services) override;
};

} // namespace trainyard::tests
