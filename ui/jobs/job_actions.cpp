#include "ui/jobs/job_actions.h"

#include "ui/jobs/confirm_dialog.h"
#include "ui/jobs/job_texts.h"
#include "ui/jobs/logic/job_entry.h"

#include <QApplication>
#include <QClipboard>
#include <QDesktopServices>
#include <QFileInfo>
#include <QMenu>
#include <QUrl>

namespace trainyard::ui {

namespace {

constexpr std::size_t mostWithoutTyping = 10;

QString nameOf(const engine::JobRow& job) {
    return QString::fromStdString(job->name);
}

bool canCancel(const model::Job& job) {
    return model::isActive(job.status.state) && job.status.state != model::JobState::Stopping;
}
bool hasEnded(const model::Job& job) {
    return model::isTerminal(job.status.state);
}
bool anyJob(const model::Job&) {
    return true;
}
bool hasFolder(const model::Job& job) {
    return !job.folder.empty() && job.site == "local";
}

const char* const commandIds[] = {"job.cancel",  "job.resubmit",     "job.clone", "",          "job.open-folder",
                                  "job.copy-id", "job.copy-command", "",          "job.forget"};

} // namespace

JobActions::JobActions(AppContext& context, Targets targets, QWidget* page)
    : QObject(page), context_(context), targets_(std::move(targets)), page_(page) {
    retranslate();
}

std::vector<engine::JobRow> JobActions::rows() const {
    std::vector<engine::JobRow> rows;
    for (const QString& id : targets_())
        if (engine::JobRow row = context_.jobs.find(id)) rows.push_back(std::move(row));
    return rows;
}

QString JobActions::reasonFor(bool (*fits)(const model::Job&), const QString& otherwise) const {
    const auto all = rows();
    if (all.empty()) return tr("Select a job first");
    for (const engine::JobRow& job : all)
        if (fits(*job)) return {};
    return otherwise;
}

void JobActions::retranslate() {
    const auto add = [this](const char* id, const QString& text, const QList<QKeySequence>& keys, const char* icon,
                            void (JobActions::*verb)(), bool (*fits)(const model::Job&), const QString& otherwise) {
        Command command;
        command.id = QString::fromLatin1(id);
        command.text = text;
        command.menu = QStringLiteral("Job");
        command.context = QStringLiteral("jobs");
        command.keys = keys;
        command.icon = QString::fromLatin1(icon);
        command.run = [this, verb] { (this->*verb)(); };
        command.disabledReason = [this, fits, otherwise] { return reasonFor(fits, otherwise); };
        context_.commands.add(std::move(command));
    };
    add("job.cancel", tr("Cancel job"), {QKeySequence(Qt::Key_Delete)}, "circle-x", &JobActions::cancelJobs, canCancel,
        tr("It has ended already"));
    add("job.resubmit", tr("Resubmit"), {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_R)}, "rotate-cw",
        &JobActions::resubmitJobs, anyJob, {});
    add("job.clone", tr("Clone to form"), {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_D)}, "copy",
        &JobActions::cloneJob, anyJob, {});
    add("job.open-folder", tr("Open folder"), {}, "folder-open", &JobActions::openFolder, hasFolder,
        tr("Its folder is not on this computer; see Files"));
    add("job.copy-id", tr("Copy job id"), {}, "hash", &JobActions::copyIds, anyJob, {});
    add("job.copy-command", tr("Copy as yard command"), {}, "square-terminal", &JobActions::copyCommands, anyJob, {});
    add("job.forget", tr("Remove job"), {QKeySequence(Qt::SHIFT | Qt::Key_Delete)}, "trash-2", &JobActions::forgetJobs,
        hasEnded, tr("It is still active: cancel it first"));
}

void JobActions::fillMenu(QMenu& menu) {
    menu.setToolTipsVisible(true);
    for (const char* id : commandIds) {
        if (*id == '\0') {
            menu.addSeparator();
            continue;
        }
        const Command* command = context_.commands.find(QString::fromLatin1(id));
        if (command == nullptr) continue;
        QAction* action = menu.addAction(context_.theme.icon(command->icon), command->text);
        if (!command->keys.isEmpty()) {
            action->setShortcut(command->keys.first());
            action->setShortcutContext(Qt::WidgetShortcut); // shown here; the window has the key
            action->setShortcutVisibleInContextMenu(true);
        }
        const QString reason = command->disabledReason ? command->disabledReason() : QString();
        action->setEnabled(reason.isEmpty());
        action->setToolTip(reason);
        action->setStatusTip(reason);
        connect(action, &QAction::triggered, this, [this, name = command->id] { context_.commands.run(name); });
    }
}

void JobActions::perform(const engine::JobRow& job,
                         std::function<base::Expected<std::string>(const std::string&, const base::OpContext&)> verb,
                         std::function<void(const QString&)> done) {
    running_.remove_if([](const RunHandle& handle) { return !handle.active(); });
    running_.push_back(ui::run(
        context_.engine.scheduler(), engine::siteLane(job->site), this,
        [verb = std::move(verb), id = job->id](std::stop_token stop) {
            base::OpContext context;
            context.stop = stop;
            return verb(id, context);
        },
        [this, job, done = std::move(done)](base::Expected<std::string> answer) {
            if (!answer) {
                const base::Error& error = answer.error();
                QString text = QStringLiteral("%1: %2").arg(nameOf(job), QString::fromStdString(error.message));
                if (!error.remedy.empty()) text += QLatin1Char(' ') + QString::fromStdString(error.remedy);
                context_.navigator.toast(ToastKind::Bad, text);
                return;
            }
            context_.engine.pollNow();
            if (done) done(QString::fromStdString(*answer));
        }));
}

void JobActions::cancelJobs() {
    std::vector<engine::JobRow> jobs = rows();
    jobs.erase(std::remove_if(jobs.begin(), jobs.end(), [](const engine::JobRow& job) { return !canCancel(*job); }),
               jobs.end());
    if (jobs.empty()) return;
    const auto cancelAll = [this, jobs] {
        engine::JobEngine& engine = context_.engine.jobs();
        for (const engine::JobRow& job : jobs)
            perform(job,
                    [&engine](const std::string& id, const base::OpContext& context) -> base::Expected<std::string> {
                        YARD_CHECK(engine.cancel(id, context));
                        return std::string();
                    },
                    {});
    };
    // What has not begun loses nothing: it goes at once.
    const bool loses = std::any_of(jobs.begin(), jobs.end(),
                                   [](const engine::JobRow& job) { return job->status.times.started.has_value(); });
    if (!loses && jobs.size() == 1) {
        cancelAll();
        return;
    }
    ConfirmDialog::Question question;
    if (jobs.size() == 1) {
        question.title = tr("Cancel %1?", "%1 is the name of a job").arg(nameOf(jobs.front()));
        if (const auto length = durationOf(*jobs.front(), context_.engine.clock().now())) {
            const QString resources = QString::fromStdString(jobs.front()->resources);
            question.text = resources.isEmpty() ? tr("It has run for %1.").arg(JobTexts::duration(*length))
                                                : tr("It has used %1 for %2.", "resources; a length of time")
                                                      .arg(resources, JobTexts::duration(*length));
        }
        question.dangerous = tr("Cancel job");
    } else {
        question.title = tr("Cancel %n job(s)?", nullptr, static_cast<int>(jobs.size()));
        QStringList names;
        for (const engine::JobRow& job : jobs)
            if (names.size() < 5) names << nameOf(job);
        question.text = names.join(QStringLiteral(", "));
        if (jobs.size() > 5) question.text += tr(" and %n more", nullptr, static_cast<int>(jobs.size()) - 5);
        question.dangerous = tr("Cancel %n job(s)", "button", static_cast<int>(jobs.size()));
        if (jobs.size() > mostWithoutTyping) question.typed = QString::number(jobs.size());
    }
    question.facts = {{tr("Stays", "what is kept"), tr("the log, the curves and every file written so far")},
                      {tr("Goes", "what is lost"), tr("the work since its last checkpoint")}};
    question.safe = tr("Keep running");
    ConfirmDialog::ask(context_.theme, page_, question, cancelAll);
}

void JobActions::forgetJobs() {
    std::vector<engine::JobRow> jobs = rows();
    jobs.erase(std::remove_if(jobs.begin(), jobs.end(), [](const engine::JobRow& job) { return !hasEnded(*job); }),
               jobs.end());
    if (jobs.empty()) return;
    ConfirmDialog::Question question;
    question.title = jobs.size() == 1 ? tr("Remove %1?", "%1 is the name of a job").arg(nameOf(jobs.front()))
                                      : tr("Remove %n job(s)?", nullptr, static_cast<int>(jobs.size()));
    question.facts = {{tr("Goes", "what is lost"),
                       tr("its place in the table, its log, curves and all files of its folder on the site")},
                      {tr("Stays", "what is kept"), tr("what was mounted from elsewhere")}};
    question.safe = tr("Keep");
    question.dangerous = tr("Remove %n job(s)", "button", static_cast<int>(jobs.size()));
    if (jobs.size() > mostWithoutTyping) question.typed = QString::number(jobs.size());
    ConfirmDialog::ask(context_.theme, page_, question, [this, jobs] {
        engine::JobEngine& engine = context_.engine.jobs();
        for (const engine::JobRow& job : jobs)
            perform(job,
                    [&engine](const std::string& id, const base::OpContext& context) -> base::Expected<std::string> {
                        YARD_CHECK(engine.forget(id, context));
                        return std::string();
                    },
                    {});
    });
}

void JobActions::resubmitJobs() {
    engine::JobEngine& engine = context_.engine.jobs();
    for (const engine::JobRow& job : rows())
        perform(
            job,
            [&engine](const std::string& id, const base::OpContext& context) -> base::Expected<std::string> {
                YARD_TRY(model::Job again, engine.resubmit(id, context));
                return again.id;
            },
            [this](const QString& id) { Q_EMIT submitted(id); });
}

void JobActions::cloneJob() {
    const QStringList ids = targets_();
    if (!ids.isEmpty()) context_.navigator.go({QStringLiteral("new-job"), QStringLiteral("clone=") + ids.first()});
}

void JobActions::openFolder() {
    for (const engine::JobRow& job : rows()) {
        if (!hasFolder(*job)) continue;
        QDesktopServices::openUrl(QUrl::fromLocalFile(QString::fromStdString(job->folder)));
        return;
    }
}

void JobActions::copyIds() {
    QApplication::clipboard()->setText(targets_().join(QLatin1Char('\n')));
}

void JobActions::copyCommands() {
    QStringList lines;
    for (const QString& id : targets_()) lines << QStringLiteral("yard job ") + id;
    QApplication::clipboard()->setText(lines.join(QLatin1Char('\n')));
}

} // namespace trainyard::ui
