#include "plugins/cluster-local/queue/ports.h"

#include "core/base/file_io.h"
#include "core/base/file_lock.h"
#include "core/base/free_port.h"
#include "plugins/cluster-local/driver/job_folder.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <random>

namespace trainyard::local {

namespace {

// Below the range from which systems choose ports for outgoing connections, which would take them from under us.
constexpr int firstPort = 20'000;
constexpr int lastPort = 32'000;
constexpr std::chrono::minutes keptUnsubmitted{60};
constexpr std::chrono::seconds keptUnlocked{60};

} // namespace

PortLedger::PortLedger(std::filesystem::path stateFolder)
    : stateFolder_(std::move(stateFolder)), folder_(stateFolder_ / "ports") {}

std::vector<int> PortLedger::readLive(const std::string& key, std::vector<int>& own) {
    std::vector<int> taken;
    std::error_code problem;
    for (std::filesystem::directory_iterator file(folder_, problem), end; !problem && file != end;
         file.increment(problem)) {
        std::error_code ignored;
        const std::string owner = base::toUtf8(file->path().filename());
        const JobFolder job(stateFolder_, owner);
        const auto age = std::filesystem::file_time_type::clock::now() - file->last_write_time(ignored);
        const bool dead = !job.locked() && (job.exists() ? age > keptUnlocked : age > keptUnsubmitted);
        if (dead && owner != key) {
            std::filesystem::remove(file->path(), ignored);
            continue;
        }
        const auto text = base::readFile(file->path(), 1 << 20);
        const auto ports = nlohmann::json::parse(text ? *text : std::string(), nullptr, false);
        if (!ports.is_array()) continue;
        for (const auto& port : ports) {
            if (!port.is_number_integer()) continue;
            taken.push_back(port.get<int>());
            if (owner == key) own.push_back(port.get<int>());
        }
    }
    return taken;
}

base::Expected<std::vector<int>> PortLedger::reserve(const std::string& key, int count,
                                                     const base::OpContext& context) {
    YARD_CHECK(base::makeFolders(folder_));
    YARD_TRY(const base::FileLock lock, base::FileLock::take(stateFolder_ / "queue.lock", context));
    std::vector<int> own;
    std::vector<int> taken = readLive(key, own);
    std::vector<int> ports;
    std::random_device seed;
    std::mt19937 random(seed());
    std::uniform_int_distribution<int> choose(firstPort, lastPort);
    for (int attempt = 0; attempt < 20'000 && static_cast<int>(ports.size()) < count; ++attempt) {
        YARD_CHECK(context.check());
        const int port = choose(random);
        if (std::find(taken.begin(), taken.end(), port) != taken.end() || !base::isPortFree(port)) continue;
        taken.push_back(port);
        ports.push_back(port);
    }
    if (static_cast<int>(ports.size()) < count)
        return base::makeError(base::ErrorCode::QuotaExceeded,
                               "This computer has no " + std::to_string(count) + " free ports from " +
                                   std::to_string(firstPort) + " to " + std::to_string(lastPort) + ".",
                               "End jobs or other programs that listen, and try again.");
    own.insert(own.end(), ports.begin(), ports.end());
    YARD_CHECK(base::writeFileAtomic(folder_ / base::fromUtf8(key), nlohmann::json(own).dump()));
    return ports;
}

void PortLedger::release(const std::string& key) {
    std::error_code ignored;
    std::filesystem::remove(folder_ / base::fromUtf8(key), ignored);
}

} // namespace trainyard::local
