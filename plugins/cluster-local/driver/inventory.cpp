#include "plugins/cluster-local/driver/inventory.h"

#include "core/base/blocking.h"
#include "core/base/number_text.h"
#include "plugins/cluster-local/queue/queue.h"

#include <algorithm>
#include <numeric>

namespace trainyard::local {

namespace {

std::string gibibytes(std::int64_t bytes) {
    return base::formatFixed(static_cast<double>(bytes) / (1LL << 30), bytes >= (10LL << 30) ? 0 : 1) + " GiB";
}

std::string joined(const std::vector<std::string>& words) {
    return std::accumulate(words.begin(), words.end(), std::string(), [](std::string all, const std::string& word) {
        return all.empty() ? word : std::move(all) + ", " + word;
    });
}

std::string gpusInWords(const std::vector<Gpu>& gpus) {
    if (gpus.empty()) return "no GPU";
    return std::to_string(gpus.size()) + (gpus.size() == 1 ? " GPU (" : " GPUs (") + gpus.front().model + ")";
}

} // namespace

base::Expected<model::Node> thisNode(const std::filesystem::path& stateFolder, const SiteConfig& config,
                                     const base::OpContext& context) {
    base::assertMayBlock("thisNode");
    YARD_TRY(const Machine machine, inspectMachine(stateFolder, context));
    const MachineLimits limits = limitsOf(machine, config);
    Pool pool(limits);
    YARD_TRY(const std::vector<QueueEntry> entries, Queue(stateFolder).entries(context));
    for (const auto& entry : entries)
        if (entry.hold) pool.count(*entry.hold);
    model::Node node;
    node.name = machine.name;
    node.cpuCores = static_cast<int>(limits.cores.size());
    node.cpuFree = pool.freeCores();
    node.cpuModel = machine.cpuModel;
    node.cpuArch = machine.architecture;
    node.memoryTotal = limits.memory;
    node.memoryFree = std::min(pool.freeMemory(), machine.memoryFree);
    node.diskFree = machine.diskFree;
    node.gpu.count = static_cast<int>(limits.gpus.size());
    node.gpu.free = pool.freeGpus();
    node.gpu.shared = !limits.gpus.empty();
    if (!limits.gpus.empty()) {
        node.gpu.model = limits.gpus.front().model;
        node.gpu.memory = limits.gpus.front().memory;
        node.gpu.driver = limits.gpus.front().driver;
    }
    if (!machine.system.empty()) node.labels["system"] = machine.system;
    return node;
}

base::Expected<api::SiteProfile> describeComputer(const std::filesystem::path& stateFolder, const SiteConfig& config,
                                                  const api::ClusterCapabilities& capabilities,
                                                  const base::OpContext& context) {
    YARD_TRY(const Machine machine, inspectMachine(stateFolder, context));
    const MachineLimits limits = limitsOf(machine, config);
    api::SiteProfile profile;
    profile.summary = std::to_string(limits.cores.size()) + (limits.cores.size() == 1 ? " core, " : " cores, ") +
                      gibibytes(limits.memory) + ", " + gpusInWords(limits.gpus);
    auto& facts = profile.facts;
    facts.emplace_back("Computer", machine.name);
    facts.emplace_back("System", machine.system);
    facts.emplace_back("Processor", machine.cpuModel + " (" + machine.architecture + ")");
    facts.emplace_back("Cores for jobs",
                       std::to_string(limits.cores.size()) + " of " + std::to_string(machine.cores.size()));
    facts.emplace_back("Memory for jobs", gibibytes(limits.memory) + " of " + gibibytes(machine.memoryTotal));
    facts.emplace_back("GPUs", gpusInWords(limits.gpus));
    facts.emplace_back("Free disk space", gibibytes(machine.diskFree));
    facts.emplace_back("Enforced", joined(capabilities.enforced));
    facts.emplace_back("Counted only", joined(capabilities.counted));
    return profile;
}

} // namespace trainyard::local
