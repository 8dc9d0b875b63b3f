// A field of a form: label above with a hint at its right, the control, and under it one message with at most one fix.
#pragma once

#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"

#include <functional>

class QSpacerItem;

namespace trainyard::ui {

enum class FieldState { Plain, Warning, Error };

// A 12 px message with its 14 px glyph and a link that mends it. Shared by several narrow fields in a row.
class FieldMessage : public QWidget {
    Q_OBJECT
public:
    explicit FieldMessage(Theme& theme, QWidget* parent = nullptr);
    // Plain with an empty text hides it.
    void show(FieldState state, const QString& text, const QString& fixText = {}, std::function<void()> fix = {});
    void clear() { show(FieldState::Plain, {}); }
    QString text() const { return text_->text(); }
    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void fitText();
    QSpacerItem* above_ = nullptr; // over the glyph
    IconLabel* icon_;
    TextLabel* text_;
    Button* fix_;
    std::function<void()> mend_;
};

class FieldFrame : public QWidget {
    Q_OBJECT
public:
    // Takes the control; its accessible name becomes the label.
    FieldFrame(Theme& theme, const QString& label, QWidget* control, QWidget* parent = nullptr);
    void setLabel(const QString& label);
    void setHint(const QString& hint);
    // Colours the control's border and shows the message below it; an empty text only colours (shared message line).
    void setMessage(FieldState state, const QString& text, const QString& fixText = {}, std::function<void()> fix = {});
    FieldState state() const { return state_; }
    QWidget* control() const { return control_; }

private:
    TextLabel* label_;
    TextLabel* hint_;
    QWidget* control_;
    FieldMessage* message_;
    FieldState state_ = FieldState::Plain;
};

// Sets the dynamic property "state" that the style sheet reads ("error", "warn", "").
void setFieldState(QWidget& control, FieldState state);

} // namespace trainyard::ui
