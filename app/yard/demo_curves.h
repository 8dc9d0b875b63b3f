// The demo's curves as lines of text: one line an epoch, as the event files grow.
#pragma once

#include "app/yard/output.h"
#include "core/base/op_context.h"
#include "core/events/loader.h"

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace trainyard::yard {

struct DemoEpoch {
    std::int64_t step = 0;
    double trainLoss = 0;
    double testLoss = 0;
    double testAccuracy = 0;
};

class DemoCurves {
public:
    explicit DemoCurves(const std::filesystem::path& events) : loader_(events) {}

    // Reads what is new and prints a line for each new epoch. A folder that is not there yet is read the next time.
    void print(const Output& output, const base::OpContext& context);
    const std::vector<DemoEpoch>& epochs() const { return epochs_; }

private:
    events::Loader loader_;
    std::map<std::string, std::uint64_t> seen_; // epochs printed, by run
    std::vector<DemoEpoch> epochs_;
};

} // namespace trainyard::yard
