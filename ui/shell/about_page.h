// Which version this is, by which rules it may be used, and where its files lie.
#pragma once

#include "ui/shell/scroll_page.h"

namespace trainyard::ui {

class AboutPage : public ScrollPage {
    Q_OBJECT
public:
    AboutPage(AppContext& context, QWidget* parent) : ScrollPage(context, 640, parent) {}
    QStringList breadcrumb() const override { return {tr("About Trainyard")}; }

protected:
    void build(QVBoxLayout& column) override;
};

} // namespace trainyard::ui
