// Paints the cells of the job table: glyph and name, bar and text, sparkline and number. The selection too, so that it
// looks the same everywhere: fill, 3 px bar at the left, quiet text lifted.
#pragma once

#include "ui/theme/theme.h"

#include <QHash>
#include <QPolygonF>
#include <QStyledItemDelegate>

namespace trainyard::ui {

class JobsModel;

class JobCells : public QStyledItemDelegate {
    Q_OBJECT
public:
    JobCells(const JobsModel& model, const Theme& theme, QObject* parent);

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QString displayText(const QVariant& value, const QLocale& locale) const override;
    bool helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option,
                   const QModelIndex& index) override;

    void setRowHeight(int height) { rowHeight_ = height; }
    void setHoveredRow(int row) { hoveredRow_ = row; }
    void setSiteTitles(QHash<QString, QString> titles) { siteTitles_ = std::move(titles); }
    QString cellText(int row, int column) const;
    static bool rightAligned(int column);
    static constexpr int inset = 16; // of the first and last column
    static constexpr int padding = 8;

private:
    struct Paint;
    void paintName(Paint& paint) const;
    void paintProgress(Paint& paint) const;
    void paintLoss(Paint& paint) const;
    void paintText(Paint& paint, const QString& text, Token token) const;
    const JobsModel& model_;
    const Theme& theme_;
    QHash<QString, QString> siteTitles_;
    int rowHeight_ = 30;
    int hoveredRow_ = -1;
    mutable QHash<QString, std::pair<std::vector<float>, QPolygonF>> sparklines_; // by job id; in a unit square
};

} // namespace trainyard::ui
