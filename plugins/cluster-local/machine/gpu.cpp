#include "plugins/cluster-local/machine/gpu.h"

#include "core/base/number_text.h"
#include "core/base/process.h"

namespace trainyard::local {

namespace {

std::string_view trimmed(std::string_view text) {
    const std::size_t from = text.find_first_not_of(" \t\r");
    if (from == std::string_view::npos) return {};
    return text.substr(from, text.find_last_not_of(" \t\r") + 1 - from);
}

std::vector<std::string_view> split(std::string_view text, char separator) {
    std::vector<std::string_view> parts;
    for (;;) {
        const std::size_t at = text.find(separator);
        parts.push_back(trimmed(text.substr(0, at)));
        if (at == std::string_view::npos) return parts;
        text.remove_prefix(at + 1);
    }
}

} // namespace

std::vector<Gpu> parseGpuList(std::string_view text) {
    std::vector<Gpu> gpus;
    for (const std::string_view line : split(text, '\n')) {
        const auto fields = split(line, ',');
        if (fields.size() < 4) continue;
        const auto index = base::parseInt(fields[0]);
        const auto mebibytes = base::parseInt(fields[2]);
        if (!index || !mebibytes) continue;
        gpus.push_back({static_cast<int>(*index), std::string(fields[1]), *mebibytes << 20, std::string(fields[3])});
    }
    return gpus;
}

base::Expected<std::vector<Gpu>> findGpus(const base::OpContext& context) {
    base::LaunchOptions options;
    options.environment = base::currentEnvironment();
    auto program = base::findProgram("nvidia-smi", options.environment["PATH"], std::filesystem::current_path());
    if (!program) return std::vector<Gpu>();
    options.program = *program;
    options.arguments = {"--query-gpu=index,name,memory.total,driver_version", "--format=csv,noheader,nounits"};
    const auto result = base::runProgram(options, context.within(std::chrono::seconds{10}));
    YARD_CHECK(context.check());
    if (!result || result->exitCode != 0) return std::vector<Gpu>();
    return parseGpuList(result->output);
}

} // namespace trainyard::local
