#include "ui/curves/chart_card.h"

#include "ui/curves/axis_ticks.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>
#include <QVBoxLayout>

namespace trainyard::ui {

namespace {
constexpr int headHeight = 36;
constexpr qreal radius = 8;
constexpr std::size_t namedValues = 3; // last values in the head; more are in the table
} // namespace

ChartCard::ChartCard(const Theme& theme, const QString& tag, QWidget* parent)
    : QFrame(parent), tag_(tag), theme_(theme), name_(new QLabel(tag, this)), last_(new QLabel(this)),
      marks_(new QLabel(this)), maximize_(new QToolButton(this)), more_(new QToolButton(this)),
      chart_(new ChartView(theme, tag, this)) {
    name_->setToolTip(tag);
    name_->setTextFormat(Qt::PlainText);
    name_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    for (QToolButton* button : {maximize_, more_}) {
        button->setAutoRaise(true);
        button->setFixedSize(24, 24);
    }
    more_->setPopupMode(QToolButton::InstantPopup);
    connect(maximize_, &QToolButton::clicked, this, &ChartCard::maximizeRequested);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(12, 6, 8, 0);
    head->setSpacing(6);
    head->addWidget(name_, 1);
    head->addWidget(marks_);
    head->addWidget(last_);
    head->addWidget(maximize_);
    head->addWidget(more_);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(1, 1, 1, 6);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(chart_, 1);
    setMinimumHeight(headHeight + chart_->minimumSizeHint().height());
    connect(&theme_, &Theme::changed, this, &ChartCard::dress);
    connect(chart_, &ChartView::optionsChanged, this, &ChartCard::refresh);
    dress();
}

void ChartCard::dress() {
    name_->setFont(theme_.font(FontRole::Section));
    last_->setFont(theme_.font(FontRole::Section));
    marks_->setFont(theme_.font(FontRole::Micro));
    QPalette quiet = palette();
    quiet.setColor(QPalette::WindowText, theme_.color(Token::Text3));
    marks_->setPalette(quiet);
    maximize_->setIcon(
        theme_.icon(maximized_ ? QStringLiteral("minimize-2") : QStringLiteral("maximize-2"), Token::Text2, 14));
    more_->setIcon(theme_.icon(QStringLiteral("ellipsis"), Token::Text2, 14));
    const QString size = maximized_ ? tr("Back to all charts") : tr("Show this chart alone");
    maximize_->setToolTip(tr("%1 (F)").arg(size));
    maximize_->setAccessibleName(size);
    more_->setToolTip(tr("Export and copy"));
    more_->setAccessibleName(tr("Export and copy"));
    auto* menu = new QMenu(more_);
    const std::pair<QString, QString> entries[] = {{tr("Copy as picture"), QStringLiteral("copy")},
                                                   {tr("Save as PNG..."), QStringLiteral("png")},
                                                   {tr("Save as SVG..."), QStringLiteral("svg")},
                                                   {tr("Save as PDF..."), QStringLiteral("pdf")},
                                                   {tr("Save points as CSV..."), QStringLiteral("csv")}};
    for (const auto& [text, format] : entries) {
        const QString chosen = format;
        connect(menu->addAction(text), &QAction::triggered, this, [this, chosen] { Q_EMIT exportRequested(chosen); });
    }
    delete more_->menu();
    more_->setMenu(menu);
    update();
}

void ChartCard::setMaximized(bool maximized) {
    maximized_ = maximized;
    dress();
}

void ChartCard::refresh() {
    chart_->refresh();
    QStringList values;
    for (const ChartCurve& curve : chart_->curves()) {
        const events::SeriesSnapshot points = curve.raw.snapshot();
        if (points.size() > 0 && values.size() < static_cast<int>(namedValues))
            values += QString::fromStdString(shortNumber(points.point(points.size() - 1).value));
    }
    last_->setText(chart_->curves().size() > namedValues ? QString() : values.join(QStringLiteral(" · ")));
    QStringList marks;
    if (chart_->options().logY) marks += tr("log y");
    if (chart_->options().logX) marks += tr("log x");
    if (chart_->options().ignoreOutliers) marks += tr("5 to 95 %");
    marks_->setText(marks.join(QStringLiteral(" · ")));
}

void ChartCard::paintEvent(QPaintEvent* event) {
    Q_UNUSED(event)
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme_.color(Token::Line), 1));
    painter.setBrush(theme_.color(Token::Surface));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
}

void ChartCard::changeEvent(QEvent* event) {
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) dress();
}

} // namespace trainyard::ui
