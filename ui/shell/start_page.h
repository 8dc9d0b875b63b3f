// Start: the demo, ways to begin, templates, what was last done; at the right what needs you and the sites.
#pragma once

#include "ui/shell/app_context.h"
#include "ui/shell/small_curve.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/surface.h"

#include <QScrollArea>
#include <QVBoxLayout>

namespace trainyard::ui {

class StartPage : public Page {
    Q_OBJECT
public:
    StartPage(AppContext& context, QWidget* parent);
    QStringList breadcrumb() const override { return {tr("Start")}; }
    void open(const QString& argument) override;
    void focusMain() override;
    bool settled() const override { return curve_ == nullptr || curve_->settled(); }

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void build();
    void refresh(); // what follows the jobs
    void addDemo(QVBoxLayout& column);
    void addBeginnings(QVBoxLayout& column);
    void addTemplates(QVBoxLayout& column);
    void arrange();
    AppContext& context_;
    QScrollArea* area_;
    QWidget* left_ = nullptr;
    QWidget* right_ = nullptr;
    QBoxLayout* columns_ = nullptr;
    TextLabel* summary_ = nullptr;
    Button* demo_ = nullptr;
    SmallCurve* curve_ = nullptr;
    QVBoxLayout* recent_ = nullptr;
    QVBoxLayout* needs_ = nullptr;
    QVBoxLayout* sites_ = nullptr;
    QString shown_; // what refresh() drew last
};

} // namespace trainyard::ui
