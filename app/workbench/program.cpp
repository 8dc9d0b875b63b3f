#include "app/workbench/program.h"

#include "core/base/blocking.h"
#include "core/base/paths.h"
#include "ui/shell/place_text.h"
#include "ui/shell/setting_keys.h"

#include <QApplication>

#include <cstdio>

namespace trainyard::workbench {

namespace {

constexpr int lookMilliseconds = 50;
constexpr int calmLooks = 6;
constexpr int mostLooks = 600; // 30 s

// For pictures that must look alike tomorrow.
class FixedClock final : public base::Clock {
public:
    explicit FixedClock(base::WallTime now) : now_(now) {}
    base::WallTime now() const override { return now_; }
    base::SteadyTime steadyNow() const override { return std::chrono::steady_clock::now(); }

private:
    base::WallTime now_;
};

std::unique_ptr<base::Clock> makeClock(const QString& now) {
    if (const auto fixed = base::parseIso8601(now.toStdString())) return std::make_unique<FixedClock>(*fixed);
    return std::make_unique<base::SystemClock>();
}

} // namespace

Program::Program(Options options, std::chrono::steady_clock::time_point began)
    : options_(std::move(options)), began_(began), clock_(makeClock(options_.now)) {
    watch_.setInterval(lookMilliseconds);
    connect(&watch_, &QTimer::timeout, this, &Program::takePicture);
}

Program::~Program() = default;

void Program::start() {
    if (openEngine()) showWindow();
    base::registerNoBlockThread();
}

bool Program::openEngine() {
    const base::AllowBlocking allow; // nothing is shown yet
    const auto home = base::dataFolder();
    host::HostOptions hosted;
    hosted.home = home;
    hosted.folders = host::defaultPluginFolders(home);
    hosted.clock = clock_.get();
    hosted.log = &log_;
    if (!plugins_) plugins_ = std::make_unique<host::PluginHost>(std::move(hosted));
    auto opened = engine::Engine::open({home, clock_.get(), &log_, plugins_.get()});
    if (opened) {
        engine_ = std::move(*opened);
        return true;
    }
    if (!options_.screenshot.isEmpty() || options_.measureStart)
        std::fprintf(stderr, "%s\n", opened.error().message.c_str());
    if (error_) {
        error_->setError(opened.error());
        return false;
    }
    language_.use({});
    applyOverrides();
    theme_.apply();
    error_ = std::make_unique<ui::ErrorWindow>(theme_, opened.error());
    connect(error_.get(), &ui::ErrorWindow::tryAgain, this, [this] {
        if (openEngine()) showWindow();
    });
    error_->show();
    if (!options_.screenshot.isEmpty()) watch_.start();
    return false;
}

// For this run only: the settings keep what they have.
void Program::applyOverrides() {
    if (options_.theme == QLatin1String("light")) theme_.setMode(ui::ThemeMode::Light);
    if (options_.theme == QLatin1String("dark")) theme_.setMode(ui::ThemeMode::Dark);
    if (!options_.language.isEmpty()) language_.use(options_.language);
    theme_.setHanText(language_.han());
}

void Program::showWindow() {
    ui::WindowSettings::applyTo(*engine_, theme_, language_);
    applyOverrides();
    theme_.apply();
    window_ = std::make_unique<ui::MainWindow>(*engine_, *plugins_, theme_, language_);
    if (!options_.screenshot.isEmpty()) window_->resize(options_.size);
    goToWanted();
    connect(window_.get(), &ui::MainWindow::painted, this, &Program::afterFirstPaint);
    window_->show();
    if (error_) error_->close();
}

void Program::goToWanted() {
    if (!options_.job.isEmpty()) {
        // A part of the id is enough; the curves are what one wants to see of a job.
        const auto job = engine_->jobs().job(options_.job.toStdString());
        const QString id = job ? QString::fromStdString(job->id) : options_.job;
        return window_->go({QStringLiteral("jobs"), id + QStringLiteral("/curves")});
    }
    if (!options_.file.isEmpty()) return window_->openFile(options_.file);
    if (!options_.place.isEmpty()) return window_->go(ui::parsePlace(options_.place));
    if (options_.screenshot.isEmpty())
        window_->openLastPlace();
    else
        window_->go({QStringLiteral("start"), {}});
}

void Program::afterFirstPaint() {
    if (options_.measureStart) {
        const auto taken =
            std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::steady_clock::now() - began_);
        std::printf("{\"firstPaintMs\": %.1f, \"jobs\": %zu}\n", static_cast<double>(taken.count()) / 1000,
                    engine_->jobs().snapshot()->jobs.size());
        std::fflush(stdout);
        return QApplication::quit();
    }
    if (!options_.screenshot.isEmpty()) return watch_.start();
    const auto seconds = engine_->settings().get(ui::setting::poll, 1);
    engine_->startPolling(std::chrono::seconds{seconds.is_number_integer() ? std::max(1, seconds.get<int>()) : 1});
    window_->preparePages();
    if (options_.demo) window_->runDemo();
}

void Program::takePicture() {
    QWidget* shown = window_ ? static_cast<QWidget*>(window_.get()) : error_.get();
    const ui::Page* page = window_ ? window_->pages().page() : nullptr;
    calm_ = page == nullptr || page->settled() ? calm_ + 1 : 0;
    if (calm_ < calmLooks && ++looks_ < mostLooks) return;
    watch_.stop();
    const bool saved = shown->grab().save(options_.screenshot);
    if (!saved) std::fprintf(stderr, "The picture could not be written to %s\n", qPrintable(options_.screenshot));
    QApplication::exit(saved ? 0 : 1);
}

} // namespace trainyard::workbench
