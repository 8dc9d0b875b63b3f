#include "ui/jobs/log/log_ruler.h"

#include "ui/jobs/log/log_view.h"

#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>

namespace trainyard::ui {

LogRuler::LogRuler(LogView& view) : QWidget(&view), view_(view) {
    setAccessibleName(tr("Hits and errors in the log"));
}

void LogRuler::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Theme& theme = view_.theme_;
    painter.fillRect(rect(), theme.color(Token::Sunken));
    painter.fillRect(QRect(0, 0, 1, height()), theme.color(Token::LineSubtle));
    const std::size_t rows = view_.folds_.rowCount();
    if (rows == 0) return;
    const double scale = double(height()) / double(std::max<std::size_t>(rows, 1));
    const QScrollBar* bar = view_.verticalScrollBar();
    if (bar->maximum() > 0) {
        const double top = double(bar->value()) * scale;
        const double length = std::max(12.0, double(view_.rowsInView()) * scale);
        painter.fillRect(QRectF(2, std::min(top, height() - length), width() - 4, length),
                         theme.color(Token::SelectedIdle));
    }
    // Marks fall on the same pixel a thousand times in a long log: each pixel is painted once.
    int last = -1;
    const auto mark = [&](std::size_t line, Token token) {
        const int y = std::min(static_cast<int>(double(view_.folds_.rowOf(line)) * scale), height() - 2);
        if (y == last) return;
        last = y;
        painter.fillRect(QRect(3, y, width() - 6, 2), theme.color(token));
    };
    if (view_.hits_.lines.size() > 0) {
        // At most as many looks as there are pixels: from each on to the first hit beyond it.
        const auto& lines = view_.hits_.lines;
        for (auto hit = lines.begin(); hit != lines.end();) {
            mark(*hit, Token::WarnShape);
            const auto next = static_cast<std::uint32_t>(std::min<double>(4e9, *hit + std::max(1.0, 1.0 / scale)));
            hit = std::lower_bound(hit + 1, lines.end(), next);
        }
    }
    last = -1;
    const auto& errors = view_.buffer_.errors();
    for (auto error = errors.begin(); error != errors.end();) {
        mark(*error, Token::Bad);
        error =
            std::lower_bound(error + 1, errors.end(), *error + static_cast<std::size_t>(std::max(1.0, 1.0 / scale)));
    }
}

void LogRuler::goTo(int y) {
    const std::size_t rows = view_.folds_.rowCount();
    if (rows == 0 || height() == 0) return;
    const double share = std::clamp(double(y) / height(), 0.0, 1.0);
    const auto row = std::min(rows - 1, static_cast<std::size_t>(share * double(rows)));
    view_.goToLine(view_.folds_.row(row).line, false);
}

void LogRuler::mousePressEvent(QMouseEvent* event) {
    goTo(event->pos().y());
}
void LogRuler::mouseMoveEvent(QMouseEvent* event) {
    if ((event->buttons() & Qt::LeftButton) != 0) goTo(event->pos().y());
}

} // namespace trainyard::ui
