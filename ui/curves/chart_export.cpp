#include "ui/curves/chart_export.h"

#include "core/base/number_text.h"

#include <QFileInfo>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QSvgGenerator>

namespace trainyard::ui {

namespace {

constexpr qreal pictureScale = 2;

void appendQuoted(std::string& text, const std::string& field) {
    if (field.find_first_of(",\"\n\r") == std::string::npos) {
        text += field;
        return;
    }
    text += '"';
    for (const char letter : field) {
        if (letter == '"') text += '"';
        text += letter;
    }
    text += '"';
}

base::Error notWritten(const QString& path) {
    return base::makeError(base::ErrorCode::Internal, "Cannot write " + path.toStdString() + ".",
                           "Check that the folder exists and has room, then save again.");
}

QSize wholeSize(const std::vector<const ChartView*>& charts, const QSize& size) {
    return {size.width(), size.height() * static_cast<int>(charts.size())};
}

void paintAll(QPainter& painter, const std::vector<const ChartView*>& charts, const Theme& theme, const QSize& size) {
    int top = 0;
    for (const ChartView* chart : charts) {
        chart->render(painter, QRectF({0.0, static_cast<qreal>(top)}, size), theme);
        top += size.height();
    }
}

} // namespace

QImage chartImage(const std::vector<const ChartView*>& charts, const Theme& theme, const QSize& size, qreal scale) {
    QImage image((QSizeF(wholeSize(charts, size)) * scale).toSize(), QImage::Format_ARGB32_Premultiplied);
    QPainter painter(&image);
    painter.scale(scale, scale);
    paintAll(painter, charts, theme, size);
    return image;
}

base::Expected<void> saveCharts(const std::vector<const ChartView*>& charts, const Theme& theme, const QSize& size,
                                const QString& path) {
    const QString format = QFileInfo(path).suffix().toLower();
    if (format == QStringLiteral("png")) {
        if (!chartImage(charts, theme, size, pictureScale).save(path, "PNG")) return notWritten(path);
        return {};
    }
    const QSize whole = wholeSize(charts, size);
    QPainter painter;
    if (format == QStringLiteral("svg")) {
        QSvgGenerator svg;
        svg.setFileName(path);
        svg.setSize(whole);
        svg.setViewBox(QRect({0, 0}, whole));
        if (!painter.begin(&svg)) return notWritten(path);
        paintAll(painter, charts, theme, size);
        return painter.end() ? base::Expected<void>{} : notWritten(path);
    }
    if (format != QStringLiteral("pdf"))
        return base::makeError(base::ErrorCode::InvalidArgument,
                               "“" + format.toStdString() + "” is not a picture format.",
                               "Give a name that ends in .png, .svg or .pdf.");
    QPdfWriter pdf(path);
    pdf.setPageSize(QPageSize(QSizeF(whole) * 0.75, QPageSize::Point)); // a CSS pixel is 3/4 of a point
    pdf.setPageMargins({});
    if (!painter.begin(&pdf)) return notWritten(path);
    const qreal scale = pdf.width() / static_cast<qreal>(whole.width());
    painter.scale(scale, scale);
    paintAll(painter, charts, theme, size);
    return painter.end() ? base::Expected<void>{} : notWritten(path);
}

std::string chartCsv(const ChartView& chart, bool visibleOnly) {
    std::string text = "run,tag,step,wall,value\n";
    const AxisRange x = chart.xRange();
    const events::XKind kind = chart.options().xKind;
    for (const ChartCurve& curve : chart.curves()) {
        std::string start;
        appendQuoted(start, curve.name.toStdString());
        start += ',';
        appendQuoted(start, chart.title().toStdString());
        start += ',';
        const events::SeriesSnapshot& points = curve.raw.snapshot();
        for (const events::IndexRange& range : curve.raw.kept())
            for (std::uint64_t i = range.begin; i < range.end; ++i) {
                const events::Point point = points.point(i);
                double at = static_cast<double>(point.step);
                if (kind != events::XKind::Step) at = point.wall - (kind == events::XKind::Relative ? curve.origin : 0);
                if (visibleOnly && (at < x.low || at > x.high)) continue;
                text += start + std::to_string(point.step) + ',' + base::formatFixed(point.wall, 6) + ',' +
                        base::formatDouble(point.value) + '\n';
            }
    }
    return text;
}

} // namespace trainyard::ui
