// A message in the place it belongs to: what happened, why, and the one thing that helps. Never a box.
#pragma once

#include "core/base/error.h"
#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"

#include <functional>

namespace trainyard::ui {

enum class MessageKind { Info, Ok, Warning, Bad };

class InlineMessage : public QWidget {
    Q_OBJECT
public:
    explicit InlineMessage(Theme& theme, QWidget* parent = nullptr);
    void setMessage(MessageKind kind, const QString& title, const QString& text = {});
    // Title, remedy, Details (the raw output) and Copy, as the error has them.
    void setError(const base::Error& error);
    // Shown as a button before the links; an empty text hides it.
    void setAction(const QString& text, std::function<void()> action);
    QString title() const { return title_->text(); }

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void copy() const;
    Theme& theme_;
    MessageKind kind_ = MessageKind::Info;
    IconLabel* icon_;
    TextLabel* title_;
    TextLabel* text_;
    TextLabel* detail_;
    Button* action_;
    Button* details_;
    Button* copy_;
    std::function<void()> run_;
};

} // namespace trainyard::ui
