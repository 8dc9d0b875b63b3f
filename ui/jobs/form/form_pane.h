// The form half: the five tabs, a glyph on those with errors, and, where the window is narrow, the nodes as a sixth.
#pragma once

#include "ui/jobs/form/form_tabs.h"
#include "ui/theme/theme.h"

#include <QStackedWidget>
#include <QTabBar>

class QScrollArea;

namespace trainyard::ui {

class FormPane : public QWidget {
    Q_OBJECT
public:
    FormPane(Theme& theme, FormFields& fields, const std::vector<FormSite>& sites, QWidget* parent = nullptr);
    void showTab(FormTab tab);
    void showTab(int index);
    int currentTab() const { return bar_->currentIndex(); }
    // The side pane as a last tab, or not.
    void setSixth(QWidget* page, const QString& title);
    QWidget* takeSixth();
    // The field of this place comes into view, lit; nothing: none is lit.
    void light(const std::string& pointer);
    void focusFirst();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void addTab(FormTab tab, const QString& title, const std::function<void(FieldBuilder&)>& build);
    void showGlyphs();
    void showStrangers();
    void reveal(QWidget* control);

    Theme& theme_;
    FormFields& fields_;
    QTabBar* bar_;
    QStackedWidget* stack_;
    std::vector<QScrollArea*> areas_;
    std::vector<QWidget*> strangers_; // one holder a tab: fields of the file that the form does not have
    QPointer<QWidget> lit_;
    QWidget* sixth_ = nullptr;
};

} // namespace trainyard::ui
