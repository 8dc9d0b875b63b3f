// "What this computer will run": the plan of the job as it stands, task by task. Asked for while the form is edited,
// sends and reserves nothing.
#pragma once

#include "core/base/error.h"
#include "core/model/job_plan.h"
#include "ui/widgets/button.h"
#include "ui/widgets/field_frame.h"
#include "ui/widgets/label.h"
#include "ui/widgets/section_head.h"
#include "ui/widgets/surface.h"

#include <QComboBox>
#include <QPlainTextEdit>

namespace trainyard::ui {

class PlanPanel : public QWidget {
    Q_OBJECT
public:
    explicit PlanPanel(Theme& theme, QWidget* parent = nullptr);
    void setSite(const QString& title); // empty: this computer
    void showPlan(const model::JobPlan& plan);
    void showProblem(const base::Error& error);
    // Mistakes stand in the way; 0: it is being worked out.
    void showWaiting(int mistakes);
    QString text() const { return view_->toPlainText(); }

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void showTask();
    void fitHeight();

    Theme& theme_;
    SectionHead* head_;
    QComboBox* task_;
    FieldMessage* message_;
    TextLabel* waiting_;
    QPlainTextEdit* view_;
    model::JobPlan plan_;
};

// The task as a person reads it: command, ports, environment, files.
QString planText(const model::JobPlan& plan, const model::PlannedTask& task);

} // namespace trainyard::ui
