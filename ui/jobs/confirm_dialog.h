// The only modal: what cannot be undone is asked for by name. Says what goes and what stays; the safe answer has the
// focus.
#pragma once

#include "ui/theme/theme.h"
#include "ui/widgets/button.h"

#include <QDialog>

#include <functional>
#include <utility>

class QLineEdit;

namespace trainyard::ui {

class ConfirmDialog : public QDialog {
    Q_OBJECT
public:
    struct Question {
        QString title;                            // "Cancel llama3-8b-sft-medqa?"
        QString text;                             // one sentence; may be empty
        QList<std::pair<QString, QString>> facts; // "Stays", "the log and what it has written"
        QString safe;                             // "Keep running"
        QString dangerous;                        // "Cancel job"
        QString typed;                            // what has to be typed first; empty: nothing
    };
    // Shows itself over the window of `parent`; deletes itself. `yes` runs where the dangerous answer was given.
    static ConfirmDialog* ask(Theme& theme, QWidget* parent, const Question& question, std::function<void()> yes);

    Button* safeButton() { return safe_; }
    Button* dangerousButton() { return dangerous_; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    ConfirmDialog(Theme& theme, QWidget* parent, const Question& question);
    Theme& theme_;
    Button* safe_;
    Button* dangerous_;
};

} // namespace trainyard::ui
