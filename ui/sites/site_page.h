// One site: what it is, how it answers, its nodes.
#pragma once

#include "ui/shell/scroll_page.h"
#include "ui/tasks/run.h"

namespace trainyard::ui {

class SitePage : public ScrollPage {
    Q_OBJECT
public:
    SitePage(AppContext& context, QWidget* parent);
    QStringList breadcrumb() const override;
    void open(const QString& argument) override;
    bool settled() const override { return !asking_.active(); }

protected:
    void build(QVBoxLayout& column) override;

private:
    struct Answer {
        base::Expected<api::SiteProfile> profile;
        base::Expected<std::vector<model::Node>> nodes;
    };
    void ask();
    void addNodes(QVBoxLayout& column, const std::vector<model::Node>& nodes);
    std::optional<Answer> answer_; // of the site that is shown
    RunHandle asking_;
};

} // namespace trainyard::ui
