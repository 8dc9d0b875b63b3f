// TCP ports kept for jobs, so that two jobs of this computer never get the same one, whichever process asks.
#pragma once

#include "core/base/op_context.h"

#include <filesystem>
#include <string>
#include <vector>

namespace trainyard::local {

class PortLedger {
public:
    explicit PortLedger(std::filesystem::path stateFolder);
    // `count` free ports for the job `key`, kept until release(), until the job is found dead, or for an hour where the
    // job is never submitted.
    base::Expected<std::vector<int>> reserve(const std::string& key, int count, const base::OpContext& context);
    void release(const std::string& key);

private:
    // Every port that is taken; forgets those of jobs that are gone.
    std::vector<int> readLive(const std::string& key, std::vector<int>& own);
    std::filesystem::path stateFolder_;
    std::filesystem::path folder_;
};

} // namespace trainyard::local
