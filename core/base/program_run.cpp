#include "core/base/blocking.h"
#include "core/base/file_io.h"
#include "core/base/ids.h"
#include "core/base/process.h"

#include <algorithm>

namespace trainyard::base {

// The output goes through a file: no pipe that could fill, and nothing to read while waiting.
Expected<ProgramResult> runProgram(LaunchOptions options, const OpContext& context) {
    assertMayBlock("runProgram");
    const std::filesystem::path output =
        std::filesystem::temp_directory_path() / ("trainyard-" + newKey(std::chrono::system_clock::now()) + ".out");
    options.output = output;
    auto child = launchChild(options);
    if (!child) return std::move(child).error();
    std::chrono::milliseconds pause{1};
    Expected<void> waited;
    ProgramResult result;
    while (waited) {
        if (const auto code = (*child)->poll()) {
            result.exitCode = *code;
            break;
        }
        waited = context.sleep(pause);
        pause = std::min(pause * 2, std::chrono::milliseconds{50});
    }
    (*child)->end(EndHow::Kill);
    while (!(*child)->poll()) static_cast<void>(OpContext{}.sleep(std::chrono::milliseconds{1}));
    auto text = readFile(output, 16 << 20);
    std::error_code ignored;
    std::filesystem::remove(output, ignored);
    if (!waited) return waited.error().within("Running " + toUtf8(options.program));
    if (!text) return std::move(text).error();
    result.output = *std::move(text);
    return result;
}

} // namespace trainyard::base
