#include "ui/jobs/form/form_footer.h"

#include <QHBoxLayout>

namespace trainyard::ui {

FormFooter::FormFooter(Theme& theme, QWidget* parent)
    : Surface(theme, Token::Surface, Qt::TopEdge, parent),
      glyph_(new IconLabel(theme, QStringLiteral("circle-alert"), Token::Bad, 16, this)),
      mistakes_(new Button(theme, ButtonKind::Link, {}, {}, this)),
      consequence_(new ElidedLabel(theme, FontRole::Body, Token::Text2, {}, this)),
      draft_(new Button(theme, ButtonKind::Plain, tr("Save draft"), {}, this)),
      submit_(new Button(theme, ButtonKind::Primary, {}, QStringLiteral("send"), this)) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(16, 0, 16, 0);
    row->setSpacing(8);
    auto* wrong = new QWidget(this);
    auto* pair = new QHBoxLayout(wrong);
    pair->setContentsMargins(0, 0, 8, 0);
    pair->setSpacing(2);
    pair->addWidget(glyph_);
    pair->addWidget(mistakes_);
    mistakeRow_ = wrong;
    row->addWidget(wrong);
    row->addWidget(consequence_, 1);
    row->addWidget(draft_);
    row->addWidget(submit_);
    setFixedHeight(theme.scaled(48));
    connect(&theme, &Theme::changed, this, [this, &theme] { setFixedHeight(theme.scaled(48)); });
    mistakes_->setProperty("tone", QStringLiteral("bad"));
    connect(mistakes_, &QPushButton::clicked, this, &FormFooter::firstMistakeWanted);
    connect(draft_, &QPushButton::clicked, this, &FormFooter::draftWanted);
    connect(submit_, &QPushButton::clicked, this, &FormFooter::submitWanted);
    submit_->setToolTip(tr("Submit the job (%1)", "key")
                            .arg(QKeySequence(QStringLiteral("Ctrl+Return")).toString(QKeySequence::NativeText)));
    draft_->setToolTip(tr("Keeps what you typed; it is also kept by itself while you type."));
    setMistakes(0, {});
}

void FormFooter::setMistakes(int count, const QString& field) {
    mistakeRow_->setVisible(count > 0);
    mistakes_->setText(field.isEmpty() ? tr("%n fields need a correction", nullptr, count)
                       : count == 1    ? tr("1 field needs a correction: %1", "field").arg(field)
                                       : tr("%n fields need a correction, first %1", "field", count).arg(field));
}

void FormFooter::setConsequence(const QString& sentence) {
    consequence_->setText(sentence);
}

void FormFooter::setSubmit(const QString& text, bool busy) {
    submit_->setText(text);
    submit_->setEnabled(!busy);
    submit_->setAccessibleName(text);
}

} // namespace trainyard::ui
