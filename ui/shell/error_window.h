// Shown in place of the window where the engine cannot open its store: what is wrong, what to do, try again.
#pragma once

#include "core/base/error.h"
#include "ui/widgets/inline_message.h"

namespace trainyard::ui {

class ErrorWindow : public QWidget {
    Q_OBJECT
public:
    ErrorWindow(Theme& theme, const base::Error& error);
    void setError(const base::Error& error);
    QString title() const { return message_->title(); }

Q_SIGNALS:
    void tryAgain();

private:
    InlineMessage* message_;
};

} // namespace trainyard::ui
