// What can be done to jobs: the commands of the job table and the job page, by one key, menu and button each. They act
// on what the page says is selected.
#pragma once

#include "ui/shell/app_context.h"
#include "ui/tasks/run.h"

#include <functional>
#include <list>

class QMenu;

namespace trainyard::ui {

class JobActions : public QObject {
    Q_OBJECT
public:
    using Targets = std::function<QStringList()>;
    JobActions(AppContext& context, Targets targets, QWidget* page);

    // The same commands in the same order as the menu bar has them.
    void fillMenu(QMenu& menu);
    void runCommand(const QString& id) { context_.commands.run(id); }
    void retranslate(); // registers again with the words of the new language

Q_SIGNALS:
    void submitted(const QString& id); // by Resubmit: worth looking at

private:
    void cancelJobs();
    void forgetJobs();
    void resubmitJobs();
    void cloneJob();
    void openFolder();
    void copyIds();
    void copyCommands();
    std::vector<engine::JobRow> rows() const;
    // Empty where it can be done.
    QString reasonFor(bool (*fits)(const model::Job&), const QString& otherwise) const;
    void perform(const engine::JobRow& job,
                 std::function<base::Expected<std::string>(const std::string& id, const base::OpContext&)> verb,
                 std::function<void(const QString& answer)> done);

    AppContext& context_;
    Targets targets_;
    QWidget* page_;
    std::list<RunHandle> running_;
};

} // namespace trainyard::ui
