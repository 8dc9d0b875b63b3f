#include "ui/theme/theme.h"

#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/theme/style_sheet.h"
#include "ui/theme/tokens.h"

#include <QApplication>
#include <QPalette>
#include <QStyle>
#include <QStyleFactory>
#include <QStyleHints>

#include <algorithm>

namespace trainyard::ui {

namespace {

struct Face {
    int px;
    QFont::Weight weight;
    bool mono;
};

Face faceOf(FontRole role) {
    switch (role) {
    case FontRole::Title:
        return {20, QFont::DemiBold, false};
    case FontRole::Object:
        return {15, QFont::DemiBold, false};
    case FontRole::Section:
        return {13, QFont::DemiBold, false};
    case FontRole::Body:
        return {13, QFont::Normal, false};
    case FontRole::Name:
        return {13, QFont::Medium, false};
    case FontRole::Head:
        return {12, QFont::DemiBold, false};
    case FontRole::Label:
        return {12, QFont::Medium, false};
    case FontRole::Second:
        return {12, QFont::Normal, false};
    case FontRole::Micro:
        return {11, QFont::Normal, false};
    case FontRole::MicroStrong:
        return {11, QFont::Medium, false};
    case FontRole::Mono:
        return {13, QFont::Normal, true};
    case FontRole::MonoLog:
        return {13, QFont::Normal, true};
    case FontRole::MonoInline:
        return {12, QFont::Normal, true};
    }
    return {13, QFont::Normal, false};
}

QPalette paletteOf(const Theme& theme) {
    QPalette palette;
    const auto set = [&](QPalette::ColorRole role, Token token) { palette.setColor(role, theme.color(token)); };
    set(QPalette::Window, Token::Surface);
    set(QPalette::WindowText, Token::Text);
    set(QPalette::Base, Token::Surface);
    set(QPalette::AlternateBase, Token::Sunken);
    set(QPalette::Text, Token::Text);
    set(QPalette::PlaceholderText, Token::Text3);
    set(QPalette::Button, Token::Surface);
    set(QPalette::ButtonText, Token::Text);
    set(QPalette::BrightText, Token::OnAccent);
    set(QPalette::ToolTipBase, Token::Raised);
    set(QPalette::ToolTipText, Token::Text);
    set(QPalette::Link, Token::Accent);
    set(QPalette::LinkVisited, Token::Accent);
    set(QPalette::Highlight, Token::AccentFill);
    set(QPalette::HighlightedText, Token::OnAccent);
    set(QPalette::Light, Token::Hover);
    set(QPalette::Midlight, Token::LineSubtle);
    set(QPalette::Mid, Token::Line);
    set(QPalette::Dark, Token::Control);
    set(QPalette::Shadow, Token::Control);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, theme.color(Token::TextOff));
    palette.setColor(QPalette::Disabled, QPalette::Highlight, theme.color(Token::SelectedIdle));
    return palette;
}

} // namespace

Theme::Theme(QObject* parent) : QObject(parent) {
    loadShippedFonts();
    uiFamilies_ = uiFontFamilies();
    monoFamilies_ = monoFontFamilies();
    systemDigitsTabular_ = digitsAreTabular(uiFamilies_);
    followSystem();
    dark_ = systemDark_;
}

void Theme::followSystem() {
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    QStyleHints* hints = QGuiApplication::styleHints();
    systemDark_ = hints->colorScheme() == Qt::ColorScheme::Dark;
    connect(hints, &QStyleHints::colorSchemeChanged, this, [this](Qt::ColorScheme scheme) {
        systemDark_ = scheme == Qt::ColorScheme::Dark;
        update();
    });
#else
    // Before 6.5 the system's palette is only seen once: afterwards it is ours.
    const QPalette system = QGuiApplication::palette();
    systemDark_ = system.color(QPalette::Window).lightness() < system.color(QPalette::WindowText).lightness();
#endif
}

void Theme::setMode(ThemeMode mode) {
    if (mode_ == mode) return;
    mode_ = mode;
    update();
}

void Theme::setTextScale(int percent) {
    percent = std::clamp(percent, 90, 150);
    if (textScale_ == percent) return;
    textScale_ = percent;
    update();
}

void Theme::setHanText(bool han) {
    if (han_ == han) return;
    han_ = han;
    update();
}

int Theme::scaled(int px) const {
    return (px * textScale_ + 50) / 100;
}

QColor Theme::color(Token token) const {
    return tokenColor(token, dark_);
}

QColor Theme::curve(int slot) const {
    return curveColor(slot);
}

QFont Theme::font(FontRole role) const {
    const Face face = faceOf(role);
    QFont font;
    font.setFamilies(face.mono ? monoFamilies_ : uiFamilies_);
    if (face.mono) font.setStyleHint(QFont::Monospace);
    font.setPixelSize(scaled(han_ ? std::max(face.px, 12) : face.px));
    font.setWeight(face.weight);
#if defined(Q_OS_WIN)
    font.setHintingPreference(QFont::PreferVerticalHinting);
#else
    font.setHintingPreference(QFont::PreferNoHinting);
#endif
    return font;
}

QFont Theme::numberFont(FontRole role) const {
    QFont font = this->font(role);
    if (!systemDigitsTabular_) font.setFamilies(QStringList{tabularFamily()} + uiFamilies_);
    return font;
}

QPixmap Theme::pixmap(const QString& name, Token token, int size, qreal ratio) const {
    const QColor colour = color(token);
    const QString key = QStringLiteral("%1/%2/%3/%4").arg(name).arg(colour.rgb()).arg(size).arg(ratio);
    const auto known = pixmaps_.constFind(key);
    if (known != pixmaps_.constEnd()) return *known;
    const QPixmap made = renderIcon(name, colour, size, ratio);
    pixmaps_.insert(key, made);
    return made;
}

QIcon Theme::icon(const QString& name, Token token, int size) const {
    QIcon icon;
    if (name.isEmpty()) return icon;
    for (const qreal ratio : {1.0, 2.0}) {
        icon.addPixmap(pixmap(name, token, size, ratio));
        icon.addPixmap(pixmap(name, Token::TextOff, size, ratio), QIcon::Disabled);
    }
    return icon;
}

void Theme::update() {
    const bool dark = mode_ == ThemeMode::System ? systemDark_ : mode_ == ThemeMode::Dark;
    if (dark != dark_) pixmaps_.clear();
    dark_ = dark;
    if (applied_) apply();
}

void Theme::apply() {
    if (!applied_) QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    applied_ = true;
    QApplication::setPalette(paletteOf(*this));
    QApplication::setFont(font(FontRole::Body));
    qApp->setStyleSheet(buildStyleSheet(*this));
    Q_EMIT changed();
}

} // namespace trainyard::ui
