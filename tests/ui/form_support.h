// The job form over a real engine with a temporary home and a scripted site.
#pragma once

#include "core/base/file_io.h"
#include "tests/support/fake_driver.h"
#include "tests/support/temporary_folder.h"
#include "ui/jobs/form/form_fields.h"
#include "ui/jobs/form/form_footer.h"
#include "ui/jobs/form/form_pane.h"
#include "ui/jobs/form/job_form_page.h"
#include "ui/jobs/form/json_pane.h"
#include "ui/jobs/form/side_pane.h"
#include "ui/widgets/inline_message.h"

#include <QAction>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

namespace trainyard::tests {

class RecordingNavigator final : public ui::Navigator {
public:
    void go(const ui::Place& place) override { places.push_back(place); }
    void back() override {}
    void toast(ui::ToastKind, const QString& text, const QString&, std::function<void()>) override { toasts += text; }
    std::vector<ui::Place> places;
    QStringList toasts;
};

class FormFixture {
public:
    explicit FormFixture(const std::filesystem::path& home) : local(drivers.add("local")) {
        engine::EngineOptions options;
        options.home = home;
        options.clock = &clock;
        options.drivers = &drivers;
        auto opened = engine::Engine::open(options);
        if (!opened) qFatal("%s", opened.error().message.c_str());
        engine = std::move(opened).value();
        plugins = std::make_unique<host::PluginHost>(host::HostOptions{{}, home, &clock, nullptr, {}});
        feed = std::make_unique<ui::JobsFeed>(engine->jobs());
        context =
            std::make_unique<ui::AppContext>(ui::AppContext{*engine, *plugins, theme, navigator, commands, *feed});
        theme.setMode(ui::ThemeMode::Light);
        theme.apply();
        page = std::make_unique<ui::JobFormPage>(*context);
        // As the window does: the keys of the commands of this page.
        for (const ui::Command& command : commands.all()) {
            auto* action = new QAction(page.get());
            action->setShortcuts(command.keys);
            action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
            QObject::connect(action, &QAction::triggered, page.get(), [this, id = command.id] { commands.run(id); });
            page->addAction(action);
        }
        page->resize(1200, 800);
        page->show();
        page->activateWindow();
        if (!QTest::qWaitForWindowActive(page.get())) qFatal("The page did not become active.");
    }
    ~FormFixture() {
        page.reset();
        feed.reset();
    }

    void open(const QString& argument) {
        QSignalSpy loaded(page.get(), &ui::JobFormPage::loaded);
        page->open(argument);
        if (loaded.isEmpty() && !loaded.wait(10000)) qFatal("The form did not load.");
    }
    void openText(const std::string& text) {
        if (!base::writeFileAtomic(files / "job.tyjob", text)) qFatal("cannot write");
        open(QStringLiteral("file=") + QString::fromStdString(base::toUtf8(files / "job.tyjob")));
    }
    // The editor of a place in the document.
    QWidget* editor(const std::string& pointer) const {
        QWidget* found = nullptr;
        for (QWidget* widget : page->findChildren<QWidget*>())
            if (ui::placeOf(widget) == pointer && widget->focusPolicy() != Qt::NoFocus) found = found ? found : widget;
        if (found == nullptr) qFatal("No editor at %s", pointer.c_str());
        return found;
    }
    QLineEdit* line(const std::string& pointer) const { return qobject_cast<QLineEdit*>(editor(pointer)); }
    void type(const std::string& pointer, const QString& text) {
        page->fields().focus(pointer);
        QLineEdit* edit = line(pointer);
        edit->setFocus();
        edit->selectAll();
        if (text.isEmpty())
            QTest::keyClick(edit, Qt::Key_Delete);
        else
            QTest::keyClicks(edit, text);
    }
    // Text of the message line that belongs to a field.
    QString messageAt(const std::string& pointer) const {
        const ui::BoundField* field = page->fields().fieldOf(pointer);
        return field != nullptr && field->line != nullptr ? field->line->text() : QString();
    }

    base::SystemClock clock;
    TemporaryFolder files;
    FakeDrivers drivers;
    std::shared_ptr<FakeDriver> local;
    ui::Theme theme;
    ui::Commands commands;
    RecordingNavigator navigator;
    std::unique_ptr<engine::Engine> engine;
    std::unique_ptr<host::PluginHost> plugins;
    std::unique_ptr<ui::JobsFeed> feed;
    std::unique_ptr<ui::AppContext> context;
    std::unique_ptr<ui::JobFormPage> page;
};

inline const std::string goodJob = R"({
  "apiVersion": "trainyard/v1",
  "name": "digits",
  "code": { "command": ["true"] },
  "hyperparameters": { "epochs": 3, "rate": 0.1 },
  "resources": { "cpu": 1, "memory": "64Mi" }
}
)";

// One mistake on each line but the first and the last.
inline const std::string tenMistakes = R"({ "apiVersion": "trainyard/v1",
  "name": "My Job",
  "code": { "script": "a.py", "command": ["b"] },
  "hyperparameters": { "rate": [1] },
  "environment": { "version": "2.4" },
  "resources": { "cpu": "many", "memory": "96Gb", "time": "2 moons" },
  "mounts": [ { "source": "", "target": "data" } ],
  "priority": "hihg",
  "gagn": true
})";

} // namespace trainyard::tests
