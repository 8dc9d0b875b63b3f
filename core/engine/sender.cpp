#include "core/engine/sender.h"

#include "core/base/environment.h"
#include "core/base/number_text.h"

namespace trainyard::engine {

namespace {

std::string describe(long long process, const std::string& birth) {
    return base::hostName() + "/" + std::to_string(process) + "/" + birth;
}

} // namespace

std::string currentSender(const std::string& instance) {
    return instance + "@" + describe(currentProcess(), processBirth(currentProcess()));
}

bool senderLives(const std::string& sender) {
    const std::size_t hostAt = sender.find('@') + 1; // 0 where there is none
    const std::size_t birthAt = sender.rfind('/');
    if (birthAt == std::string::npos || birthAt == 0) return false; // written by an older program: long gone
    const std::size_t processAt = sender.rfind('/', birthAt - 1);
    if (processAt == std::string::npos || processAt < hostAt) return false;
    if (sender.substr(hostAt, processAt - hostAt) != base::hostName()) return true;
    const auto process = base::parseInt(std::string_view(sender).substr(processAt + 1, birthAt - processAt - 1));
    return process && processBirth(*process) == sender.substr(birthAt + 1) && birthAt + 1 < sender.size();
}

} // namespace trainyard::engine
