#include "ui/jobs/jobs_table.h"

#include "ui/jobs/job_texts.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QScrollBar>

#include <algorithm>

namespace trainyard::ui {

namespace {

int rowHeightOf(Density density) {
    switch (density) {
    case Density::Compact:
        return 26;
    case Density::Normal:
        return 30;
    case Density::Roomy:
        return 38;
    }
    return 30;
}

} // namespace

JobsTable::JobsTable(JobsModel& model, const Theme& theme, QWidget* parent)
    : QTableView(parent), model_(model), theme_(theme), header_(new JobsHeader(theme, this)),
      cells_(new JobCells(model, theme, this)) {
    setHorizontalHeader(header_);
    setModel(&model_);
    setItemDelegate(cells_);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setShowGrid(false);
    setWordWrap(false);
    setFrameShape(NoFrame);
    setTabKeyNavigation(false);
    setHorizontalScrollMode(ScrollPerPixel);
    setVerticalScrollMode(ScrollPerPixel);
    setMouseTracking(true);
    setAlternatingRowColors(false);
    setCornerButtonEnabled(false);
    setAccessibleName(tr("Jobs"));
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    model_.setCellText([this](const model::Job& job, const JobInsight* insight, JobColumn column) {
        return JobTexts::cell(job, insight, column, model_.now());
    });

    connect(&model_, &QAbstractItemModel::modelAboutToBeReset, this, &JobsTable::rememberSelection);
    connect(&model_, &QAbstractItemModel::modelReset, this, &JobsTable::bringBackSelection);
    connect(&model_, &QAbstractItemModel::rowsInserted, this, &JobsTable::visibleRowsChanged);
    connect(&model_, &QAbstractItemModel::layoutChanged, this, &JobsTable::visibleRowsChanged);
    connect(this, &QTableView::doubleClicked, this,
            [this](const QModelIndex& at) { Q_EMIT opened(model_.id(at.row())); });
    connect(&theme_, &Theme::changed, this, &JobsTable::applyTheme);
    connect(header_, &QHeaderView::sectionResized, this, [this](int, int before, int after) {
        if (restoring_ || before == 0 || after == 0) return; // by us, or shown and hidden
        columnsFitted_ = true;
        Q_EMIT layoutChangedByUser();
    });
    connect(header_, &QHeaderView::sectionMoved, this, &JobsTable::layoutChangedByUser);
    clock_.setInterval(1000);
    connect(&clock_, &QTimer::timeout, this, [this] {
        if (!isVisible() || model_.index().activeCount() == 0) return;
        const int left = columnViewportPosition(static_cast<int>(JobColumn::Duration));
        viewport()->update(left, 0, columnWidth(static_cast<int>(JobColumn::Duration)), viewport()->height());
    });
    clock_.start();
    typing_.setSingleShot(true);
    typing_.setInterval(QApplication::keyboardInputInterval() * 2);
    connect(&typing_, &QTimer::timeout, this, [this] { typed_.clear(); });
    retranslate();
    applyTheme();
    setSort(model_.index().sort());
}

void JobsTable::retranslate() {
    QStringList names;
    for (int column = 0; column < jobColumnCount; ++column) names << JobTexts::column(static_cast<JobColumn>(column));
    model_.setColumnNames(names);
}

void JobsTable::applyTheme() {
    const int height = theme_.scaled(rowHeightOf(density_));
    cells_->setRowHeight(height);
    verticalHeader()->setMinimumSectionSize(height);
    verticalHeader()->setDefaultSectionSize(height);
    viewport()->update();
    header_->viewport()->update();
    updateGeometries();
}

void JobsTable::setDensity(Density density) {
    density_ = density;
    applyTheme();
    Q_EMIT visibleRowsChanged();
}

void JobsTable::setSort(const JobSort& sort) {
    model_.setSort(sort);
    header_->setSort(sort);
}

void JobsTable::rememberSelection() {
    if (restoring_) return;
    keptSelection_ = selectedIds();
    keptCurrent_ = currentId();
    restoring_ = true;
}

void JobsTable::bringBackSelection() {
    QItemSelection selection;
    for (const QString& id : std::as_const(keptSelection_))
        if (const int row = model_.rowOf(id); row >= 0)
            selection.select(model_.index(row, 0), model_.index(row, jobColumnCount - 1));
    const int current = model_.rowOf(keptCurrent_);
    if (current >= 0) selectionModel()->setCurrentIndex(model_.index(current, 0), QItemSelectionModel::NoUpdate);
    selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
    restoring_ = false;
    if (current >= 0) scrollTo(model_.index(current, 0));
    if (selectedIds() != keptSelection_) Q_EMIT selectionMoved();
    Q_EMIT visibleRowsChanged();
}

QStringList JobsTable::selectedIds() const {
    QStringList ids;
    if (selectionModel() == nullptr) return ids;
    std::vector<int> rows;
    for (const QItemSelectionRange& range : selectionModel()->selection())
        for (int row = range.top(); row <= range.bottom(); ++row) rows.push_back(row);
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    for (const int row : rows)
        if (row < model_.rowCount()) ids << model_.id(row);
    return ids;
}

QString JobsTable::currentId() const {
    const QModelIndex at = currentIndex();
    return at.isValid() && at.row() < model_.rowCount() ? model_.id(at.row()) : QString();
}

void JobsTable::selectId(const QString& id) {
    const int row = model_.rowOf(id);
    if (row < 0) return;
    const QModelIndex at = model_.index(row, 0);
    selectionModel()->setCurrentIndex(at, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    scrollTo(at);
}

std::pair<int, int> JobsTable::visibleRows() const {
    const int first = rowAt(0);
    if (first < 0) return {0, -1};
    const int last = rowAt(viewport()->height() - 1);
    return {first, last < 0 ? model_.rowCount() - 1 : last};
}

QString JobsTable::selectionAsTsv() const {
    QList<int> columns;
    for (int visual = 0; visual < header_->count(); ++visual)
        if (const int column = header_->logicalIndex(visual); !isColumnHidden(column)) columns << column;
    const auto line = [&](const auto& textOf) {
        QStringList cells;
        for (const int column : columns) {
            QString text = textOf(column);
            text.replace(QLatin1Char('\t'), QLatin1Char(' ')).replace(QLatin1Char('\n'), QLatin1Char(' '));
            cells << text;
        }
        return cells.join(QLatin1Char('\t')) + QLatin1Char('\n');
    };
    QString tsv = line([](int column) { return JobTexts::column(static_cast<JobColumn>(column)); });
    for (const QString& id : selectedIds()) {
        const int row = model_.rowOf(id);
        tsv += line([&](int column) { return cells_->cellText(row, column); });
    }
    return tsv;
}

void JobsTable::keyPressEvent(QKeyEvent* event) {
    if (event == QKeySequence::Copy) {
        QApplication::clipboard()->setText(selectionAsTsv());
        event->accept();
        return;
    }
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && event->modifiers() == Qt::NoModifier && currentIndex().isValid()) {
        Q_EMIT opened(currentId());
        event->accept();
        return;
    }
    if (event->key() == Qt::Key_Slash && event->modifiers() == Qt::NoModifier) {
        event->ignore(); // the filter's key, not the start of a name
        return;
    }
    QTableView::keyPressEvent(event);
}

// By name from the current row on, as the rows are; the model's own search would ask for every cell's display role.
void JobsTable::keyboardSearch(const QString& search) {
    if (search.isEmpty() || model_.rowCount() == 0) return;
    typed_ += search;
    typing_.start();
    const int count = model_.rowCount();
    const int start = std::max(0, currentIndex().row()) + (typed_.size() == 1 ? 1 : 0);
    for (int i = 0; i < count; ++i) {
        const int row = (start + i) % count;
        if (!QString::fromStdString(model_.job(row).name).startsWith(typed_, Qt::CaseInsensitive)) continue;
        selectId(model_.id(row));
        return;
    }
}

void JobsTable::contextMenuEvent(QContextMenuEvent* event) {
    QPoint position = event->globalPos();
    if (event->reason() == QContextMenuEvent::Keyboard && currentIndex().isValid())
        position = viewport()->mapToGlobal(visualRect(currentIndex()).bottomLeft());
    Q_EMIT contextMenuWanted(position);
}

void JobsTable::setHovered(int row) {
    if (row == hovered_) return;
    for (const int changed : {hovered_, row})
        if (changed >= 0 && changed < model_.rowCount())
            viewport()->update(0, rowViewportPosition(changed), viewport()->width(), rowHeight(changed));
    hovered_ = row;
    cells_->setHoveredRow(row);
}

void JobsTable::mouseMoveEvent(QMouseEvent* event) {
    QTableView::mouseMoveEvent(event);
    setHovered(rowAt(event->pos().y()));
}

bool JobsTable::viewportEvent(QEvent* event) {
    if (event->type() == QEvent::Enter) model_.setOrderHeld(true);
    if (event->type() == QEvent::Leave) {
        setHovered(-1);
        model_.setOrderHeld(false);
    }
    return QTableView::viewportEvent(event);
}

void JobsTable::scrollContentsBy(int dx, int dy) {
    QTableView::scrollContentsBy(dx, dy);
    if (dy != 0) Q_EMIT visibleRowsChanged();
}

void JobsTable::selectionChanged(const QItemSelection& selected, const QItemSelection& deselected) {
    QTableView::selectionChanged(selected, deselected);
    if (!restoring_) Q_EMIT selectionMoved();
}

void JobsTable::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    QTableView::changeEvent(event);
}

} // namespace trainyard::ui
