#include "tests/support/qt_literals.h"

#include "tests/support/window_fixture.h"

#include <QDir>
#include <QFontDatabase>

#include <atomic>
#include <cmath>

using namespace trainyard;
using namespace trainyard::tests;
using namespace trainyard::ui;

namespace {

constexpr int tolerance = 2; // of each channel

// Time stands still unless it is told to go on: 22 November 2026, 12:52.
class StillClock final : public base::Clock {
public:
    base::WallTime now() const override { return start_ + std::chrono::minutes{minutes_}; }
    base::SteadyTime steadyNow() const override { return std::chrono::steady_clock::now(); }
    void goOn() { ++minutes_; }

private:
    base::WallTime start_ = base::parseIso8601("2026-11-22T12:52:00.000Z").value();
    std::atomic<int> minutes_{0};
};

struct Look {
    const char* theme;
    const char* language;
};

// A window over a fresh home with three jobs, or none.
class Studio {
public:
    Studio(const Look& look, bool withJobs)
        : local(drivers.add("local", folder / "site")), plugins({{}, folder / "home", &clock, nullptr, {}}) {
        auto opened = engine::Engine::open({folder / "home", &clock, nullptr, &drivers});
        REQUIRE(opened);
        engine = std::move(opened).value();
        engine->settings().set("window/theme", look.theme);
        engine->settings().set("window/language", look.language);
        if (withJobs) addJobs();
        WindowSettings::applyTo(*engine, theme, language);
        theme.apply();
        window = std::make_unique<MainWindow>(*engine, plugins, theme, language);
        window->resize(1440, 900);
        window->go({"start", {}});
        window->show();
        QTest::qWait(50);
    }
    ~Studio() { window.reset(); }

    StillClock clock;
    TemporaryFolder folder;
    FakeDrivers drivers;
    std::shared_ptr<FakeDriver> local;
    host::PluginHost plugins;
    std::unique_ptr<engine::Engine> engine;
    Theme theme;
    Language language;
    std::unique_ptr<MainWindow> window;

private:
    void addJobs() {
        const std::pair<const char*, model::JobState> jobs[] = {{"bert-base-zh-pretrain", model::JobState::Failed},
                                                                {"llama3-8b-sft-medqa", model::JobState::Completed},
                                                                {"vit-l16-in21k", model::JobState::Running}};
        for (const auto& [name, state] : jobs) {
            engine::SubmitRequest request;
            request.spec.name = name;
            request.spec.code.command = {"true"};
            request.specFolder = "/";
            const auto job = engine->jobs().submit(request, base::OpContext());
            REQUIRE(job);
            local->setState(job->status.nativeId, state,
                            state == model::JobState::Failed ? "Out of GPU memory on rank 3" : "");
            REQUIRE(engine->jobs().refresh(base::OpContext()));
            clock.goOn(); // the order of jobs is that of their times
        }
    }
};

QString pictureFolder() {
    return QDir(qEnvironmentVariable("TRAINYARD_SOURCE")).filePath("tests/golden/pictures");
}

// The share of pixels that differ visibly; 1 where the sizes do.
double difference(const QImage& seen, const QImage& wanted) {
    if (seen.size() != wanted.size()) return 1;
    qint64 different = 0;
    for (int y = 0; y < seen.height(); ++y) {
        const auto* a = reinterpret_cast<const QRgb*>(seen.constScanLine(y));
        const auto* b = reinterpret_cast<const QRgb*>(wanted.constScanLine(y));
        for (int x = 0; x < seen.width(); ++x)
            if (std::abs(qRed(a[x]) - qRed(b[x])) > tolerance || std::abs(qGreen(a[x]) - qGreen(b[x])) > tolerance ||
                std::abs(qBlue(a[x]) - qBlue(b[x])) > tolerance)
                ++different;
    }
    return static_cast<double>(different) / (static_cast<double>(seen.width()) * seen.height());
}

// Where the picture is being made anew it is as it should be.
bool looksAs(MainWindow& window, const QString& name) {
    const qreal ratio = window.devicePixelRatioF();
    const QString file = QStringLiteral("%1/%2-%3x.png").arg(pictureFolder(), name).arg(ratio);
    const QImage seen = window.grab().toImage().convertToFormat(QImage::Format_RGB32);
    if (qEnvironmentVariableIsSet("TRAINYARD_UPDATE_GOLDEN")) {
        QDir().mkpath(pictureFolder());
        return seen.save(file);
    }
    const QImage wanted = QImage(file).convertToFormat(QImage::Format_RGB32);
    const double share = difference(seen, wanted);
    // What was seen is kept beside the build, for looking at.
    if (share > 0) seen.save(QDir(qEnvironmentVariable("TRAINYARD_BUILD")).filePath(QFileInfo(file).fileName()));
    if (share > 0) UNSCOPED_INFO(file.toStdString() << ": " << share * 100 << " % of the pixels differ");
    return share == 0;
}

bool chineseFont() {
    return QFontDatabase::hasFamily("WenQuanYi Micro Hei");
}

} // namespace

TEST_CASE("The window looks as it did") {
    const Look looks[] = {{"light", "en"}, {"dark", "en"}, {"light", "zh_CN"}, {"dark", "zh_CN"}};
    for (const Look& look : looks) {
        if (look.language == std::string("zh_CN") && !chineseFont()) {
            WARN("Pictures in Chinese were left out: install fonts-wqy-microhei");
            continue;
        }
        const QString suffix = QStringLiteral("-%1-%2").arg(look.theme, look.language);
        {
            Studio empty(look, false);
            CHECK(looksAs(*empty.window, "start-empty" + suffix));
        }
        Studio studio(look, true);
        CHECK(looksAs(*studio.window, "start" + suffix));
        studio.window->go({"keys", "jobs"});
        QTest::qWait(30);
        CHECK(looksAs(*studio.window, "keys" + suffix));
        studio.window->go({"start", {}});
        studio.window->palette().open("", "start");
        // A caret that blinks is no part of the look.
        studio.window->setFocus();
        QTest::qWait(30);
        CHECK(looksAs(*studio.window, "palette" + suffix));
    }
}
