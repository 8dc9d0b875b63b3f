// Charts out of the window: pictures for slides and papers, points for other programs.
#pragma once

#include "core/base/expected.h"
#include "ui/curves/chart_view.h"

#include <QImage>
#include <QString>

#include <string>

namespace trainyard::ui {

// In the size of the chart on the screen times `scale`.
QImage chartImage(const ChartView& chart, const Theme& theme, const QSize& size, qreal scale);
// By the ending of `path`: png, svg, pdf. Vector formats hold at most four points a pixel column. Blocking.
base::Expected<void> saveChart(const ChartView& chart, const Theme& theme, const QSize& size, const QString& path);
// run,tag,step,wall,value; every point, or those in the chart's window.
std::string chartCsv(const ChartView& chart, bool visibleOnly);

} // namespace trainyard::ui
