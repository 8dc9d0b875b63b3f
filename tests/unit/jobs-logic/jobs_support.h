// Jobs for tests of the table.
#pragma once

#include "core/engine/job_engine.h"

#include <memory>
#include <random>
#include <string>

namespace trainyard::tests {

inline base::WallTime testNow() {
    return base::parseIso8601("2026-11-22T12:00:00Z").value();
}

inline std::shared_ptr<model::Job> makeJob(int number, const std::string& name = {}) {
    auto job = std::make_shared<model::Job>();
    const std::string digits = std::to_string(1000000 + number);
    job->id = "0000000000000000000" + digits;
    job->name = name.empty() ? "run-" + std::to_string(number) : name;
    job->site = number % 3 == 0 ? "local" : "hpc-login";
    job->owner = "user" + std::to_string(number % 4);
    job->resources = std::to_string(number % 8 + 1) + " CPU";
    job->status.nativeId = std::to_string(180000 + number);
    job->status.state = static_cast<model::JobState>(1 + number % 10);
    job->status.times.submitted = testNow() - std::chrono::minutes{100000 - number};
    return job;
}

inline std::string describe(const engine::JobRow& job) {
    return job->id + " " + job->name + " " + std::string(model::toString(job->status.state));
}

} // namespace trainyard::tests
