#include "ui/jobs/spec_tab.h"

#include "core/model/job_plan.h"
#include "core/model/job_spec_json.h"
#include "ui/widgets/surface.h"

#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace trainyard::ui {

SpecTab::SpecTab(AppContext& context, QWidget* parent)
    : QWidget(parent), context_(context),
      which_(new SegmentedControl(context.theme, tr("What is shown"), {tr("Job file"), tr("Plan")}, this)),
      note_(new TextLabel(context.theme, FontRole::Second, Token::Text3, {}, this)),
      copy_(new Button(context.theme, ButtonKind::Flat, {}, QStringLiteral("copy"), this)),
      command_(new Button(context.theme, ButtonKind::Flat, {}, QStringLiteral("square-terminal"), this)),
      text_(new QPlainTextEdit(this)) {
    auto* bar = new QHBoxLayout;
    bar->setContentsMargins(16, 6, 12, 6);
    bar->setSpacing(8);
    bar->addWidget(which_);
    bar->addWidget(note_, 1);
    bar->addWidget(copy_);
    bar->addWidget(command_);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(bar);
    column->addWidget(new Hairline(context.theme, Token::LineSubtle, this));
    column->addWidget(text_, 1);
    text_->setReadOnly(true);
    text_->setLineWrapMode(QPlainTextEdit::NoWrap);
    text_->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    text_->document()->setDocumentMargin(16);
    const auto setFont = [this] { text_->setFont(context_.theme.font(FontRole::Mono)); };
    setFont();
    connect(&context.theme, &Theme::changed, this, setFont);
    connect(which_, &SegmentedControl::chosen, this, &SpecTab::show);
    connect(copy_, &QPushButton::clicked, this, [this] { QApplication::clipboard()->setText(text_->toPlainText()); });
    connect(command_, &QPushButton::clicked, this,
            [this] { QApplication::clipboard()->setText(QStringLiteral("yard resubmit ") + id_); });
    retranslate();
}

void SpecTab::retranslate() {
    which_->setTexts({tr("Job file"), tr("Plan")});
    copy_->setText(tr("Copy"));
    command_->setText(tr("Copy as yard command"));
    command_->setToolTip(tr("Copies the command that submits exactly this again"));
    text_->setAccessibleName(tr("Job file or plan as JSON"));
    show();
}

void SpecTab::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

void SpecTab::setJob(const QString& id) {
    if (id.isEmpty()) return;
    id_ = id;
    spec_.clear();
    plan_.clear();
    const auto stored = context_.engine.jobs().submission(id.toStdString());
    if (!stored) {
        spec_ = plan_ = QString::fromStdString(stored.error().message);
    } else {
        const auto pretty = [](const auto& json) {
            return QString::fromStdString(json.dump(2, ' ', false, nlohmann::json::error_handler_t::replace));
        };
        spec_ = pretty(model::writeJobSpec(stored->spec));
        if (stored->plan) plan_ = pretty(nlohmann::json(*stored->plan));
    }
    show();
}

void SpecTab::show() {
    const bool plan = which_->current() == 1;
    const QString& text = plan ? plan_ : spec_;
    note_->setText(plan ? tr("What was worked out for the site and sent to it") : tr("What was asked for"));
    if (text_->toPlainText() != text)
        text_->setPlainText(plan && text.isEmpty() ? tr("There is no plan yet: the job was not sent.") : text);
}

} // namespace trainyard::ui
