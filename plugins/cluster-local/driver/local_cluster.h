// Jobs on this computer. Keeps nothing in memory: everything is in the state folder, so any number of processes may use
// it at once. Thread-safe.
#pragma once

#include "core/api/plugin.h"
#include "plugins/cluster-local/driver/enforcement.h"
#include "plugins/cluster-local/driver/job_record.h"
#include "plugins/cluster-local/machine/limits.h"

namespace trainyard::local {

class LocalCluster final : public api::ClusterDriver {
public:
    LocalCluster(model::Site site, SiteConfig config, api::PluginServices services);
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
    base::Expected<JobFolder> folderOf(const std::string& nativeId, const base::OpContext& context) const;
    model::Site site_;
    SiteConfig config_;
    api::PluginServices services_;
};

} // namespace trainyard::local
