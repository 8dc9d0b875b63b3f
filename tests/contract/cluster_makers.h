// The cluster drivers that the contract suite runs against, each with what it takes to give it a job.
#pragma once

#include "core/api/cluster_driver.h"

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace trainyard::tests {

class ClusterUnderTest {
public:
    virtual ~ClusterUnderTest() = default;
    virtual api::ClusterDriver& driver() = 0;
    // As another program has it: the same site, nothing shared in memory.
    virtual std::shared_ptr<api::ClusterDriver> another() = 0;
    // A job of `tasks` equal tasks that run `script` in a POSIX shell.
    virtual model::JobPlan plan(const std::string& script, int tasks = 1) = 0;
    // Polls until the job has ended; fails the test where that takes too long.
    virtual model::JobStatus waitForEnd(const std::string& id) = 0;
};

struct ClusterMaker {
    std::string name;
    std::function<std::unique_ptr<ClusterUnderTest>()> make;
};
std::vector<ClusterMaker> clustersUnderTest();

} // namespace trainyard::tests
