// Beside the form: the machines of the chosen site with what is free and what this job takes, and what would be run
// there.
#pragma once

#include "ui/jobs/form/fit_report.h"
#include "ui/jobs/form/plan_panel.h"
#include "ui/jobs/form/resource_meter.h"
#include "ui/widgets/label.h"
#include "ui/widgets/surface.h"

#include <QScrollArea>

namespace trainyard::ui {

class NodeCard : public Card {
    Q_OBJECT
public:
    explicit NodeCard(Theme& theme, QWidget* parent = nullptr);
    void present(const model::Node& node, const ResourceRequest& request, const QString& title);

private:
    ElidedLabel* name_;
    ElidedLabel* facts_;
    TextLabel* state_;
    ResourceMeter* cores_;
    ResourceMeter* memory_;
    ResourceMeter* gpus_;
};

class SidePane : public QScrollArea {
    Q_OBJECT
public:
    explicit SidePane(Theme& theme, QWidget* parent = nullptr);

    void showNodes(const QString& site, const std::vector<model::Node>& nodes, const ResourceRequest& request);
    void showProblem(const QString& site, const base::Error& error);
    PlanPanel* plan() const { return plan_; }
    const Fit& fit() const { return fit_; }
    bool known() const { return known_; }

Q_SIGNALS:
    void retryWanted();

private:
    Theme& theme_;
    TextLabel* verdict_;
    TextLabel* sentence_;
    QWidget* cards_;
    TextLabel* more_;
    PlanPanel* plan_;
    Fit fit_;
    bool known_ = false;
};

} // namespace trainyard::ui
