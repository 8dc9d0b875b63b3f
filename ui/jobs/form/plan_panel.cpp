#include "ui/jobs/form/plan_panel.h"

#include "ui/jobs/form/field_text.h"
#include "ui/jobs/form/fit_report.h"

#include <QTextBlock>
#include <QVBoxLayout>

namespace trainyard::ui {

namespace {

QString taskName(const model::PlannedTask& task) {
    return QStringLiteral("%1 %2").arg(QString::fromStdString(task.role)).arg(task.index);
}

QString portText(int port) {
    return port == 0 ? PlanPanel::tr("a free one, chosen on submit", "a TCP port") : QString::number(port);
}

} // namespace

QString planText(const model::JobPlan& plan, const model::PlannedTask& task) {
    QStringList lines;
    const auto section = [&](const QString& title) {
        if (!lines.isEmpty()) lines += QString();
        lines += QStringLiteral("# ") + title;
    };
    section(PlanPanel::tr("Command"));
    QStringList words;
    for (const std::string& word : task.command) words += QString::fromStdString(word);
    lines += joinWords(words);
    if (!task.ports.empty()) {
        section(PlanPanel::tr("Ports"));
        QStringList ports;
        for (const int port : task.ports) ports += portText(port);
        ports.removeDuplicates();
        lines += ports.join(QStringLiteral(", "));
    }
    if (plan.python.venv || !plan.python.install.empty()) {
        section(PlanPanel::tr("Python environment of the job's own"));
        lines += QString::fromStdString(plan.python.python) + QStringLiteral(" -m venv");
        for (const std::string& package : plan.python.install)
            lines += QStringLiteral("pip install ") + QString::fromStdString(package);
    }
    if (!plan.stage.empty()) {
        section(PlanPanel::tr("Copied into the job's folder"));
        for (const model::StagedFile& file : plan.stage)
            lines += QStringLiteral("%1  <-  %2")
                         .arg(QString::fromStdString(file.target), QString::fromStdString(file.source));
    }
    if (!plan.mounts.empty()) {
        section(PlanPanel::tr("Mounts"));
        for (const model::PlannedMount& mount : plan.mounts)
            lines += QStringLiteral("%1  <-  %2")
                         .arg(QString::fromStdString(mount.target), QString::fromStdString(mount.source));
    }
    if (!task.env.empty()) {
        section(PlanPanel::tr("Environment"));
        for (const auto& [name, value] : task.env)
            lines += QStringLiteral("%1=%2").arg(QString::fromStdString(name), QString::fromStdString(value));
    }
    return lines.join(u'\n');
}

PlanPanel::PlanPanel(Theme& theme, QWidget* parent)
    : QWidget(parent), theme_(theme), head_(new SectionHead(theme, {}, this)), task_(new QComboBox(this)),
      message_(new FieldMessage(theme, this)), waiting_(new TextLabel(theme, FontRole::Second, Token::Text3, {}, this)),
      view_(new QPlainTextEdit(this)) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    head_->addControl(task_);
    layout->addWidget(head_);
    layout->addWidget(waiting_);
    layout->addWidget(message_);
    layout->addWidget(view_);
    waiting_->setWordWrap(true);
    task_->setAccessibleName(tr("Task to show"));
    view_->setReadOnly(true);
    view_->setTabChangesFocus(true);
    view_->setProperty("kind", QStringLiteral("quiet"));
    view_->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    view_->setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    const auto restyle = [this] { view_->setFont(theme_.font(FontRole::MonoInline)); };
    connect(&theme, &Theme::changed, this, restyle);
    restyle();
    connect(task_, &QComboBox::currentIndexChanged, this, &PlanPanel::showTask);
    setSite({});
    showWaiting(0);
}

void PlanPanel::setSite(const QString& title) {
    const QString text =
        title.isEmpty() ? tr("What this computer will run") : tr("What %1 will run", "site").arg(title);
    head_->setText(text);
    view_->setAccessibleName(text);
}

void PlanPanel::showPlan(const model::JobPlan& plan) {
    plan_ = plan;
    const QString kept = task_->currentText();
    const QSignalBlocker quiet(task_);
    task_->clear();
    for (const model::PlannedTask& task : plan_.tasks) task_->addItem(taskName(task));
    task_->setVisible(plan_.tasks.size() > 1);
    task_->setCurrentIndex(std::max(0, task_->findText(kept)));
    QStringList warnings;
    for (const std::string& warning : plan_.warnings) warnings += locate(warning).text;
    if (warnings.isEmpty())
        message_->clear();
    else
        message_->show(FieldState::Warning, warnings.join(u' '));
    waiting_->hide();
    view_->show();
    showTask();
}

void PlanPanel::showTask() {
    const int index = task_->currentIndex();
    if (index < 0 || index >= static_cast<int>(plan_.tasks.size())) return;
    const QString text = planText(plan_, plan_.tasks[static_cast<std::size_t>(index)]);
    if (view_->toPlainText() != text) view_->setPlainText(text);
    fitHeight();
}

// As high as its lines: the pane scrolls, not a box inside it.
void PlanPanel::fitHeight() {
    view_->document()->setTextWidth(view_->viewport()->width());
    const int lines = static_cast<int>(view_->document()->size().height());
    view_->setFixedHeight(lines * QFontMetrics(view_->font()).lineSpacing() + 24);
}

void PlanPanel::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    if (!view_->isHidden()) fitHeight();
}

void PlanPanel::showProblem(const base::Error& error) {
    plan_ = {};
    view_->hide();
    task_->hide();
    waiting_->hide();
    const QString text = locate(error.message).text;
    message_->show(FieldState::Error, error.remedy.empty() ? text : text + u' ' + QString::fromStdString(error.remedy));
}

void PlanPanel::showWaiting(int mistakes) {
    waiting_->setText(mistakes > 0 ? tr("Nothing yet: %n fields need a correction first.", nullptr, mistakes)
                                   : tr("Being worked out."));
    // What was there stays until there is something newer; only mistakes take it away.
    if (mistakes == 0 && (!plan_.tasks.empty() || !message_->text().isEmpty())) return;
    plan_ = {};
    message_->clear();
    view_->hide();
    task_->hide();
    waiting_->show();
}

} // namespace trainyard::ui
