#include "ui/jobs/phase_strip.h"

#include "ui/jobs/job_texts.h"
#include "ui/theme/state_glyph.h"

#include <QAccessible>
#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace trainyard::ui {

namespace {

constexpr int barHeight = 4;
constexpr int gap = 4;
constexpr int glyphSize = 14;
constexpr int glyphGap = 6;
constexpr int textTop = 10;

Token tokenOf(PhaseStatus status) {
    switch (status) {
    case PhaseStatus::Done:
        return Token::Ok;
    case PhaseStatus::Current:
        return Token::Accent;
    case PhaseStatus::Failed:
        return Token::Bad;
    case PhaseStatus::Stopped:
        return Token::Text3;
    case PhaseStatus::Skipped:
    case PhaseStatus::Future:
        break;
    }
    return Token::Track;
}

void paintPhaseGlyph(QPainter& painter, const QRectF& rect, const Phase& phase, int index, const Theme& theme) {
    using State = model::JobState;
    switch (phase.status) {
    case PhaseStatus::Done:
        paintStateGlyph(painter, rect, State::Completed, theme);
        return;
    case PhaseStatus::Failed:
        paintStateGlyph(painter, rect, State::Failed, theme);
        return;
    case PhaseStatus::Current: {
        constexpr State states[] = {State::Queued, State::Staging, State::Starting, State::Running, State::Running};
        paintStateGlyph(painter, rect, states[index], theme);
        return;
    }
    default:
        break;
    }
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.color(Token::Text3), 1.3));
    painter.setBrush(Qt::NoBrush);
    const QRectF ring = rect.adjusted(1.5, 1.5, -1.5, -1.5);
    painter.drawEllipse(ring);
    if (phase.status == PhaseStatus::Stopped) {
        const double side = rect.width() / 3.2;
        painter.fillRect(QRectF(rect.center().x() - side / 2, rect.center().y() - side / 2, side, side),
                         theme.color(Token::Text3));
    }
    painter.setRenderHint(QPainter::Antialiasing, false);
}

} // namespace

PhaseStrip::PhaseStrip(Theme& theme, QWidget* parent) : QWidget(parent), theme_(theme) {
    installPhaseStripAccessibility(); // before anything asks for its interface
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Phases of the job"));
    setMouseTracking(true);
    connect(&theme_, &Theme::changed, this, [this] {
        updateGeometry();
        arrange();
    });
}

void PhaseStrip::setPhases(const std::array<Phase, phaseCount>& phases, base::WallTime now) {
    phases_ = phases;
    now_ = now;
    arrange();
}

QSize PhaseStrip::sizeHint() const {
    return {720, theme_.scaled(44)};
}
QSize PhaseStrip::minimumSizeHint() const {
    return {320, theme_.scaled(44)};
}

QRect PhaseStrip::segment(int index) const {
    return rects_.at(static_cast<std::size_t>(index));
}
QString PhaseStrip::segmentText(int index) const {
    return sayPhase(phases_.at(static_cast<std::size_t>(index)), now_);
}

// Each as wide as its text; what is left goes to the phase that matters now. Where there is too little, the texts of
// the others are cut.
void PhaseStrip::arrange() {
    const QFontMetrics names(theme_.font(FontRole::Label));
    const QFontMetrics times(theme_.font(FontRole::Second));
    std::array<int, phaseCount> least{};
    std::array<int, phaseCount> wanted{};
    int widest = 0;
    int total = gap * (phaseCount - 1);
    for (std::size_t i = 0; i < phases_.size(); ++i) {
        least[i] = glyphSize + glyphGap + names.horizontalAdvance(phases_[i].name) + 12;
        const QString time = phaseTime(phases_[i], now_);
        wanted[i] = least[i] + (time.isEmpty() ? 0 : times.horizontalAdvance(time) + 8);
        total += wanted[i];
        if (phases_[i].status == PhaseStatus::Current || phases_[i].status == PhaseStatus::Failed ||
            phases_[i].status == PhaseStatus::Stopped || phases_[i].status == PhaseStatus::Done)
            if (i + 1 < phases_.size()) widest = static_cast<int>(i);
    }
    int left = width() - total;
    std::array<int, phaseCount> widths = wanted;
    if (left >= 0) {
        widths[static_cast<std::size_t>(widest)] += left;
    } else {
        for (std::size_t i = 0; i < widths.size() && left < 0; ++i) {
            if (static_cast<int>(i) == widest) continue;
            const int give = std::min(-left, wanted[i] - least[i]);
            widths[i] -= give;
            left += give;
        }
        auto& main = widths[static_cast<std::size_t>(widest)];
        main = std::max(least[static_cast<std::size_t>(widest)], main + left);
    }
    int x = 0;
    for (std::size_t i = 0; i < widths.size(); ++i) {
        rects_[i] = QRect(x, 0, widths[i], height());
        x += widths[i] + gap;
    }
    if (layoutDirection() == Qt::RightToLeft)
        for (QRect& rect : rects_) rect.moveLeft(width() - rect.left() - rect.width());
    update();
}

void PhaseStrip::resizeEvent(QResizeEvent*) {
    arrange();
}

void PhaseStrip::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    for (int i = 0; i < phaseCount; ++i) {
        const Phase& phase = phases_.at(static_cast<std::size_t>(i));
        const QRect area = segment(i);
        painter.setPen(Qt::NoPen);
        painter.setRenderHint(QPainter::Antialiasing);
        const QRectF bar(area.left(), 2, area.width(), barHeight);
        const bool partly = phase.status == PhaseStatus::Current;
        painter.setBrush(theme_.color(partly ? Token::Track : tokenOf(phase.status)));
        painter.drawRoundedRect(bar, 2, 2);
        if (partly) {
            // Without a known share only the glyph says that it goes on: no percentage is invented.
            QRectF done = bar;
            done.setWidth(phase.share ? std::max(4.0, bar.width() * std::clamp(*phase.share, 0.0, 1.0)) : 12.0);
            painter.setBrush(theme_.color(Token::Accent));
            painter.drawRoundedRect(done, 2, 2);
        }
        painter.setRenderHint(QPainter::Antialiasing, false);
        const int line = theme_.scaled(20);
        const QRectF glyph(area.left(), textTop + (line - glyphSize) / 2.0, glyphSize, glyphSize);
        paintPhaseGlyph(painter, glyph, phase, i, theme_);
        QRect text(area.left() + glyphSize + glyphGap, textTop, area.width() - glyphSize - glyphGap, line);
        const bool quiet = phase.status == PhaseStatus::Future || phase.status == PhaseStatus::Skipped;
        painter.setFont(theme_.font(FontRole::Label));
        painter.setPen(theme_.color(quiet ? Token::Text3 : Token::Text));
        painter.drawText(text, Qt::AlignVCenter | Qt::TextSingleLine,
                         painter.fontMetrics().elidedText(phase.name, Qt::ElideRight, text.width()));
        text.setLeft(text.left() + painter.fontMetrics().horizontalAdvance(phase.name) + 8);
        const QString time = phaseTime(phase, now_);
        if (!time.isEmpty() && text.width() > 16) {
            painter.setFont(theme_.font(FontRole::Second));
            painter.setPen(theme_.color(phase.status == PhaseStatus::Failed ? Token::Bad : Token::Text3));
            painter.drawText(text, Qt::AlignVCenter | Qt::TextSingleLine,
                             painter.fontMetrics().elidedText(time, Qt::ElideRight, text.width()));
        }
        if (hasFocus() && i == focused_) {
            painter.setPen(QPen(theme_.color(Token::Accent), 2));
            painter.setBrush(Qt::NoBrush);
            painter.drawRect(area.adjusted(1, 1, -1, -1));
        }
    }
}

int PhaseStrip::segmentAt(QPoint position) const {
    for (int i = 0; i < phaseCount; ++i)
        if (segment(i).contains(position)) return i;
    return -1;
}

void PhaseStrip::mousePressEvent(QMouseEvent* event) {
    const int at = segmentAt(event->position().toPoint());
    if (at >= 0) Q_EMIT phaseChosen(at);
}

void PhaseStrip::keyPressEvent(QKeyEvent* event) {
    const int before = focused_;
    switch (event->key()) {
    case Qt::Key_Right:
        focused_ = std::min(focused_ + 1, phaseCount - 1);
        break;
    case Qt::Key_Left:
        focused_ = std::max(focused_ - 1, 0);
        break;
    case Qt::Key_Home:
        focused_ = 0;
        break;
    case Qt::Key_End:
        focused_ = phaseCount - 1;
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        Q_EMIT phaseChosen(focused_);
        return;
    default:
        QWidget::keyPressEvent(event);
        return;
    }
    if (focused_ == before) return;
    update();
    QAccessibleEvent moved(this, QAccessible::Focus);
    moved.setChild(focused_);
    QAccessible::updateAccessibility(&moved);
}

bool PhaseStrip::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const int at = segmentAt(help->pos());
        QString tip;
        if (at >= 0) {
            const Phase& phase = phases_.at(static_cast<std::size_t>(at));
            tip = segmentText(at);
            if (phase.began) tip += QLatin1Char('\n') + tr("from %1").arg(JobTexts::fullTime(*phase.began));
        }
        QToolTip::showText(help->globalPos(), tip, this);
        return true;
    }
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut) update();
    return QWidget::event(event);
}

} // namespace trainyard::ui
