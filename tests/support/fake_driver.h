// A cluster driver that does what a test says: answers late, wrongly, with an error, with an exception, or with the end
// of the process. Keeps the contract (idempotent by key) where nothing is scripted.
#pragma once

#include "core/api/plugin.h"

#include <condition_variable>
#include <filesystem>
#include <functional>
#include <map>
#include <mutex>
#include <set>

namespace trainyard::tests {

// Thread-safe. Verbs are named as in ClusterDriver: "nodes", "reservePorts", "submit", "find", "status", ...
class FakeDriver final : public api::ClusterDriver {
public:
    // With a folder what was started is kept in files there, so that it outlives the process, as a real site does.
    explicit FakeDriver(std::filesystem::path folder = {}) : folder_(std::move(folder)) {}

    // Called before (after) the verb's work, without a lock: may wait, throw or end the process; an Error is the
    // answer.
    using Hook = std::function<std::optional<base::Error>(const base::OpContext& context)>;
    void before(const std::string& verb, Hook hook);
    void after(const std::string& verb, Hook hook);
    void fail(const std::string& verb, const base::Error& error); // until heal()
    void failAll(const base::Error& error);
    void heal();

    void setState(const std::string& nativeId, model::JobState state, const std::string& reason = {});
    void setState(model::JobState state); // of all
    void setLog(const std::string& text);
    void answerWithTooFew() { tooFew_ = true; }

    int calls(const std::string& verb) const;
    std::vector<std::string>
    started() const; // keys in the order of their starts; one that started twice is there twice
    int reservedPorts() const;
    std::size_t largestStatusCall() const;

    api::ClusterCapabilities capabilities() const override { return {}; }
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
    base::Expected<void> enter(const std::string& verb, const base::OpContext& context);
    base::Expected<void> leave(const std::string& verb, const base::OpContext& context);
    bool isStarted(const std::string& key) const; // under mutex_
    void start(const std::string& key);

    const std::filesystem::path folder_;
    mutable std::mutex mutex_;
    std::map<std::string, Hook> before_;
    std::map<std::string, Hook> after_;
    std::map<std::string, int> calls_;
    std::vector<std::string> started_;
    std::set<std::string> known_;
    std::map<std::string, model::JobStatus> statuses_;
    model::JobState defaultState_ = model::JobState::Running;
    std::string log_;
    bool tooFew_ = false;
    int nextPort_ = 20000;
    int reserved_ = 0;
    std::size_t largestStatusCall_ = 0;
};

std::string fakeNativeId(const std::string& key);

// Gives drivers by site id; Unavailable for others.
class FakeDrivers final : public api::DriverSource {
public:
    std::shared_ptr<FakeDriver> add(const std::string& site, std::filesystem::path folder = {});
    base::Expected<std::shared_ptr<api::ClusterDriver>> cluster(const model::Site& site) override;

private:
    std::mutex mutex_;
    std::map<std::string, std::shared_ptr<FakeDriver>> drivers_;
};

} // namespace trainyard::tests
