#include "tests/support/qt_literals.h"

#include "tests/support/window_fixture.h"
#include "ui/shell/key_clashes.h"
#include "ui/shell/setting_keys.h"

#include <QAccessible>
#include <QLineEdit>
#include <QPushButton>

#include <set>

using namespace trainyard;
using namespace trainyard::tests;
using namespace trainyard::ui;

namespace {

// Controls that a screen reader would meet: what takes the focus and is shown.
std::vector<QWidget*> controls(QWidget& top) {
    std::vector<QWidget*> found;
    for (QWidget* widget : top.findChildren<QWidget*>())
        if ((widget->focusPolicy() & Qt::TabFocus) != 0 && widget->isVisible() && widget->isEnabled())
            found.push_back(widget);
    return found;
}

std::string nameOf(const QWidget& widget) {
    return std::string(widget.metaObject()->className()) + " " + widget.objectName().toStdString() + " in " +
           (widget.parentWidget() != nullptr ? widget.parentWidget()->metaObject()->className() : "nothing");
}

QString spokenName(QWidget& widget) {
    QAccessibleInterface* interface = QAccessible::queryAccessibleInterface(&widget);
    return interface == nullptr ? QString() : interface->text(QAccessible::Name);
}

} // namespace

TEST_CASE("No two commands have one key where both could act") {
    WindowFixture fixture;
    fixture.window->preparePages();
    QTest::qWait(50);
    CHECK(keyClashes(fixture.window->context().commands) == QStringList());
}

TEST_CASE("No page is there twice") {
    std::set<QString> names;
    for (const PageEntry& entry : pageEntries()) CHECK(names.insert(entry.name).second);
}

TEST_CASE("A clash of keys is found") {
    Commands commands;
    commands.add({"a", "A", {}, {}, {QKeySequence("Ctrl+N")}, {}, {}, {}});
    commands.add({"b", "B", {}, "jobs", {QKeySequence("Ctrl+N")}, {}, {}, {}});
    commands.add({"c", "C", {}, "form", {QKeySequence("Ctrl+M")}, {}, {}, {}});
    commands.add({"d", "D", {}, "jobs", {QKeySequence("Ctrl+M")}, {}, {}, {}});
    CHECK(keyClashes(commands) == QStringList{"Ctrl+N: a and b"});
}

TEST_CASE("Every control of every page has a name, and Tab reaches it") {
    WindowFixture fixture;
    fixture.submit("named");
    for (const PageEntry& entry : pageEntries()) {
        fixture.window->go({entry.name, entry.name == QLatin1String("site") ? QStringLiteral("local") : QString()});
        CHECK(fixture.eventually([&] { return fixture.window->pages().page()->settled(); }));
        QTest::qWait(30);
        const auto all = controls(*fixture.window);
        std::set<QWidget*> reached;
        QWidget* widget = fixture.window.get();
        do {
            widget = widget->nextInFocusChain();
            reached.insert(widget);
        } while (widget != fixture.window.get());
        for (QWidget* control : all) {
            INFO(entry.name.toStdString() << ": " << nameOf(*control));
            CHECK_FALSE(spokenName(*control).isEmpty());
            CHECK(reached.count(control) == 1);
        }
    }
}

TEST_CASE("The palette finds jobs by a few letters and commands by their prefix") {
    WindowFixture fixture;
    fixture.submit("digits-mlp");
    fixture.submit("bert-base");
    CHECK(fixture.eventually([&] { return fixture.window->context().jobs.current()->jobs.size() == 2; }));
    QTest::keyClick(fixture.window.get(), Qt::Key_K, Qt::ControlModifier);
    CommandPalette& palette = fixture.window->palette();
    REQUIRE(palette.isVisible());
    auto* input = palette.findChild<QLineEdit*>("palette-input");
    QTest::keyClicks(input, "dmlp");
    REQUIRE_FALSE(palette.results().empty());
    CHECK(palette.results().front().text == "digits-mlp");
    CHECK(palette.results().front().matched == QList<int>{0, 7, 8, 9});
    input->setText("> settings");
    REQUIRE_FALSE(palette.results().empty());
    QTest::keyClick(input, Qt::Key_Return);
    CHECK_FALSE(palette.isVisible());
    CHECK(fixture.window->pages().place().page == "settings");
    fixture.window->palette().open("@", {});
    CHECK(palette.results().front().text == "This computer");
    fixture.window->palette().open("#running", {});
    CHECK(palette.results().size() <= 2);
    QTest::keyClick(input, Qt::Key_Escape);
    CHECK_FALSE(palette.isVisible());
}

TEST_CASE("Back and forward by key") {
    WindowFixture fixture;
    fixture.window->go({"settings", {}});
    fixture.window->go({"about", {}});
    QTest::keyClick(fixture.window.get(), Qt::Key_Left, Qt::AltModifier);
    CHECK(fixture.window->pages().place().page == "settings");
    QTest::keyClick(fixture.window.get(), Qt::Key_Right, Qt::AltModifier);
    CHECK(fixture.window->pages().place().page == "about");
    fixture.window->go({"no-such-page", {}});
    CHECK(fixture.window->pages().place().page == "about");
    CHECK(fixture.window->toastText().contains("no-such-page"));
}

TEST_CASE("A job that ends is told once, a failed one lights the bell") {
    WindowFixture fixture;
    fixture.local->setState(model::JobState::Running);
    const std::string id = fixture.submit("digits-mlp");
    fixture.refresh();
    CHECK(fixture.eventually([&] {
        const auto job = fixture.window->context().jobs.find(QString::fromStdString(id));
        return job && job->status.state == model::JobState::Running;
    }));
    fixture.local->setState(model::JobState::Failed);
    fixture.refresh();
    CHECK(fixture.eventually([&] { return fixture.window->notices().notices().size() == 1; }));
    CHECK(fixture.window->notices().hasUnseenFailure());
    CHECK(fixture.window->toastText().startsWith("digits-mlp failed"));
    fixture.refresh();
    QTest::qWait(50);
    CHECK(fixture.window->notices().notices().size() == 1);
    QTest::keyClick(fixture.window.get(), Qt::Key_J, Qt::ControlModifier);
    CHECK_FALSE(fixture.window->notices().hasUnseenFailure());
}

TEST_CASE("Language and theme change at once, on open pages too") {
    WindowFixture fixture;
    fixture.window->go({"settings", {}});
    CHECK(fixture.window->pages().page()->breadcrumb() == QStringList{"Settings"});
    fixture.engine->settings().set(setting::language, "zh_CN");
    CHECK(fixture.eventually([&] { return fixture.window->pages().page()->breadcrumb() == QStringList{"设置"}; }));
    CHECK(fixture.eventually([&] { return fixture.window->context().commands.find("settings.open")->text == "设置"; }));
    fixture.engine->settings().set(setting::language, "en");
    CHECK(fixture.eventually([&] { return fixture.window->pages().page()->breadcrumb() == QStringList{"Settings"}; }));
    fixture.engine->settings().set(setting::theme, "dark");
    CHECK(fixture.eventually([&] { return fixture.theme.dark(); }));
    CHECK(QApplication::palette().color(QPalette::Base) == fixture.theme.color(Token::Surface));
}

TEST_CASE("Settings reach the disk, and the window comes back where it was left") {
    WindowFixture fixture;
    fixture.window->go({"plugins", {}});
    QTest::keyClick(fixture.window.get(), Qt::Key_B, Qt::ControlModifier);
    fixture.window->close();
    CHECK(fixture.engine->settings().get(setting::place) == "plugins");
    CHECK(fixture.engine->settings().get(setting::sidebar) == true);
    engine::Settings again(fixture.folder / "home" / "settings.json");
    CHECK(again.get(setting::place) == "plugins");
}

TEST_CASE("A narrow window folds its sidebar and shows it again") {
    WindowFixture fixture;
    auto* sidebar = fixture.window->findChild<Sidebar*>();
    CHECK_FALSE(sidebar->collapsed());
    fixture.window->resize(1024, 640);
    QTest::qWait(20);
    CHECK(sidebar->collapsed());
    CHECK(fixture.window->width() == 1024);
    fixture.window->resize(1440, 900);
    QTest::qWait(20);
    CHECK_FALSE(sidebar->collapsed());
}
