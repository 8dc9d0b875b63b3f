// A page that is one scrolling column of things, built anew when its content or the language changes.
#pragma once

#include "ui/shell/app_context.h"

#include <QScrollArea>
#include <QVBoxLayout>

namespace trainyard::ui {

class ScrollPage : public Page {
    Q_OBJECT
public:
    ScrollPage(AppContext& context, int contentWidth, QWidget* parent);
    void open(const QString& argument) override;
    void focusMain() override;

protected:
    // Fills the column; widgets are children of column.parentWidget().
    virtual void build(QVBoxLayout& column) = 0;
    // Builds again, keeping the scroll position; at once the first time, else when the event loop comes round.
    void rebuild();
    void changeEvent(QEvent* event) override;

    AppContext& context_;
    QString argument_;

private:
    void rebuildNow();
    QScrollArea* area_;
    int contentWidth_;
    bool planned_ = false;
};

} // namespace trainyard::ui
