// The right panel behind the bell: what goes on now, what needs you, what has ended.
#pragma once

#include "ui/shell/app_context.h"
#include "ui/shell/job_notices.h"
#include "ui/widgets/surface.h"

#include <QScrollArea>

namespace trainyard::ui {

class ActivityPanel : public Surface {
    Q_OBJECT
public:
    ActivityPanel(AppContext& context, JobNotices& notices, QWidget* parent);
    void rebuild();

protected:
    void showEvent(QShowEvent* event) override;

private:
    void addHead(const QString& text);
    void addJob(const model::Job& job, const QString& title, const QString& detail, const QString& time);
    AppContext& context_;
    JobNotices& notices_;
    QScrollArea* area_;
    QWidget* list_ = nullptr;
};

} // namespace trainyard::ui
