// Help > Plugins: what was found, whether it works, and why not.
#pragma once

#include "ui/shell/scroll_page.h"

namespace trainyard::ui {

class PluginsPage : public ScrollPage {
    Q_OBJECT
public:
    PluginsPage(AppContext& context, QWidget* parent) : ScrollPage(context, 960, parent) {}
    QStringList breadcrumb() const override { return {tr("Plugins")}; }

protected:
    void build(QVBoxLayout& column) override;

private:
    QWidget* makeRow(const host::PluginInfo& plugin, QWidget* parent);
};

} // namespace trainyard::ui
