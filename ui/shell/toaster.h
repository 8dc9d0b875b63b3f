// One short message at the bottom right of the page: 6 s, longer while the pointer is on it.
#pragma once

#include "ui/shell/app_context.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"

#include <QTimer>

namespace trainyard::ui {

class Toaster : public QWidget {
    Q_OBJECT
public:
    // Stays at the corner of `area`, whose child it is.
    Toaster(Theme& theme, QWidget& area);
    void show(ToastKind kind, const QString& text, const QString& actionText, std::function<void()> action);
    QString text() const { return title_->text(); }

protected:
    void paintEvent(QPaintEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void place();
    Theme& theme_;
    IconLabel* icon_;
    TextLabel* title_;
    Button* action_;
    IconButton* close_;
    std::function<void()> run_;
    QTimer timer_;
};

} // namespace trainyard::ui
