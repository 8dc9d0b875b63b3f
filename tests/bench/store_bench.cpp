// How long a start takes with many jobs in the store: prints JSON, asserts only that all of them are there.
// Argument: the number of jobs (10000).
#include "core/base/ids.h"
#include "core/base/number_text.h"
#include "core/engine/engine.h"
#include "core/engine/store.h"
#include "tests/support/fake_driver.h"
#include "tests/support/temporary_folder.h"

#include <iostream>

using namespace trainyard;

namespace {

double millisecondsSince(std::chrono::steady_clock::time_point start) {
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
}

model::Job makeJob(const std::string& id, base::WallTime submitted) {
    model::Job job;
    job.id = id;
    job.name = "digits-mlp-learning-rate";
    job.site = "local";
    job.owner = "ada";
    job.kind = "train";
    job.resources = "2 CPU";
    job.folder = "/data/ada/trainyard/jobs/" + id;
    job.status.nativeId = id;
    job.status.state = model::JobState::Completed;
    job.status.times.submitted = submitted;
    job.status.times.started = submitted;
    job.status.times.ended = submitted;
    job.status.exitCode = 0;
    job.status.tasks = {{"worker", 0, "laptop", model::JobState::Completed, 0, ""}};
    return job;
}

} // namespace

int main(int argc, char* argv[]) {
    const std::int64_t count = argc > 1 ? base::parseInt(argv[1]).value_or(10000) : 10000;
    const tests::TemporaryFolder folder;
    const base::WallTime now = std::chrono::system_clock::now();
    double first = 0;
    {
        // Documents as large as real ones: they must not be read at the start.
        const engine::Documents documents{std::string(1500, 's'), "/data/ada/code", std::string(4000, 'p')};
        auto store = engine::Store::open(folder / "trainyard.db");
        if (!store) return 1;
        const auto start = std::chrono::steady_clock::now();
        for (std::int64_t i = 0; i < count; ++i) {
            const base::WallTime submitted = now + std::chrono::milliseconds{i};
            if (!store.value()->insert(makeJob(base::newKey(submitted), submitted), documents, "bench")) return 1;
        }
        first = millisecondsSince(start) / static_cast<double>(count);
    }
    tests::FakeDrivers drivers;
    const base::SystemClock clock;
    engine::EngineOptions options;
    options.home = folder.path();
    options.clock = &clock;
    options.drivers = &drivers;
    double open = 1e9;
    double snapshot = 0;
    double idleSync = 0;
    for (int round = 0; round < 5; ++round) {
        auto start = std::chrono::steady_clock::now();
        const auto engine = engine::Engine::open(options);
        open = std::min(open, millisecondsSince(start));
        if (!engine) return 1;
        start = std::chrono::steady_clock::now();
        if (engine.value()->jobs().snapshot()->jobs.size() != static_cast<std::size_t>(count)) return 1;
        snapshot = millisecondsSince(start);
        start = std::chrono::steady_clock::now();
        if (!engine.value()->jobs().syncWithStore()) return 1;
        idleSync = millisecondsSince(start);
    }
    const nlohmann::json figures = {{"bench", "store_start"},
                                    {"jobs", count},
                                    {"openMs", open},
                                    {"snapshotMs", snapshot},
                                    {"idleSyncMs", idleSync},
                                    {"insertMs", first},
                                    {"fileBytes", std::filesystem::file_size(folder / "trainyard.db")}};
    std::cout << figures.dump() << '\n';
    return 0;
}
