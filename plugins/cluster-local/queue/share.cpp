#include "plugins/cluster-local/queue/share.h"

#include "core/base/number_text.h"
#include "core/base/unit_text.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace trainyard::local {

namespace {

// Shares are sums of fractions such as 0.1; what differs by less is the same.
constexpr double tiny = 1e-6;

std::string number(double value) {
    return base::formatDouble(std::round(value * 1000) / 1000);
}

} // namespace

double Need::cores() const {
    return std::accumulate(tasks.begin(), tasks.end(), 0.0,
                           [](double sum, const TaskNeed& task) { return sum + task.cpu; });
}

std::int64_t Need::memory() const {
    return std::accumulate(tasks.begin(), tasks.end(), std::int64_t{0},
                           [](std::int64_t sum, const TaskNeed& task) { return sum + task.memory; });
}

double Need::gpus() const {
    return std::accumulate(tasks.begin(), tasks.end(), 0.0,
                           [](double sum, const TaskNeed& task) { return sum + task.gpu; });
}

base::Expected<Need> needOf(const model::JobPlan& plan, const MachineLimits& limits) {
    Need need;
    int silent = 0;
    for (const auto& task : plan.tasks) {
        if (!task.resources.cpu) ++silent;
        need.tasks.push_back(
            {task.resources.cpu.value_or(0), task.resources.memory.value_or(0), task.resources.gpu.value_or(0)});
    }
    const double left = std::max(0.0, static_cast<double>(limits.cores.size()) - need.cores());
    for (std::size_t i = 0; i < need.tasks.size(); ++i)
        if (!plan.tasks[i].resources.cpu) need.tasks[i].cpu = std::min(1.0, left / silent);
    const auto lacking = Pool(limits).shortage(need);
    if (!lacking) return need;
    const std::string tasks =
        need.tasks.size() == 1 ? "" : " for its " + std::to_string(need.tasks.size()) + " tasks together";
    return base::makeError(base::ErrorCode::InvalidArgument,
                           "The job asks for " + inWords(*lacking, need) + tasks + ", and jobs may use " +
                               totalInWords(*lacking, limits) + " of this computer.",
                           "Ask for less, use fewer replicas, or choose another site.");
}

Pool::Pool(const MachineLimits& limits)
    : freeCores_(static_cast<double>(limits.cores.size())), freeMemory_(limits.memory),
      slotLoad_(limits.cores.size(), 0.0) {
    for (const auto& gpu : limits.gpus) gpus_.push_back({gpu.index, 1.0});
}

double Pool::freeGpus() const {
    return std::accumulate(gpus_.begin(), gpus_.end(), 0.0,
                           [](double sum, const GpuState& gpu) { return sum + gpu.free; });
}

void Pool::count(const Hold& hold) {
    for (const auto& task : hold) {
        freeCores_ = std::max(0.0, freeCores_ - task.cpu);
        freeMemory_ = std::max<std::int64_t>(0, freeMemory_ - task.memory);
        for (const int slot : task.slots)
            if (slot >= 0 && static_cast<std::size_t>(slot) < slotLoad_.size())
                slotLoad_[static_cast<std::size_t>(slot)] += task.cpu / static_cast<double>(task.slots.size());
        for (const auto& held : task.gpus)
            for (auto& gpu : gpus_)
                if (gpu.index == held.index) gpu.free = std::max(0.0, gpu.free - held.part);
    }
}

// Whole GPUs first, then the fraction on the fullest one that has room, so that whole ones stay whole.
std::optional<std::vector<GpuPart>> Pool::takeGpus(double amount, bool asFarAsPossible) {
    std::vector<GpuPart> parts;
    double left = amount;
    while (left > tiny) {
        const double wanted = std::min(1.0, left);
        GpuState* best = nullptr;
        for (auto& gpu : gpus_) {
            const bool used =
                std::any_of(parts.begin(), parts.end(), [&](const GpuPart& p) { return p.index == gpu.index; });
            if (!used && gpu.free > wanted - tiny && (best == nullptr || gpu.free < best->free)) best = &gpu;
        }
        if (best == nullptr && asFarAsPossible) { // what is there of the freest one
            const auto freest = std::max_element(gpus_.begin(), gpus_.end(),
                                                 [](const GpuState& a, const GpuState& b) { return a.free < b.free; });
            if (freest != gpus_.end()) freest->free = 0;
        } else if (best == nullptr) {
            return std::nullopt;
        } else {
            best->free = std::max(0.0, best->free - wanted);
            parts.push_back({best->index, wanted});
        }
        left -= wanted;
    }
    return parts;
}

std::optional<Hold> Pool::tryTake(const Need& need) {
    if (shortage(need)) return std::nullopt;
    Hold hold;
    for (const auto& task : need.tasks) {
        TaskHold taken{task.cpu, {}, task.memory, *takeGpus(task.gpu, false)};
        const auto count = std::min(slotLoad_.size(), static_cast<std::size_t>(std::ceil(task.cpu - tiny)));
        for (std::size_t i = 0; i < count; ++i) {
            // The least loaded one; of equals the first.
            int best = -1;
            for (std::size_t slot = 0; slot < slotLoad_.size(); ++slot) {
                const bool used =
                    std::find(taken.slots.begin(), taken.slots.end(), static_cast<int>(slot)) != taken.slots.end();
                if (!used && (best < 0 || slotLoad_[slot] < slotLoad_[static_cast<std::size_t>(best)] - tiny))
                    best = static_cast<int>(slot);
            }
            taken.slots.push_back(best);
        }
        for (const int slot : taken.slots)
            slotLoad_[static_cast<std::size_t>(slot)] += task.cpu / static_cast<double>(count);
        freeCores_ = std::max(0.0, freeCores_ - task.cpu);
        freeMemory_ -= task.memory;
        hold.push_back(std::move(taken));
    }
    return hold;
}

void Pool::keepFor(const Need& need) {
    freeCores_ = std::max(0.0, freeCores_ - need.cores());
    freeMemory_ = std::max<std::int64_t>(0, freeMemory_ - need.memory());
    for (const auto& task : need.tasks) takeGpus(task.gpu, true);
}

std::optional<Resource> Pool::shortage(const Need& need) const {
    if (need.cores() > freeCores_ + tiny) return Resource::Cores;
    if (need.memory() > freeMemory_) return Resource::Memory;
    Pool trial = *this;
    for (const auto& task : need.tasks)
        if (!trial.takeGpus(task.gpu, false)) return Resource::Gpus;
    return std::nullopt;
}

std::string inWords(Resource resource, const Need& need) {
    switch (resource) {
    case Resource::Cores:
        return number(need.cores()) + (need.cores() > 1 ? " cores" : " core");
    case Resource::Memory:
        return base::formatBytes(need.memory()) + " of memory";
    case Resource::Gpus:
        break;
    }
    return number(need.gpus()) + (need.gpus() > 1 ? " GPUs" : " GPU");
}

std::string totalInWords(Resource resource, const MachineLimits& limits) {
    switch (resource) {
    case Resource::Cores:
        return std::to_string(limits.cores.size()) + (limits.cores.size() == 1 ? " core" : " cores");
    case Resource::Memory:
        return base::formatFixed(static_cast<double>(limits.memory) / (1LL << 30), 1) + " GiB of memory";
    case Resource::Gpus:
        break;
    }
    return limits.gpus.empty() ? "no GPU"
                               : std::to_string(limits.gpus.size()) + (limits.gpus.size() == 1 ? " GPU" : " GPUs");
}

} // namespace trainyard::local
