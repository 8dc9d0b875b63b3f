#include "tests/support/qt_literals.h"

#include "tests/support/catch.h"
#include "ui/shell/fuzzy_match.h"
#include "ui/shell/page_history.h"
#include "ui/shell/place_text.h"
#include "ui/theme/icons.h"
#include "ui/theme/tokens.h"

#include <cmath>

using namespace trainyard::ui;

TEST_CASE("A few letters in order find a name, and a piece beats scattered letters") {
    CHECK(fuzzyMatch("dmlp", "digits-mlp").score > 0);
    CHECK(fuzzyMatch("dmlp", "digits-mlp").positions == QList<int>{0, 7, 8, 9});
    CHECK(fuzzyMatch("mlp", "digits-mlp").score > fuzzyMatch("dmp", "digits-mlp").score);
    CHECK(fuzzyMatch("dig", "digits-mlp").score > fuzzyMatch("dig", "my-digits").score);
    CHECK(fuzzyMatch("MLP", "digits-mlp").score > 0);
    CHECK(fuzzyMatch("xyz", "digits-mlp").score == 0);
    CHECK(fuzzyMatch("plm", "digits-mlp").score == 0);
    CHECK(fuzzyMatch("", "anything").score == 1);
    CHECK(fuzzyMatch("作", "新建作业").positions == QList<int>{2});
}

TEST_CASE("History forgets what lay ahead when one goes elsewhere") {
    PageHistory history;
    CHECK_FALSE(history.canGoBack());
    history.visit({"start", {}});
    history.visit({"jobs", {}});
    history.visit({"jobs", {}});
    history.visit({"jobs", "abc"});
    CHECK(history.back() == Place{"jobs", {}});
    CHECK(history.back() == Place{"start", {}});
    CHECK(history.back() == Place{"start", {}});
    CHECK(history.forward() == Place{"jobs", {}});
    history.visit({"settings", {}});
    CHECK_FALSE(history.canGoForward());
    CHECK(history.back() == Place{"jobs", {}});
}

TEST_CASE("Places survive as text") {
    for (const Place& place : {Place{"start", {}}, Place{"jobs", "01J"}, Place{"new-job", "clone=01J"},
                               Place{"new-job", "file=/tmp/a b?.tyjob"}})
        CHECK(parsePlace(toText(place)) == place);
    CHECK(parsePlace("") == Place{});
}

namespace {

double luminance(const QColor& color) {
    const auto part = [](double value) {
        return value <= 0.03928 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * part(color.redF()) + 0.7152 * part(color.greenF()) + 0.0722 * part(color.blueF());
}

double contrast(const QColor& a, const QColor& b) {
    const double light = std::max(luminance(a), luminance(b));
    const double dark = std::min(luminance(a), luminance(b));
    return (light + 0.05) / (dark + 0.05);
}

} // namespace

TEST_CASE("Every text colour can be read on every surface, selection included") {
    for (const bool dark : {false, true})
        for (const Token text :
             {Token::Text, Token::Text2, Token::Text3, Token::Accent, Token::Ok, Token::Warn, Token::Bad, Token::Lost})
            for (const Token surface :
                 {Token::Window, Token::Surface, Token::Sunken, Token::Raised, Token::Selected, Token::SelectedIdle}) {
                INFO(tokenName(text).toStdString()
                     << " on " << tokenName(surface).toStdString() << (dark ? ", dark" : ""));
                CHECK(contrast(tokenColor(text, dark), tokenColor(surface, dark)) >= 4.5);
            }
}

TEST_CASE("Curves keep their colours and can be seen on both surfaces") {
    for (int slot = 0; slot < 12; ++slot) {
        CHECK(contrast(curveColor(slot), tokenColor(Token::Surface, false)) >= 2.99);
        CHECK(contrast(curveColor(slot), tokenColor(Token::Surface, true)) >= 2.99);
    }
    CHECK(curveColor(12) == curveColor(0));
    CHECK(curveColor(-1) == curveColor(11));
}

TEST_CASE("Icons are drawn in the colour asked for, at the device's ratio") {
    REQUIRE(hasIcon("house"));
    const QImage image = renderIcon("house", QColor(255, 0, 0), 16, 2).toImage();
    CHECK(image.size() == QSize(32, 32));
    bool red = false;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x) red = red || image.pixelColor(x, y) == QColor(255, 0, 0);
    CHECK(red);
}
