// F1: every key of the window, from the table that makes them work; with search.
#pragma once

#include "ui/shell/scroll_page.h"
#include "ui/widgets/search_field.h"

namespace trainyard::ui {

class KeysPage : public Page {
    Q_OBJECT
public:
    KeysPage(AppContext& context, QWidget* parent);
    QStringList breadcrumb() const override { return {tr("Keys")}; }
    void open(const QString& argument) override;
    void focusMain() override { search_->setFocus(); }
    bool focusFilter() override;

protected:
    void changeEvent(QEvent* event) override;

private:
    void rebuild();
    void addGroup(QVBoxLayout& column, const QString& title, const QString& context);
    AppContext& context_;
    QString first_; // context of the page that F1 was pressed on: its keys come first
    SearchField* search_;
    QScrollArea* area_;
};

} // namespace trainyard::ui
