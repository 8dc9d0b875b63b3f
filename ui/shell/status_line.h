// The status bar: how fresh what is shown is, what runs; keys at the right. Each item is a button to its page.
#pragma once

#include "ui/shell/app_context.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/surface.h"

#include <QTimer>

namespace trainyard::ui {

class StatusLine : public Surface {
    Q_OBJECT
public:
    StatusLine(AppContext& context, QWidget* parent);
    void retranslate() { refresh(); }
    // For a while in place of the facts: the reason of a disabled menu entry.
    void setHint(const QString& hint);

private:
    void refresh();
    QString syncText() const;
    AppContext& context_;
    Button* sync_;
    Button* active_;
    TextLabel* hint_;
    Button* keys_;
    QTimer clock_; // runs only while a job is active and the window is shown
};

} // namespace trainyard::ui
