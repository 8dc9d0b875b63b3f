// Where the content comes from and goes to: places, files, drafts, drops. The disk is touched on its lane only.
#include "core/base/file_io.h"
#include "core/base/ids.h"
#include "ui/jobs/form/draft_store.h"
#include "ui/jobs/form/form_fields.h"
#include "ui/jobs/form/form_pane.h"
#include "ui/jobs/form/job_form_page.h"
#include "ui/jobs/form/json_pane.h"
#include "ui/jobs/form/path_rebase.h"
#include "ui/widgets/inline_message.h"
#include "ui/widgets/progress.h"

#include <QDir>
#include <QDropEvent>
#include <QFileDialog>
#include <QMimeData>
#include <QPointer>

namespace trainyard::ui {

using base::Expected;

namespace {

QString text(const std::filesystem::path& path) {
    return QString::fromStdString(base::toUtf8(path));
}

} // namespace

void JobFormPage::open(const QString& argument) {
    // Coming back by history, or New job while one is being written: what stands in the form stays.
    const bool same = opened_ && argument == argument_;
    const bool writing = argument.isEmpty() && document_.dirty();
    if (!spent_ && (same || writing)) return;
    if (draftTimer_.isActive()) writeDraftNow(false);
    argument_ = argument;
    opened_ = true;
    busyLine_->setBusy(true);
    const std::filesystem::path home = context_.engine.home();
    loading_ = ui::run(
        context_.engine.scheduler(), engine::diskLane(), this,
        [argument, home, jobs = &context_.engine.jobs()](std::stop_token) {
            return loadFormSource(argument, home, *jobs);
        },
        [this](Expected<FormSource> source) { take(std::move(source)); });
}

void JobFormPage::openFile(const std::filesystem::path& file) {
    opened_ = false; // again from the disk, also where it is open already
    open(QStringLiteral("file=") + text(file));
}

void JobFormPage::startEmpty() {
    opened_ = false;
    spent_ = true;
    open(QStringLiteral("empty"));
}

void JobFormPage::take(Expected<FormSource> source) {
    busyLine_->setBusy(false);
    if (!source) {
        opened_ = false;
        message_->setError(source.error());
        message_->setAction({}, {});
        message_->show();
        Q_EMIT loaded();
        return;
    }
    message_->hide();
    spent_ = false;
    folder_ = source->folder;
    file_ = source->file;
    draft_ = source->draft;
    draftWritten_ = !draft_.empty();
    if (source->text.empty()) {
        fields_->revealNone();
        document_.resetToNew();
    } else {
        document_.reset(QString::fromStdString(source->text));
        if (source->edited) document_.markUnsaved();
        fields_->revealAll();
    }
    if (!source->draft.empty()) {
        message_->setMessage(MessageKind::Info, tr("This is what you had not submitted yet."),
                             tr("It was kept as a draft, %1.", "file name")
                                 .arg(file_.empty() ? tr("not saved to a file") : text(file_.filename())));
        message_->setAction(tr("Start an empty job"), [this] { startEmpty(); });
        message_->show();
    }
    refreshBar();
    focusMain();
    Q_EMIT loaded();
}

void JobFormPage::scheduleDraft() {
    spent_ = false;
    if (document_.dirty())
        draftTimer_.start();
    else
        draftTimer_.stop();
}

void JobFormPage::writeDraftNow(bool tell) {
    draftTimer_.stop();
    if (draft_.empty()) draft_ = base::newKey(context_.engine.clock().now());
    draftWritten_ = true;
    Draft draft{draft_, document_.text().toStdString(), folder_, file_};
    const std::filesystem::path home = context_.engine.home();
    drafting_ = ui::run(
        context_.engine.scheduler(), engine::diskLane(), this,
        [draft = std::move(draft), home](std::stop_token) { return writeDraft(home, draft); },
        [this, tell](Expected<void> written) {
            if (!written) {
                message_->setError(written.error().within(tr("The draft was not kept").toStdString()));
                message_->setAction({}, {});
                message_->show();
            } else if (tell) {
                context_.navigator.toast(ToastKind::Info, tr("The draft is kept. New job opens it again."));
            }
        });
}

void JobFormPage::saveDraft() {
    json_->flush();
    writeDraftNow(true);
}

void JobFormPage::forgetDraft() {
    draftTimer_.stop();
    if (!draftWritten_) return;
    const std::filesystem::path home = context_.engine.home();
    drafting_ = ui::run(
        context_.engine.scheduler(), engine::diskLane(), this,
        [id = draft_, home](std::stop_token) { return removeDraft(home, id); }, [](Expected<void>) {});
    draft_.clear();
    draftWritten_ = false;
}

void JobFormPage::save() {
    json_->flush();
    if (file_.empty())
        chooseSave();
    else
        saveTo(file_);
}

void JobFormPage::chooseSave() {
    json_->flush();
    auto* dialog = new QFileDialog(window(), tr("Save the job file"), text(folder_));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("tyjob"));
    dialog->setNameFilter(tr("Job files (*.tyjob)"));
    const std::string& name = document_.spec().name;
    dialog->selectFile(file_.empty() ? QString::fromStdString(name.empty() ? "job" : name) + QStringLiteral(".tyjob")
                                     : text(file_));
    connect(dialog, &QFileDialog::fileSelected, this,
            [this](const QString& path) { saveTo(base::fromUtf8(path.toStdString())); });
    dialog->open();
}

void JobFormPage::saveTo(const std::filesystem::path& file) {
    json_->flush();
    const std::filesystem::path folder = file.parent_path();
    // Text that does not parse is saved as it is: it is the user's.
    if (!document_.textError()) document_.replace(rebasePaths(document_.json(), folder_, folder));
    saving_ = ui::run(
        context_.engine.scheduler(), engine::diskLane(), this,
        [file, bytes = document_.text().toStdString()](std::stop_token) { return base::writeFileAtomic(file, bytes); },
        [this, file, saved = document_.text()](Expected<void> written) {
            if (!written) {
                message_->setError(written.error());
                message_->setAction(tr("Save as..."), [this] { chooseSave(); });
                message_->show();
                return;
            }
            message_->hide();
            file_ = file;
            folder_ = file.parent_path();
            if (document_.text() == saved) {
                document_.markSaved();
                forgetDraft();
            }
            refreshBar();
            context_.navigator.toast(ToastKind::Ok, tr("%1 is saved.", "file").arg(text(file.filename())));
        });
}

void JobFormPage::chooseOpen() {
    auto* dialog = new QFileDialog(window(), tr("Open a job file"), text(folder_));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Job files (*.tyjob *.json *.yaml *.yml)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this,
            [this](const QString& path) { openFile(base::fromUtf8(path.toStdString())); });
    dialog->open();
}

namespace {

QString droppedJob(const QMimeData* data) {
    for (const QUrl& url : data->urls())
        if (url.isLocalFile() && url.fileName().endsWith(QLatin1String(".tyjob"))) return url.toLocalFile();
    return {};
}

} // namespace

void JobFormPage::dragEnterEvent(QDragEnterEvent* event) {
    if (droppedJob(event->mimeData()).isEmpty()) return;
    event->setDropAction(Qt::LinkAction);
    event->accept();
}

void JobFormPage::dropEvent(QDropEvent* event) {
    const QString path = droppedJob(event->mimeData());
    if (path.isEmpty()) return;
    event->setDropAction(Qt::LinkAction);
    event->accept();
    openFile(base::fromUtf8(path.toStdString()));
}

} // namespace trainyard::ui
