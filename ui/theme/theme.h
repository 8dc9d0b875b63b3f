// Colours, fonts and icons by role (docs/ux section 3 to 5). Code names roles, never hex values or pixel files.
// UI thread only. One Theme lives in the composition root and is passed down; pages repaint on changed().
#pragma once

#include <QColor>
#include <QFont>
#include <QHash>
#include <QIcon>
#include <QObject>
#include <QPixmap>
#include <QString>
#include <QStringList>

namespace trainyard::ui {

enum class Token {
    Window,
    Surface,
    Sunken,
    Raised,
    Hover,
    Selected,
    SelectedIdle,
    LineSubtle,
    Line,
    Control,
    Track,
    Text,
    Text2,
    Text3,
    TextOff,
    AccentFill,
    AccentFillHover,
    OnAccent,
    Accent,
    AccentSoft,
    Ok,
    OkSoft,
    Warn,
    WarnSoft,
    WarnShape,
    Bad,
    BadSoft,
    Lost,
    LostSoft,
    GreySoft,
    CodeKeyword,
    CodeNumber,
    CodeString,
    CodeFunction,
    CodeComment,
    SearchHit,
    SearchHitText,
    CurrentHit,
    CurrentHitText,
    Count
};

enum class FontRole {
    Title,
    Object,
    Section,
    Body,
    Name,
    Head,
    Label,
    Second,
    Micro,
    MicroStrong,
    Mono,
    MonoLog,
    MonoInline
};

enum class ThemeMode { System, Light, Dark };

class Theme : public QObject {
    Q_OBJECT
public:
    explicit Theme(QObject* parent = nullptr);

    void setMode(ThemeMode mode);
    ThemeMode mode() const { return mode_; }
    bool dark() const { return dark_; }
    // 90 to 150 per cent of the sizes in the type table.
    void setTextScale(int percent);
    int textScale() const { return textScale_; }
    // Chinese text is never below 12 px.
    void setHanText(bool han);
    // A length of the type or row-height table, scaled with the text.
    int scaled(int px) const;

    QColor color(Token token) const;
    QColor curve(int slot) const; // 0-based; repeats after 12
    QFont font(FontRole role) const;
    // For cells of numbers: `font(role)`, or the shipped Inter where the system's digits differ in width.
    QFont numberFont(FontRole role) const;
    // A Lucide icon by its file name, stroked in the token's colour, at the size in logical pixels; cached.
    QPixmap pixmap(const QString& name, Token token, int size, qreal ratio) const;
    QIcon icon(const QString& name, Token token = Token::Text2, int size = 16) const;

    // Sets style, palette, style sheet and font of the application; called once at start and on each change.
    void apply();

Q_SIGNALS:
    void changed(); // colours, sizes or fonts: repaint and re-layout

private:
    void followSystem();
    void update();

    ThemeMode mode_ = ThemeMode::System;
    bool systemDark_ = false;
    bool dark_ = false;
    bool han_ = false;
    bool applied_ = false;
    int textScale_ = 100;
    QStringList uiFamilies_;
    QStringList monoFamilies_;
    bool systemDigitsTabular_ = true;
    mutable QHash<QString, QPixmap> pixmaps_; // by name, colour, size and ratio
};

} // namespace trainyard::ui
