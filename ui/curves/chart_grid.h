// Chart cards in one to four columns, one a tag: filtered, one of them maximised, linked in x and by a shared
// crosshair.
#pragma once

#include "ui/curves/chart_card.h"

#include <QRegularExpression>
#include <QScrollArea>

#include <map>
#include <vector>

namespace trainyard::ui {

class ChartGrid : public QScrollArea {
    Q_OBJECT
public:
    ChartGrid(const Theme& theme, QWidget* parent);

    struct TagCurves {
        QString tag;
        std::vector<ChartCurve> curves;
    };
    // All tags in the order in which they are shown. Cards are kept for tags that stay, so that their zoom stays.
    void setTags(std::vector<TagCurves> tags);
    void refresh(); // the series have grown
    void setOptions(const ChartOptions& options);
    void setFilter(const QRegularExpression& filter);
    void setLinked(bool linked);
    void setCrosshairShown(bool shown);
    void setFollowing(bool following);
    // Cards beyond this many are made when asked for: a run may have 12,345 tags.
    static constexpr std::size_t cardsAtOnce = 24;

    std::size_t shownTags() const { return shown_.size(); }
    std::size_t hiddenByFilter() const { return tags_.size() - matching_; }
    ChartCard* current() const; // with keyboard focus, else the first
    std::vector<ChartCard*> cards() const { return shown_; }
    void toggleMaximized(ChartCard* card);

Q_SIGNALS:
    void exportRequested(trainyard::ui::ChartCard* card, const QString& format);
    void shownChanged();

protected:
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void rebuild();
    void arrange();
    ChartCard* cardOf(const TagCurves& tag);
    void step(int by);

    const Theme& theme_;
    QWidget* content_;
    QToolButton* more_;
    std::vector<TagCurves> tags_;
    std::size_t matching_ = 0;
    std::map<QString, ChartCard*> cards_;
    std::vector<ChartCard*> shown_;
    ChartCard* maximized_ = nullptr;
    ChartOptions options_;
    QRegularExpression filter_;
    std::size_t most_ = cardsAtOnce;
    bool linked_ = true;
    bool crosshair_ = true;
    bool following_ = false;
};

} // namespace trainyard::ui
