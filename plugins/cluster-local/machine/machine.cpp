#include "plugins/cluster-local/machine/machine.h"

#include "core/base/blocking.h"
#include "core/base/environment.h"

namespace trainyard::local {

base::Expected<Machine> inspectMachine(const std::filesystem::path& jobs, const base::OpContext& context) {
    base::assertMayBlock("inspectMachine");
    YARD_CHECK(context.check());
    Machine machine;
    machine.name = base::hostName();
    readSystem(machine);
    std::error_code problem;
    const auto space = std::filesystem::space(jobs, problem);
    if (!problem) machine.diskFree = static_cast<std::int64_t>(space.available);
    YARD_TRY(machine.gpus, findGpus(context));
    return machine;
}

} // namespace trainyard::local
