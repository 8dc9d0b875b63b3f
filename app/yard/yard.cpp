#include "app/yard/yard.h"

#include "core/base/file_io.h"
#include "core/base/paths.h"

namespace trainyard::yard {

namespace {

// Users are told by errors; diagnostics are for those who ask for them.
class SilentLog final : public base::Log {
public:
    void write(base::LogLevel, std::string_view, std::string_view) override {}
};

// "Not found" would read as if the job or the site that was asked for were meant.
base::Error dataFolderProblem(base::Error error, const std::filesystem::path& home) {
    if (error.code != base::ErrorCode::NotFound) return error;
    error.code = base::ErrorCode::Conflict;
    error.remedy = "Set TRAINYARD_HOME to a folder that can be written, or make room for " + base::toUtf8(home) + ".";
    return error.within("The data folder cannot be used");
}

} // namespace

Yard::Yard() = default;

Yard::~Yard() = default;

base::OpContext Yard::context(std::chrono::milliseconds limit) const {
    base::OpContext context;
    context.stop = stop.get_token();
    context.deadline = clock_.steadyNow() + limit;
    context.log = log_.get();
    context.interaction = interaction_.get();
    return context;
}

host::PluginHost& Yard::plugins() {
    if (!plugins_) {
        if (verbose)
            log_ = std::make_unique<base::StderrLog>(base::LogLevel::Debug);
        else
            log_ = std::make_unique<SilentLog>();
        const engine::Settings settings(base::dataFolder() /
                                        "settings.json"); // before the engine: it needs the drivers
        host::HostOptions options;
        for (const auto& id : settings.get("plugins/disabled", nlohmann::json::array()))
            if (id.is_string()) options.disabled.push_back(id.get<std::string>());
        options.home = base::dataFolder();
        options.folders = host::defaultPluginFolders(options.home);
        options.clock = &clock_;
        options.log = log_.get();
        plugins_ = std::make_unique<host::PluginHost>(std::move(options));
    }
    return *plugins_;
}

base::Expected<engine::Engine*> Yard::engine() {
    if (!engine_) {
        engine::EngineOptions options;
        options.home = base::dataFolder();
        options.drivers = &plugins();
        options.clock = &clock_;
        options.log = log_.get();
        auto opened = engine::Engine::open(options);
        if (!opened) return dataFolderProblem(opened.error(), options.home);
        engine_ = *std::move(opened);
    }
    return engine_.get();
}

} // namespace trainyard::yard
