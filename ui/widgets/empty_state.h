// What a page says when it has nothing to show: one sentence, one button, one other way.
#pragma once

#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"

#include <functional>

namespace trainyard::ui {

class EmptyState : public QWidget {
    Q_OBJECT
public:
    EmptyState(Theme& theme, const QString& iconName, QWidget* parent = nullptr);
    void setTexts(const QString& title, const QString& sentence);
    // Empty texts hide the buttons.
    void setPrimary(const QString& text, std::function<void()> action, ButtonKind kind = ButtonKind::Primary);
    void setSecondary(const QString& text, std::function<void()> action);

private:
    TextLabel* title_;
    TextLabel* sentence_;
    Button* primary_;
    Button* secondary_;
    std::function<void()> first_;
    std::function<void()> second_;
};

} // namespace trainyard::ui
