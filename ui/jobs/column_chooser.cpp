#include "ui/jobs/column_chooser.h"

#include "ui/jobs/job_texts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/segmented_control.h"

#include <QAbstractItemModel>
#include <QKeyEvent>
#include <QPainter>
#include <QVBoxLayout>

namespace trainyard::ui {

namespace {
constexpr int popupWidth = 264;
} // namespace

ColumnChooser::ColumnChooser(Theme& theme, JobsTable& table, QWidget* parent)
    : QFrame(parent, Qt::Popup | Qt::FramelessWindowHint), theme_(theme), table_(table), list_(new QListWidget(this)),
      density_(new SegmentedControl(theme, tr("Row height"), {tr("Compact"), tr("Normal"), tr("Roomy")}, this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(12, 12, 12, 12);
    column->setSpacing(8);
    column->addWidget(new TextLabel(theme, FontRole::Section, Token::Text, tr("Columns"), this));
    column->addWidget(list_);
    column->addWidget(
        new TextLabel(theme, FontRole::Second, Token::Text3, tr("Drag to order, or Alt+Up and Alt+Down."), this));
    column->addWidget(density_);
    auto* reset = new Button(theme, ButtonKind::Link, tr("Reset columns"), QString(), this);
    reset->setSmall(true);
    column->addWidget(reset, 0, Qt::AlignLeft);
    list_->setFrameShape(QFrame::NoFrame);
    list_->setDragDropMode(QAbstractItemView::InternalMove);
    list_->setAccessibleName(tr("Columns"));
    list_->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list_->installEventFilter(this);
    setAccessibleName(tr("Choose columns"));
    setFixedWidth(theme.scaled(popupWidth));
    connect(list_, &QListWidget::itemChanged, this, &ColumnChooser::takeOver);
    connect(list_->model(), &QAbstractItemModel::rowsMoved, this, &ColumnChooser::takeOver, Qt::QueuedConnection);
    connect(density_, &SegmentedControl::chosen, this, [this](int index) {
        table_.setDensity(static_cast<Density>(index));
        Q_EMIT table_.layoutChangedByUser();
    });
    connect(reset, &QPushButton::clicked, this, [this] {
        table_.resetColumns();
        fill();
    });
}

void ColumnChooser::popUp(const QWidget* under) {
    fill();
    density_->setCurrent(static_cast<int>(table_.density()));
    adjustSize();
    const QPoint corner = under->mapToGlobal(QPoint(under->width(), under->height() + 4));
    move(corner - QPoint(width(), 0));
    show();
    list_->setFocus(Qt::PopupFocusReason);
}

void ColumnChooser::fill() {
    filling_ = true;
    list_->clear();
    for (int visual = 0; visual < table_.header().count(); ++visual) {
        const int column = table_.header().logicalIndex(visual);
        auto* item = new QListWidgetItem(JobTexts::column(static_cast<JobColumn>(column)), list_);
        item->setData(Qt::UserRole, column);
        Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsDragEnabled;
        if (column != static_cast<int>(JobColumn::Name)) flags |= Qt::ItemIsUserCheckable;
        item->setFlags(flags);
        item->setCheckState(table_.isColumnHidden(column) ? Qt::Unchecked : Qt::Checked);
        item->setSizeHint(QSize(0, theme_.scaled(28)));
    }
    list_->setCurrentRow(0);
    list_->setFixedHeight(list_->count() * theme_.scaled(28) + 4);
    filling_ = false;
}

void ColumnChooser::takeOver() {
    if (filling_) return;
    for (int visual = 0; visual < list_->count(); ++visual) {
        const QListWidgetItem* item = list_->item(visual);
        const int column = item->data(Qt::UserRole).toInt();
        table_.header().moveSection(table_.header().visualIndex(column), visual);
        const bool shown = item->checkState() == Qt::Checked;
        if (table_.isColumnHidden(column) == shown) table_.setColumnShown(static_cast<JobColumn>(column), shown);
    }
}

void ColumnChooser::moveCurrent(int by) {
    const int row = list_->currentRow();
    const int target = row + by;
    if (row < 0 || target < 0 || target >= list_->count()) return;
    filling_ = true;
    QListWidgetItem* item = list_->takeItem(row);
    list_->insertItem(target, item);
    list_->setCurrentRow(target);
    filling_ = false;
    takeOver();
}

bool ColumnChooser::eventFilter(QObject* watched, QEvent* event) {
    if (watched == list_ && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->modifiers() == Qt::AltModifier && (key->key() == Qt::Key_Up || key->key() == Qt::Key_Down)) {
            moveCurrent(key->key() == Qt::Key_Up ? -1 : 1);
            return true;
        }
    }
    return QFrame::eventFilter(watched, event);
}

void ColumnChooser::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), theme_.color(Token::Raised));
    painter.setPen(theme_.color(Token::Line));
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

} // namespace trainyard::ui
