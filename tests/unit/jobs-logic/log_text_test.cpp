#include "tests/support/catch.h"

#include "ui/jobs/logic/log_text.h"

using namespace trainyard::ui;

namespace {

std::string narrow(const std::u16string& text) {
    std::string out;
    for (const char16_t c : text) out.push_back(c < 0x80 ? static_cast<char>(c) : '?');
    return out;
}

} // namespace

TEST_CASE("Colours become spans and leave no trace in the text") {
    const LogText line =
        showLogLine("a \x1b[1;31mred\x1b[0m \x1b[38;5;46mgreen\x1b[39m b \x1b[38;2;20;20;250mblue\x1b[m.");
    CHECK(narrow(line.text) == "a red green b blue.");
    REQUIRE(line.spans.size() == 3);
    LogStyle red;
    red.colour = 1;
    red.bold = true;
    CHECK(line.spans[0] == LogSpan{2, 3, red});
    CHECK(line.spans[1].style.colour == 10);
    CHECK(line.spans[2].style.colour == 12);
    CHECK(plainLogLine("a \x1b[1;31mred\x1b[0m") == "a red");
}

TEST_CASE("Bright colours, backgrounds, inverse and the defaults") {
    const LogText line = showLogLine("\x1b[97;41mx\x1b[49my\x1b[7mz\x1b[2;4mw");
    REQUIRE(line.spans.size() == 4);
    CHECK(line.spans[0].style.colour == 15);
    CHECK(line.spans[0].style.background == 1);
    CHECK(line.spans[1].style.background == -1);
    CHECK(line.spans[2].style.background == 15);
    CHECK(line.spans[3].style.faint);
    CHECK(line.spans[3].style.underline);
    CHECK(showLogLine("\x1b[38;5;999mx").spans.empty());
}

TEST_CASE("Other escape sequences are swallowed whole, cut ones too") {
    CHECK(narrow(showLogLine("\x1b]0;title\x07"
                             "a\x1b[2K\x1b[1Gb\x1b]8;;http://x\x1b\\link\x1b(Bc")
                     .text) == "ablinkc");
    CHECK(narrow(showLogLine("a\x1b").text) == "a");
    CHECK(narrow(showLogLine("a\x1b[31").text) == "a");
    CHECK(narrow(showLogLine("a\x1b]0;").text) == "a");
}

TEST_CASE("A progress bar shows its last state") {
    CHECK(narrow(showLogLine(" 1%\r50%\r100%").text) == "100%");
    CHECK(narrow(showLogLine("windows line\r").text) == "windows line");
    CHECK(narrow(showLogLine("10%\r20%\r\r").text) == "20%");
    CHECK(plainLogLine("10%\r20%") == "20%");
    CHECK(narrow(showLogLine("abc\b\bX").text) == "aX");
    CHECK(narrow(showLogLine("\b\bX").text) == "X");
}

TEST_CASE("What cannot be shown is shown as something else") {
    const LogText line = showLogLine(std::string_view("a\0b\xff\x7f\x01", 6));
    CHECK(line.text == u"a\u2400b\uFFFD\u2421\u2401");
    CHECK(showLogLine("\xe2\x80\xae").text == u"\uFFFD"); // would turn the rest of the line around
    CHECK(showLogLine("a\tb").text == u"a       b");
    CHECK(showLogLine("训\xf0\x9f\x9a\x82").text == u"训\U0001F682");
    CHECK(showLogLine("\xf0\x9f\x9a\x82\b").text.empty());
}

TEST_CASE("A very long line is cut where shown and whole where searched") {
    const std::string raw(1 << 20, 'x');
    const LogText line = showLogLine(raw);
    CHECK(line.cut);
    CHECK(line.text.size() == mostUnits);
    CHECK(plainLogLine(raw).size() == raw.size());
}

TEST_CASE("256 colours map to 16") {
    for (int i = -1; i < 300; ++i) {
        const int mapped = nearestOf16(i);
        CHECK(mapped >= (i < 0 || i > 255 ? -1 : 0));
        CHECK(mapped < 16);
    }
    CHECK(nearestOf16(196) == 9);
    CHECK(nearestOf16(232) == 0);
    CHECK(nearestOf16(255) == 15);
    CHECK(nearestOf16(240) == 8);
}
