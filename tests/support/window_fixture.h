// The real window over a real engine on a temporary home; the site is a fake driver that does what the test says.
#pragma once

#include "core/engine/engine.h"
#include "core/host/plugin_host.h"
#include "tests/support/catch.h"
#include "tests/support/fake_driver.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/ui_warnings.h"
#include "ui/shell/language.h"
#include "ui/shell/main_window.h"

#include <QtTest/QTest>

namespace trainyard::tests {

class WindowFixture {
public:
    WindowFixture() : local(drivers.add("local", folder / "site")), plugins(hostOptions(folder.path())) {
        auto opened = engine::Engine::open({folder / "home", &clock, nullptr, &drivers});
        REQUIRE(opened);
        engine = std::move(opened).value();
        engine->settings().set("window/language", "en");
        engine->settings().set("window/theme", "light");
        ui::WindowSettings::applyTo(*engine, theme, language);
        theme.apply();
        takeWarnings();
        window = std::make_unique<ui::MainWindow>(*engine, plugins, theme, language);
        window->resize(1440, 900);
        window->openLastPlace();
        window->show();
        QTest::qWait(20);
    }
    ~WindowFixture() {
        window.reset();
        CHECK(takeWarnings() == QStringList());
    }

    std::string submit(const std::string& name) {
        engine::SubmitRequest request;
        request.spec.name = name;
        request.spec.code.command = {"true"};
        request.specFolder = "/";
        const auto job = engine->jobs().submit(request, base::OpContext());
        REQUIRE(job);
        return job->id;
    }
    void refresh() { REQUIRE(engine->jobs().refresh(base::OpContext())); }

    template <typename Condition>
    static bool eventually(Condition condition) {
        return QTest::qWaitFor(condition, 10000);
    }

    base::SystemClock clock;
    TemporaryFolder folder;
    FakeDrivers drivers;
    std::shared_ptr<FakeDriver> local;
    host::PluginHost plugins;
    std::unique_ptr<engine::Engine> engine;
    ui::Theme theme;
    ui::Language language;
    std::unique_ptr<ui::MainWindow> window;

private:
    host::HostOptions hostOptions(const std::filesystem::path& home) {
        host::HostOptions options;
        options.home = home / "home";
        options.clock = &clock;
        return options;
    }
};

} // namespace trainyard::tests
