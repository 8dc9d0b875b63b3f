// The arithmetic of sharing one computer: what a job needs, what the others hold, what is left. Pure.
#pragma once

#include "core/base/expected.h"
#include "core/model/job_plan.h"
#include "plugins/cluster-local/machine/limits.h"

#include <optional>
#include <string>
#include <vector>

namespace trainyard::local {

struct TaskNeed {
    double cpu = 0;          // cores
    std::int64_t memory = 0; // bytes; 0: not counted
    double gpu = 0;
    bool operator==(const TaskNeed&) const = default;
};

// Of a whole job: all of its tasks start or none.
struct Need {
    std::vector<TaskNeed> tasks;
    double cores() const;
    std::int64_t memory() const;
    double gpus() const;
    bool operator==(const Need&) const = default;
};

// A task that does not say how many cores counts as one, or as its part of what the others leave of this computer.
// InvalidArgument where the job could never start here.
base::Expected<Need> needOf(const model::JobPlan& plan, const MachineLimits& limits);

struct GpuPart {
    int index = 0;
    double part = 1; // of that GPU
    bool operator==(const GpuPart&) const = default;
};
struct TaskHold {
    double cpu = 0;
    std::vector<int> slots; // positions in MachineLimits::cores; empty: any
    std::int64_t memory = 0;
    std::vector<GpuPart> gpus;
    bool operator==(const TaskHold&) const = default;
};
using Hold = std::vector<TaskHold>;

enum class Resource { Cores, Memory, Gpus };

class Pool {
public:
    explicit Pool(const MachineLimits& limits);
    // Counts what somebody holds already.
    void count(const Hold& hold);
    // Everything or nothing.
    std::optional<Hold> tryTake(const Need& need);
    // Keeps free for a waiting job what it will need, as far as it is there: who comes after it must not delay it.
    void keepFor(const Need& need);
    // What there is too little of for `need`, the first of them.
    std::optional<Resource> shortage(const Need& need) const;

    double freeCores() const { return freeCores_; }
    std::int64_t freeMemory() const { return freeMemory_; }
    double freeGpus() const;

private:
    std::optional<std::vector<GpuPart>> takeGpus(double amount, bool asFarAsPossible);
    double freeCores_ = 0;
    std::int64_t freeMemory_ = 0;
    std::vector<double> slotLoad_;
    struct GpuState {
        int index = 0;
        double free = 1;
    };
    std::vector<GpuState> gpus_;
};

// "2 cores", "1.5 cores", "4Gi of memory", "1 GPU".
std::string inWords(Resource resource, const Need& need);
std::string totalInWords(Resource resource, const MachineLimits& limits);

} // namespace trainyard::local
