#include "tests/support/catch.h"
#include "tests/ui/jobs_support.h"

#include "ui/jobs/log/log_view.h"

#include <QClipboard>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace trainyard;
using namespace trainyard::ui;
using namespace trainyard::tests;

namespace {

struct Shown {
    explicit Shown(const std::string& text) : view(theme()) {
        view.resize(900, 400);
        view.show();
        add(text);
    }
    void add(const std::string& text) { view.append(scanner.take(text)); }
    LogView view;
    LogScanner scanner;
};

std::string lines(int count) {
    std::string text;
    for (int i = 0; i < count; ++i) text += "line " + std::to_string(i) + "\n";
    return text;
}

} // namespace

TEST_CASE("A log follows its end until the reader goes up, and says what came since") {
    const NoWarnings watch;
    Shown log(lines(500));
    CHECK(log.view.following());
    CHECK(log.view.verticalScrollBar()->value() == log.view.verticalScrollBar()->maximum());
    QSignalSpy fresh(&log.view, &LogView::newLines);
    log.view.verticalScrollBar()->setValue(100);
    CHECK_FALSE(log.view.following());
    log.add(lines(14));
    REQUIRE(fresh.count() > 0);
    CHECK(fresh.last().first().value<std::size_t>() == 14);
    CHECK(log.view.verticalScrollBar()->value() == 100);
    log.view.setFollowing(true);
    CHECK(fresh.last().first().value<std::size_t>() == 0);
    CHECK(log.view.verticalScrollBar()->value() == log.view.verticalScrollBar()->maximum());
}

TEST_CASE("Errors are walked in both directions and around the end") {
    const NoWarnings watch;
    Shown log(lines(100) + "ERROR one\n" + lines(100) + "ERROR two\n" + lines(100));
    log.view.goToTop();
    CHECK(log.view.goToError(true));
    CHECK(log.view.cursorLine() == 100);
    log.view.goToError(true);
    CHECK(log.view.cursorLine() == 201);
    log.view.goToError(true);
    CHECK(log.view.cursorLine() == 100);
    log.view.goToError(false);
    CHECK(log.view.cursorLine() == 201);
    Shown quiet(lines(3));
    CHECK_FALSE(quiet.view.goToError(true));
}

TEST_CASE("Text is selected and copied as it is shown") {
    const NoWarnings watch;
    Shown log("\x1b[31mred\x1b[0m 训练\nsecond\n");
    log.view.setFocus();
    QTest::keyClick(&log.view, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(&log.view, Qt::Key_C, Qt::ControlModifier);
    CHECK(QGuiApplication::clipboard()->text() == QStringLiteral("red 训练\nsecond"));
}

TEST_CASE("Lines of a megabyte, NULs and a log without lines are shown without harm") {
    const NoWarnings watch;
    Shown log(std::string(1 << 20, 'x') + "\n" + std::string("a\0b\xff\n", 5) + "\n" + std::string(300'000, '\xe4') +
              "\n");
    for (const bool wrap : {false, true}) {
        log.view.setWrapping(wrap);
        log.view.goToTop();
        CHECK_FALSE(log.view.grab().isNull());
        log.view.goToEnd();
        CHECK_FALSE(log.view.grab().isNull());
    }
    log.view.clear();
    CHECK_FALSE(log.view.grab().isNull());
    log.view.goToEnd();
    log.view.goToLine(5);
    CHECK(log.view.selectedText().isEmpty());
}

TEST_CASE("Wrapped, the end of the log is in view and the top is at the top") {
    const NoWarnings watch;
    Shown log(lines(50) + std::string(5000, 'y') + "\nlast\n");
    log.view.setWrapping(true);
    log.view.setFollowing(true);
    log.view.goToTop();
    CHECK(log.view.firstVisibleLine() == 0);
    log.view.goToLine(50);
    CHECK(log.view.firstVisibleLine() <= 50);
}

TEST_CASE("Chinese characters take two cells, marks none") {
    const LogCells cells(QStringLiteral("a训e\u0301\U0001F682b"));
    CHECK_FALSE(cells.simple());
    CHECK(cells.count() == 1 + 2 + 1 + 2 + 1);
    CHECK(cells.cellAt(1) == 1);
    CHECK(cells.cellAt(2) == 3);
    CHECK(cells.positionAt(2) == 1);
    CHECK(cells.positionAt(3) == 2);
    CHECK(cells.positionAt(100) == 7);
    CHECK(LogCells(QStringLiteral("abc")).positionAt(2) == 2);
}

TEST_CASE("The current hit keeps its text, in the colour that can be read on its fill") {
    const NoWarnings watch;
    Shown log("a memory b\n");
    const auto pattern = LogPattern::compile("memory");
    REQUIRE(pattern);
    const auto countOf = [&](const QColor& color) {
        const QImage image = log.view.grab().toImage();
        int count = 0;
        for (int y = 0; y < 22; ++y)
            for (int x = 0; x < image.width(); ++x) count += image.pixelColor(x, y).rgb() == color.rgb() ? 1 : 0;
        return count;
    };
    for (const ThemeMode mode : {ThemeMode::Dark, ThemeMode::Light}) {
        theme().setMode(mode);
        log.view.setHits(*pattern, searchLog(log.view.buffer(), *pattern, {}, {}));
        log.view.setCurrentHit(0);
        CHECK(countOf(theme().color(Token::CurrentHit)) > 100);
        CHECK(countOf(theme().color(Token::CurrentHitText)) > 0);
    }
}

TEST_CASE("A click opens a fold") {
    const NoWarnings watch;
    std::string text = "Traceback (most recent call last):\n";
    for (int i = 0; i < 20; ++i) text += "  File \"x.py\"\n";
    Shown log(text + "ValueError: x\n");
    const int before = log.view.verticalScrollBar()->maximum();
    log.view.goToTop();
    QTest::mouseClick(log.view.viewport(), Qt::LeftButton, {}, QPoint(150, 6 * 20 + 8));
    log.view.goToLine(12);
    CHECK(log.view.cursorLine() == 12);
    CHECK(log.view.verticalScrollBar()->maximum() >= before);
}
