#include "ui/jobs/form/form_page_bar.h"

#include <QHBoxLayout>
#include <QMenu>

namespace trainyard::ui {

namespace {

QString keyText(QKeySequence::StandardKey key) {
    return QKeySequence(key).toString(QKeySequence::NativeText);
}

} // namespace

FormPageBar::FormPageBar(Theme& theme, QWidget* parent)
    : Surface(theme, Token::Surface, Qt::BottomEdge, parent),
      name_(new ElidedLabel(theme, FontRole::Object, Token::Text, {}, this)), kind_(new Tag(theme, {}, this)),
      where_(new ElidedLabel(theme, FontRole::Second, Token::Text3, {}, this)),
      undo_(new IconButton(theme, QStringLiteral("undo-2"), {}, this)),
      redo_(new IconButton(theme, QStringLiteral("redo-2"), {}, this)),
      view_(new SegmentedControl(theme, tr("View"), {tr("Form"), tr("Split"), tr("JSON")}, this)),
      saveAs_(new Button(theme, ButtonKind::Plain, tr("Save as..."), QStringLiteral("save"), this)),
      more_(new IconButton(theme, QStringLiteral("ellipsis"), tr("More"), this)) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(16, 0, 12, 0);
    row->setSpacing(8);
    row->addWidget(name_);
    row->addWidget(kind_);
    row->addWidget(where_, 1);
    row->addWidget(undo_);
    row->addWidget(redo_);
    row->addSpacing(4);
    row->addWidget(view_);
    row->addSpacing(4);
    row->addWidget(saveAs_);
    row->addWidget(more_);
    name_->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
    setFixedHeight(theme.scaled(48));
    connect(&theme, &Theme::changed, this, [this, &theme] { setFixedHeight(theme.scaled(48)); });
    undo_->setName(tr("Undo"), keyText(QKeySequence::Undo));
    redo_->setName(tr("Redo"), QKeySequence(QStringLiteral("Ctrl+Shift+Z")).toString(QKeySequence::NativeText));
    saveAs_->setToolTip(tr("Save as a job file (%1)", "key")
                            .arg(QKeySequence(QStringLiteral("Ctrl+Shift+S")).toString(QKeySequence::NativeText)));
    more_->setPopupMode(QToolButton::InstantPopup);
    // The keyboard stays in the field that is being undone.
    undo_->setFocusPolicy(Qt::TabFocus);
    redo_->setFocusPolicy(Qt::TabFocus);
    connect(undo_, &QToolButton::clicked, this, &FormPageBar::undoWanted);
    connect(redo_, &QToolButton::clicked, this, &FormPageBar::redoWanted);
    connect(view_, &SegmentedControl::chosen, this, &FormPageBar::viewChosen);
    connect(saveAs_, &QPushButton::clicked, this, &FormPageBar::saveAsWanted);
}

void FormPageBar::setJob(const QString& name, const QString& kind, const QString& where) {
    name_->setText(name);
    kind_->setText(kind);
    where_->setText(where);
    name_->setMaximumWidth(420);
}

void FormPageBar::setHistory(bool canUndo, bool canRedo) {
    undo_->setEnabled(canUndo);
    redo_->setEnabled(canRedo);
}

void FormPageBar::setMenu(QMenu* menu) {
    more_->setMenu(menu);
}

} // namespace trainyard::ui
