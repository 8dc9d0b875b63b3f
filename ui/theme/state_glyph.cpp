#include "ui/theme/state_glyph.h"

#include <QCoreApplication>
#include <QPainter>
#include <QPainterPath>

namespace trainyard::ui {

using model::JobState;

namespace {

// Draws in a box of `box` units; all helpers take these units.
class Scope {
public:
    Scope(QPainter& painter, const QRectF& rect, qreal box) : painter_(painter) {
        painter_.save();
        painter_.setRenderHint(QPainter::Antialiasing);
        painter_.translate(rect.topLeft());
        painter_.scale(rect.width() / box, rect.height() / box);
    }
    ~Scope() { painter_.restore(); }
    Scope(const Scope&) = delete;
    Scope& operator=(const Scope&) = delete;

    void stroke(const QColor& color, qreal width = 1.5, Qt::PenStyle style = Qt::SolidLine) {
        painter_.setPen(QPen(color, width, style, Qt::RoundCap, Qt::RoundJoin));
        painter_.setBrush(Qt::NoBrush);
    }
    void fill(const QColor& color) {
        painter_.setPen(Qt::NoPen);
        painter_.setBrush(color);
    }
    void ring(const QColor& color) {
        stroke(color);
        painter_.drawEllipse(QPointF(8, 8), 6.25, 6.25);
    }
    void disc(const QColor& color) {
        fill(color);
        painter_.drawEllipse(QPointF(8, 8), 7, 7);
    }
    void lines(const QPolygonF& points) { painter_.drawPolyline(points); }
    void shape(const QPolygonF& points) { painter_.drawPolygon(points); }

private:
    QPainter& painter_;
};

QPolygonF octagon() {
    const qreal near = 4.9;
    const qreal far = 11.1;
    return {{near, 1}, {far, 1}, {15, near}, {15, far}, {far, 15}, {near, 15}, {1, far}, {1, near}};
}

const QPolygonF clockHands{{8, 4.4}, {8, 8}, {10.4, 9.4}};

} // namespace

Token stateToken(JobState state) {
    switch (state) {
    case JobState::Staging:
    case JobState::Starting:
    case JobState::Running:
        return Token::Accent;
    case JobState::Stopping:
    case JobState::TimedOut:
        return Token::Warn;
    case JobState::Completed:
        return Token::Ok;
    case JobState::Failed:
        return Token::Bad;
    case JobState::Lost:
        return Token::Lost;
    case JobState::Draft:
    case JobState::Queued:
    case JobState::Cancelled:
        break;
    }
    return Token::Text3;
}

void paintStateGlyph(QPainter& painter, const QRectF& rect, JobState state, const Theme& theme) {
    const Token token = stateToken(state);
    const QColor color = theme.color(token == Token::Warn ? Token::WarnShape : token);
    const QColor hole = theme.color(Token::Surface);
    Scope draw(painter, rect, 16);
    switch (state) {
    case JobState::Draft: {
        QPen pen(color, 1.5);
        pen.setCapStyle(Qt::FlatCap);
        pen.setDashPattern({2.2, 2.16});
        painter.setPen(pen);
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(QPointF(8, 8), 6.25, 6.25);
        break;
    }
    case JobState::Queued:
        draw.ring(color);
        draw.lines(clockHands);
        break;
    case JobState::Staging:
        draw.ring(color);
        draw.lines({{8, 11}, {8, 5.2}});
        draw.lines({{5.6, 7.4}, {8, 5}, {10.4, 7.4}});
        break;
    case JobState::Starting: {
        draw.ring(color);
        draw.fill(color);
        QPainterPath half;
        half.moveTo(8, 8);
        half.arcTo(QRectF(4, 4, 8, 8), 90, 180);
        painter.drawPath(half);
        break;
    }
    case JobState::Running:
        draw.disc(color);
        draw.fill(hole);
        draw.shape({{6.4, 5}, {11.2, 8}, {6.4, 11}});
        break;
    case JobState::Stopping:
        draw.ring(color);
        draw.fill(color);
        painter.drawRoundedRect(QRectF(5.6, 5.6, 4.8, 4.8), 0.8, 0.8);
        break;
    case JobState::Completed:
        draw.disc(color);
        draw.stroke(hole, 1.7);
        draw.lines({{5, 8.3}, {7.2, 10.4}, {11, 6}});
        break;
    case JobState::Failed:
        draw.fill(color);
        draw.shape(octagon());
        draw.stroke(hole, 1.7);
        draw.lines({{5.6, 5.6}, {10.4, 10.4}});
        draw.lines({{10.4, 5.6}, {5.6, 10.4}});
        break;
    case JobState::Cancelled:
        draw.ring(color);
        draw.lines({{3.7, 12.3}, {12.3, 3.7}});
        break;
    case JobState::TimedOut:
        draw.disc(color);
        draw.stroke(hole, 1.6);
        draw.lines(clockHands);
        break;
    case JobState::Lost:
        draw.stroke(color);
        draw.shape({{8, 1}, {15, 8}, {8, 15}, {1, 8}});
        {
            QPainterPath hook;
            hook.moveTo(6.2, 6.5);
            hook.cubicTo(6.3, 4.4, 9.8, 4.4, 9.8, 6.6);
            hook.cubicTo(9.8, 8, 8, 8, 8, 9.3);
            draw.stroke(color, 1.3);
            painter.drawPath(hook);
        }
        draw.fill(color);
        painter.drawEllipse(QPointF(8, 11.3), 0.85, 0.85);
        break;
    }
}

QString stateText(JobState state) {
    const auto text = [](const char* source) { return QCoreApplication::translate("JobState", source); };
    switch (state) {
    case JobState::Draft:
        return text(QT_TRANSLATE_NOOP("JobState", "Draft"));
    case JobState::Queued:
        return text(QT_TRANSLATE_NOOP("JobState", "Queued"));
    case JobState::Staging:
        return text(QT_TRANSLATE_NOOP("JobState", "Staging"));
    case JobState::Starting:
        return text(QT_TRANSLATE_NOOP("JobState", "Starting"));
    case JobState::Running:
        return text(QT_TRANSLATE_NOOP("JobState", "Running"));
    case JobState::Stopping:
        return text(QT_TRANSLATE_NOOP("JobState", "Stopping"));
    case JobState::Completed:
        return text(QT_TRANSLATE_NOOP("JobState", "Completed"));
    case JobState::Failed:
        return text(QT_TRANSLATE_NOOP("JobState", "Failed"));
    case JobState::Cancelled:
        return text(QT_TRANSLATE_NOOP("JobState", "Cancelled"));
    case JobState::TimedOut:
        return text(QT_TRANSLATE_NOOP("JobState", "Timed out"));
    case JobState::Lost:
        return text(QT_TRANSLATE_NOOP("JobState", "Lost"));
    }
    return {};
}

void paintHealthGlyph(QPainter& painter, const QRectF& rect, HealthState state, const Theme& theme) {
    Scope draw(painter, rect, 10);
    switch (state) {
    case HealthState::Connected:
        draw.fill(theme.color(Token::Ok));
        painter.drawEllipse(QPointF(5, 5), 4, 4);
        break;
    case HealthState::Connecting:
        draw.stroke(theme.color(Token::Accent), 1.6);
        painter.drawArc(QRectF(1.2, 1.2, 7.6, 7.6), 100 * 16, 250 * 16);
        break;
    case HealthState::NeedsYou:
        painter.setPen(QPen(theme.color(Token::WarnShape), 1, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.setBrush(theme.color(Token::WarnShape));
        draw.shape({{5, 0.8}, {9.6, 9.2}, {0.4, 9.2}});
        draw.stroke(theme.color(Token::Surface), 1.2);
        draw.lines({{5, 3.8}, {5, 6}});
        draw.lines({{5, 7.8}, {5, 7.8}});
        break;
    case HealthState::Offline:
        draw.stroke(theme.color(Token::Text3), 1.3);
        painter.drawEllipse(QPointF(5, 5), 3.4, 3.4);
        draw.lines({{1, 9}, {9, 1}});
        break;
    }
}

QString healthText(HealthState state) {
    switch (state) {
    case HealthState::Connected:
        return QCoreApplication::translate("SiteHealth", "Connected");
    case HealthState::Connecting:
        return QCoreApplication::translate("SiteHealth", "Connecting");
    case HealthState::NeedsYou:
        return QCoreApplication::translate("SiteHealth", "Needs you");
    case HealthState::Offline:
        return QCoreApplication::translate("SiteHealth", "Offline");
    }
    return {};
}

} // namespace trainyard::ui
