// What there is to know about one job at a glance: why it is as it is and what helps, its phases, its tasks, its facts.
#pragma once

#include "ui/jobs/tasks_model.h"
#include "ui/shell/app_context.h"
#include "ui/tasks/run.h"
#include "ui/widgets/inline_message.h"
#include "ui/widgets/section_head.h"

#include <QGridLayout>
#include <QScrollArea>
#include <QTableView>

namespace trainyard::ui {

class OverviewTab : public QScrollArea {
    Q_OBJECT
public:
    OverviewTab(AppContext& context, QWidget* parent);
    void setJob(const QString& id); // empty: none is looked at

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    using Facts = QList<std::pair<QString, QString>>;
    void refresh();
    void showReason(const model::Job& job);
    void showFacts(const Facts& facts);
    Facts factsOf(const model::Job& job) const;
    void showEvents(const std::vector<api::JobEvent>& events);
    void fitTasks();
    void askEvents();
    void arrange();
    void retranslate();

    AppContext& context_;
    QString id_;
    engine::JobRow shown_;
    InlineMessage* reason_;
    SectionHead* tasksHead_;
    QTableView* tasks_;
    TasksModel* tasksModel_;
    SectionHead* eventsHead_;
    QWidget* events_;
    QGridLayout* eventsGrid_;
    SectionHead* factsHead_;
    QWidget* factsBox_;
    QGridLayout* factsGrid_;
    QGridLayout* grid_;
    QWidget* side_;
    Facts factsShown_;
    RunHandle asking_;
    bool narrow_ = false;
};

} // namespace trainyard::ui
