#include "app/yard/yard.h"

#include "core/base/paths.h"

namespace trainyard::yard {

namespace {

// Users are told by errors; diagnostics are for those who ask for them.
class SilentLog final : public base::Log {
public:
    void write(base::LogLevel, std::string_view, std::string_view) override {}
};

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
        host::HostOptions options;
        options.home = base::dataFolder();
        options.folders = host::defaultPluginFolders(options.home);
        options.clock = &clock_;
        options.log = log_.get();
        plugins_ = std::make_unique<host::PluginHost>(std::move(options));
    }
    return *plugins_;
}

} // namespace trainyard::yard
