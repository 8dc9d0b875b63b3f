// Settings: what is changed here acts at once; there is nothing to save.
#pragma once

#include "ui/shell/scroll_page.h"

namespace trainyard::ui {

class SettingsPage : public ScrollPage {
    Q_OBJECT
public:
    SettingsPage(AppContext& context, QWidget* parent) : ScrollPage(context, 640, parent) {}
    QStringList breadcrumb() const override { return {tr("Settings")}; }

protected:
    void build(QVBoxLayout& column) override;

private:
    struct Choice {
        QString text;
        nlohmann::json value;
    };
    // A row with a label, what it means, and one of a few values kept under `key`.
    void addChoice(QVBoxLayout& column, const QString& label, const QString& hint, const std::string& key,
                   const std::vector<Choice>& choices, const nlohmann::json& otherwise);
    void addRow(QVBoxLayout& column, const QString& label, const QString& hint, QWidget* control);
};

} // namespace trainyard::ui
