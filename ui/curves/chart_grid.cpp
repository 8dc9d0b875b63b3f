#include "ui/curves/chart_grid.h"

#include <QApplication>
#include <QKeyEvent>

#include <algorithm>

namespace trainyard::ui {

namespace {
constexpr int gap = 12;
constexpr int inset = 16;
constexpr int leastWidth = 320;
constexpr int mostColumns = 4;
constexpr int cardHeight = 236;
} // namespace

ChartGrid::ChartGrid(const Theme& theme, QWidget* parent)
    : QScrollArea(parent), theme_(theme), content_(new QWidget(this)), more_(new QToolButton(content_)) {
    setFrameShape(QFrame::NoFrame);
    setWidget(content_);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(tr("Charts"));
    setFocusPolicy(Qt::NoFocus);
    more_->setAutoRaise(true);
    more_->hide();
    connect(more_, &QToolButton::clicked, this, [this] {
        most_ += cardsAtOnce;
        rebuild();
    });
    const auto paintBehind = [this] {
        QPalette surface = palette();
        surface.setColor(QPalette::Window, theme_.color(Token::Surface));
        content_->setPalette(surface);
        content_->setAutoFillBackground(true);
    };
    connect(&theme_, &Theme::changed, this, paintBehind);
    paintBehind();
}

void ChartGrid::setTags(std::vector<TagCurves> tags) {
    tags_ = std::move(tags);
    rebuild();
}

ChartCard* ChartGrid::cardOf(const TagCurves& tag) {
    ChartCard*& card = cards_[tag.tag];
    if (card != nullptr) return card;
    card = new ChartCard(theme_, tag.tag, content_);
    ChartView* chart = &card->chart();
    ChartCard* made = card;
    chart->setOptions(options_);
    chart->setFollowing(following_);
    connect(card, &ChartCard::maximizeRequested, this, [this, made] { toggleMaximized(made); });
    connect(card, &ChartCard::exportRequested, this,
            [this, made](const QString& format) { Q_EMIT exportRequested(made, format); });
    connect(chart, &ChartView::rangeChanged, this, [this, made](const AxisRange& x, bool fitted) {
        if (!linked_) return;
        for (ChartCard* other : shown_) {
            if (other == made) continue;
            if (fitted) {
                if (!other->chart().fitted()) other->chart().fit();
            } else {
                other->chart().showRange(x);
            }
        }
    });
    connect(chart, &ChartView::crosshairMoved, this, [this, made](std::optional<double> x) {
        if (!crosshair_) return;
        for (ChartCard* other : shown_)
            if (other != made) other->chart().setCrosshair(x);
    });
    return card;
}

void ChartGrid::rebuild() {
    std::vector<ChartCard*> before = shown_;
    shown_.clear();
    matching_ = 0;
    for (const TagCurves& tag : tags_) {
        if (!filter_.pattern().isEmpty() && !filter_.match(tag.tag).hasMatch()) continue;
        ++matching_;
        if (shown_.size() == most_) continue;
        ChartCard* card = cardOf(tag);
        card->chart().setCurves(tag.curves);
        card->refresh();
        shown_.push_back(card);
    }
    for (ChartCard* card : before)
        if (std::find(shown_.begin(), shown_.end(), card) == shown_.end()) card->hide();
    if (maximized_ != nullptr && std::find(shown_.begin(), shown_.end(), maximized_) == shown_.end())
        maximized_ = nullptr;
    more_->setText(
        tr("Show %n more chart(s)", nullptr, static_cast<int>(std::min(matching_ - shown_.size(), cardsAtOnce))));
    arrange();
    Q_EMIT shownChanged();
}

void ChartGrid::arrange() {
    const int width = viewport()->width();
    const int room = std::max(leastWidth, width - 2 * inset);
    const int fitting = std::clamp((room + gap) / (leastWidth + gap), 1, mostColumns);
    const int columns = std::clamp(static_cast<int>(shown_.size()), 1, fitting);
    const int cardWidth = (room - (columns - 1) * gap) / columns;
    // One or two rows fill the height that is there.
    const int rows = (static_cast<int>(shown_.size()) + columns - 1) / columns;
    const int free = viewport()->height() - 4 - inset;
    const int height =
        rows > 0 && rows <= 2 ? std::clamp((free - (rows - 1) * gap) / rows, cardHeight, 2 * cardHeight) : cardHeight;
    if (maximized_ != nullptr) {
        for (ChartCard* card : shown_) card->setVisible(card == maximized_);
        maximized_->setGeometry(inset, 4, room, std::max(cardHeight, free));
        more_->hide();
        content_->resize(width, std::max(cardHeight, free) + 4 + inset);
        return;
    }
    int bottom = 4;
    for (std::size_t i = 0; i < shown_.size(); ++i) {
        const int column = static_cast<int>(i) % columns;
        const int row = static_cast<int>(i) / columns;
        const QRect place(inset + column * (cardWidth + gap), 4 + row * (height + gap), cardWidth, height);
        shown_[i]->setGeometry(place);
        shown_[i]->show();
        bottom = place.bottom() + gap;
    }
    more_->setVisible(matching_ > shown_.size());
    if (more_->isVisibleTo(content_)) {
        more_->adjustSize();
        more_->move(inset, bottom);
        bottom = more_->geometry().bottom() + gap;
    }
    content_->resize(width, bottom + inset - gap);
}

void ChartGrid::refresh() {
    for (ChartCard* card : shown_) card->refresh();
}

void ChartGrid::setOptions(const ChartOptions& options) {
    options_ = options;
    for (const auto& [tag, card] : cards_) {
        ChartOptions own = options;
        own.logY = card->chart().options().logY; // each chart has its own
        own.logX = card->chart().options().logX;
        card->chart().setOptions(own);
        card->refresh();
    }
}

void ChartGrid::setFilter(const QRegularExpression& filter) {
    filter_ = filter;
    rebuild();
}

void ChartGrid::setLinked(bool linked) {
    linked_ = linked;
}

void ChartGrid::setCrosshairShown(bool shown) {
    crosshair_ = shown;
    if (!shown)
        for (ChartCard* card : shown_) card->chart().setCrosshair(std::nullopt);
}

void ChartGrid::setFollowing(bool following) {
    following_ = following;
    for (const auto& [tag, card] : cards_) card->chart().setFollowing(following);
}

ChartCard* ChartGrid::current() const {
    const QWidget* focused = QApplication::focusWidget();
    for (ChartCard* card : shown_)
        if (focused != nullptr && card->isAncestorOf(focused)) return card;
    return shown_.empty() ? nullptr : shown_.front();
}

void ChartGrid::toggleMaximized(ChartCard* card) {
    if (maximized_ != nullptr) maximized_->setMaximized(false);
    maximized_ = maximized_ == card ? nullptr : card;
    if (maximized_ != nullptr) maximized_->setMaximized(true);
    arrange();
    if (card != nullptr) card->chart().setFocus();
}

void ChartGrid::step(int by) {
    const ChartCard* from = maximized_ != nullptr ? maximized_ : current();
    const auto at = std::find(shown_.begin(), shown_.end(), from) - shown_.begin();
    const auto count = static_cast<std::ptrdiff_t>(shown_.size());
    if (count == 0) return;
    ChartCard* next = shown_[static_cast<std::size_t>((at + by + count) % count)];
    if (maximized_ != nullptr) {
        toggleMaximized(maximized_);
        toggleMaximized(next);
    } else {
        next->chart().setFocus(Qt::TabFocusReason);
        ensureWidgetVisible(next);
    }
}

void ChartGrid::keyPressEvent(QKeyEvent* event) {
    ChartCard* card = current();
    if (event->key() == Qt::Key_F && card != nullptr)
        toggleMaximized(card);
    else if (event->key() == Qt::Key_Escape && maximized_ != nullptr)
        toggleMaximized(maximized_);
    else if (event->key() == Qt::Key_PageDown)
        step(1);
    else if (event->key() == Qt::Key_PageUp)
        step(-1);
    else
        QScrollArea::keyPressEvent(event);
}

void ChartGrid::resizeEvent(QResizeEvent* event) {
    QScrollArea::resizeEvent(event);
    arrange();
}

} // namespace trainyard::ui
