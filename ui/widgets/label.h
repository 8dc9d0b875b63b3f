// Text and glyphs that follow the theme.
#pragma once

#include "core/model/job_state.h"
#include "ui/theme/state_glyph.h"
#include "ui/theme/theme.h"

#include <QLabel>

namespace trainyard::ui {

// One role of the type table in one colour. Takes plain text.
class TextLabel : public QLabel {
    Q_OBJECT
public:
    TextLabel(Theme& theme, FontRole role, Token token, const QString& text = {}, QWidget* parent = nullptr);
    void setToken(Token token);
    void setRole(FontRole role);
    // Running text: wraps, at a line height of 1.45.
    void setParagraph(bool paragraph);

private:
    void refresh();
    Theme& theme_;
    FontRole role_;
    Token token_;
};

// One line that ends in an ellipsis where it does not fit; then the tooltip has the whole.
class ElidedLabel : public QWidget {
    Q_OBJECT
public:
    ElidedLabel(Theme& theme, FontRole role, Token token, const QString& text = {}, QWidget* parent = nullptr);
    void setText(const QString& text);
    QString text() const { return text_; }
    void setToken(Token token);
    void setElideMode(Qt::TextElideMode mode);
    void setAlignment(Qt::Alignment alignment);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void refresh();
    Theme& theme_;
    FontRole role_;
    Token token_;
    QString text_;
    Qt::TextElideMode mode_ = Qt::ElideRight;
    Qt::Alignment alignment_ = Qt::AlignLeft | Qt::AlignVCenter;
};

// A Lucide icon as a picture; says nothing to a screen reader, for the text beside it does.
class IconLabel : public QWidget {
    Q_OBJECT
public:
    IconLabel(Theme& theme, const QString& iconName, Token token = Token::Text2, int size = 16,
              QWidget* parent = nullptr);
    void setIcon(const QString& iconName, Token token);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Theme& theme_;
    QString iconName_;
    Token token_;
    int size_;
};

// The glyph of a job state, or of a site's health.
class StateGlyph : public QWidget {
    Q_OBJECT
public:
    StateGlyph(Theme& theme, model::JobState state, int size = 16, QWidget* parent = nullptr);
    void setState(model::JobState state);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Theme& theme_;
    model::JobState state_;
};

class HealthGlyph : public QWidget {
    Q_OBJECT
public:
    HealthGlyph(Theme& theme, HealthState state, int size = 10, QWidget* parent = nullptr);
    void setState(HealthState state);
    HealthState state() const { return state_; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Theme& theme_;
    HealthState state_;
};

} // namespace trainyard::ui
