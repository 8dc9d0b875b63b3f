// The verbs of the page: in the table of commands, and in its own menu.
#include "ui/jobs/form/field_text.h"
#include "ui/jobs/form/form_fields.h"
#include "ui/jobs/form/form_page_bar.h"
#include "ui/jobs/form/form_pane.h"
#include "ui/jobs/form/job_form_page.h"
#include "ui/jobs/form/json_pane.h"

#include "core/base/file_io.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>
#include <QPointer>

namespace trainyard::ui {

namespace {

QList<QKeySequence> keys(std::initializer_list<const char*> texts) {
    QList<QKeySequence> list;
    for (const char* text : texts) list += QKeySequence(QLatin1String(text));
    return list;
}

} // namespace

void JobFormPage::addCommands() {
    auto* menu = new QMenu(this);
    menu->setToolTipsVisible(true);
    const auto add = [&](const char* id, const QString& text, const char* top, QList<QKeySequence> shortcuts,
                         const char* icon, std::function<void()> run, bool inMenu,
                         std::function<QString()> disabled = {}) {
        // Commands outlive pages.
        auto guarded = [page = QPointer<JobFormPage>(this), run = std::move(run)] {
            if (page) run();
        };
        std::function<QString()> reason;
        if (disabled) reason = [page = QPointer<JobFormPage>(this), disabled] { return page ? disabled() : QString(); };
        if (inMenu) {
            QAction* action = menu->addAction(context_.theme.icon(QLatin1String(icon)), text);
            if (!shortcuts.isEmpty()) {
                // Shown only: the window runs the key of the command.
                action->setText(text + u'\t' + shortcuts.first().toString(QKeySequence::NativeText));
            }
            connect(action, &QAction::triggered, this, guarded);
            if (reason)
                connect(menu, &QMenu::aboutToShow, action, [action, reason] {
                    action->setEnabled(reason().isEmpty());
                    action->setToolTip(reason());
                });
        }
        context_.commands.add({QLatin1String(id), text, QLatin1String(top), QStringLiteral("form"),
                               std::move(shortcuts), QLatin1String(icon), guarded, reason});
    };
    add(
        "form.submit", tr("Submit job"), "Job", keys({"Ctrl+Return", "Ctrl+Enter"}), "send", [this] { submit(); },
        false);
    add(
        "form.undo", tr("Undo"), "Edit", keys({"Ctrl+Z"}), "undo-2",
        [this] {
            json_->flush();
            document_.undo();
        },
        false, [this] { return document_.canUndo() ? QString() : tr("Nothing to undo."); });
    add(
        "form.redo", tr("Redo"), "Edit", keys({"Ctrl+Shift+Z", "Ctrl+Y"}), "redo-2", [this] { document_.redo(); },
        false, [this] { return document_.canRedo() ? QString() : tr("Nothing to redo."); });
    add(
        "form.empty", tr("Start an empty job"), "File", {}, "file-plus", [this] { startEmpty(); }, true);
    add(
        "form.open", tr("Open a job file..."), "", {}, "folder-open", [this] { chooseOpen(); }, true);
    menu->addSeparator();
    add(
        "form.save", tr("Save"), "File", keys({"Ctrl+S"}), "save", [this] { save(); }, true);
    add(
        "form.saveAs", tr("Save as..."), "File", keys({"Ctrl+Shift+S"}), "save", [this] { chooseSave(); }, false);
    add(
        "form.draft", tr("Save draft"), "", {}, "inbox", [this] { saveDraft(); }, true);
    menu->addSeparator();
    add(
        "form.copyCommand", tr("Copy as yard command"), "Job", {}, "terminal", [this] { copyCommand(); }, true,
        [this] { return file_.empty() ? tr("Save the job to a file first; yard reads it from there.") : QString(); });
    const QStringList tabs{tr("Code"), tr("Resources"), tr("Data"), tr("Environment"), tr("Advanced")};
    for (int tab = 0; tab < formTabCount; ++tab)
        add(
            QStringLiteral("form.tab%1").arg(tab + 1).toLatin1().constData(), tr("Go to %1", "a tab").arg(tabs.at(tab)),
            "", {QKeySequence(QStringLiteral("Alt+%1").arg(tab + 1))}, "",
            [this, tab] {
                if (view_ == FormView::Json) setView(FormView::Form);
                form_->showTab(tab);
            },
            false);
    add(
        "form.nextError", tr("Go to the next error"), "", keys({"F8"}), "circle-alert", [this] { goToMistake(1); },
        false);
    add(
        "form.previousError", tr("Go to the previous error"), "", keys({"Shift+F8"}), "circle-alert",
        [this] { goToMistake(-1); }, false);
    add(
        "form.site", tr("Choose the site"), "", keys({"Ctrl+L"}), "",
        [this] {
            if (view_ == FormView::Json) setView(FormView::Form);
            fields_->focus("/site");
        },
        false);
    const QStringList views{tr("Show the form"), tr("Show form and JSON"), tr("Show the JSON")};
    for (int view = 0; view < 3; ++view)
        add(
            QStringLiteral("form.view%1").arg(view).toLatin1().constData(), views.at(view), "View", {}, "",
            [this, view] { setView(static_cast<FormView>(view)); }, false);
    bar_->setMenu(menu);
}

void JobFormPage::copyCommand() {
    if (file_.empty())
        return context_.navigator.toast(ToastKind::Info, tr("Save the job to a file first; yard reads it from there."),
                                        tr("Save as..."), [page = QPointer<JobFormPage>(this)] {
                                            if (page) page->chooseSave();
                                        });
    QStringList words{QStringLiteral("yard"), QStringLiteral("submit"), QString::fromStdString(base::toUtf8(file_))};
    QGuiApplication::clipboard()->setText(joinWords(words));
    context_.navigator.toast(ToastKind::Info, document_.dirty()
                                                  ? tr("The command is copied. It reads the file as it was saved last.")
                                                  : tr("The command is copied."));
}

} // namespace trainyard::ui
