// yard-runner: supervises one local job. Started by the driver, outlives it, ends with the job.
//   yard-runner --job FOLDER [--lock HANDLE]
#include "core/base/file_io.h"
#include "core/base/number_text.h"
#include "plugins/cluster-local/runner/supervisor.h"

#include <cstdio>
#include <string_view>

int main(int argc, char* argv[]) {
    trainyard::local::RunnerOptions options;
    bool understood = argc > 1;
    for (int i = 1; i < argc; i += 2) {
        const std::string_view name = argv[i];
        if (i + 1 == argc)
            understood = false;
        else if (name == "--job")
            options.job = trainyard::base::fromUtf8(argv[i + 1]);
        else if (name == "--lock")
            options.lock = trainyard::base::parseInt(argv[i + 1]);
        else
            understood = false;
    }
    if (!understood || options.job.empty()) {
        std::fputs("Usage: yard-runner --job FOLDER [--lock HANDLE]\n"
                   "Supervises one job of this computer. It is started by Trainyard itself.\n",
                   stderr);
        return 2;
    }
    const auto result = trainyard::local::superviseJob(options);
    if (result) return 0;
    std::fprintf(stderr, "yard-runner: %s\n", result.error().message.c_str());
    return 1;
}
