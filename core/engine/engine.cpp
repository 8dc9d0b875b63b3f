#include "core/engine/engine.h"

#include "core/base/blocking.h"
#include "core/base/file_io.h"
#include "core/engine/poller.h"
#include "core/engine/store.h"

namespace trainyard::engine {

namespace {
constexpr std::chrono::seconds endLimit{5};
} // namespace

// The order matters: what comes later uses what comes before, and goes first.
class Engine::Impl {
public:
    Impl(const EngineOptions& given, std::unique_ptr<Store> opened)
        : options(given), settings(given.home / "settings.json"), sites(settings), store(std::move(opened)),
          jobs(*store, sites, *given.drivers, *given.clock), poller(jobs, scheduler, given.log) {}

    const EngineOptions options;
    Settings settings;
    Sites sites;
    std::unique_ptr<Store> store;
    Scheduler scheduler;
    JobEngine jobs;
    Poller poller;
};

base::Expected<std::unique_ptr<Engine>> Engine::open(const EngineOptions& options) {
    base::assertMayBlock("Engine::open");
    YARD_TRY(std::unique_ptr<Store> store, Store::open(options.home / "trainyard.db"));
    auto impl = std::make_unique<Impl>(options, std::move(store));
    YARD_CHECK(impl->jobs.load());
    return std::unique_ptr<Engine>(new Engine(std::move(impl)));
}

Engine::Engine(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}

Engine::~Engine() {
    const base::AllowBlocking ending; // the one wait that the window's thread is allowed, at its very end
    base::Log* log = impl_->options.log;
    const auto tell = [log](const std::string& text) {
        if (log != nullptr) log->write(base::LogLevel::Warning, "engine", text);
    };
    const std::vector<std::string> late = impl_->scheduler.shutdown(endLimit);
    if (const auto written = impl_->settings.flush(); !written) tell(written.error().message);
    if (late.empty()) return;
    std::string names;
    for (const std::string& name : late) names += (names.empty() ? "" : ", ") + name;
    tell("These did not end within 5 s and were left behind: " + names + ".");
    // Their threads still use the engine's parts; the process is about to end.
    [[maybe_unused]] const Impl* left = impl_.release();
}

Scheduler& Engine::scheduler() {
    return impl_->scheduler;
}
Settings& Engine::settings() {
    return impl_->settings;
}
Sites& Engine::sites() {
    return impl_->sites;
}
JobEngine& Engine::jobs() {
    return impl_->jobs;
}
const base::Clock& Engine::clock() const {
    return *impl_->options.clock;
}
std::filesystem::path Engine::home() const {
    return impl_->options.home;
}

void Engine::startPolling(std::chrono::milliseconds interval) {
    impl_->poller.start(interval);
}
void Engine::pollNow() {
    impl_->poller.now();
}

} // namespace trainyard::engine
