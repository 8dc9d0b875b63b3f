// Charts out of the window: pictures for slides and papers, points for other programs.
#pragma once

#include "core/base/expected.h"
#include "ui/curves/chart_view.h"

#include <QImage>
#include <QString>

#include <string>
#include <vector>

namespace trainyard::ui {

// Each of `size`, below each other, times `scale`.
QImage chartImage(const std::vector<const ChartView*>& charts, const Theme& theme, const QSize& size, qreal scale);
// Below each other, each of `size`; by the ending of `path`: png, svg, pdf. Vector formats hold at most four points a
// pixel column. Blocking.
base::Expected<void> saveCharts(const std::vector<const ChartView*>& charts, const Theme& theme, const QSize& size,
                                const QString& path);
// run,tag,step,wall,value; every point, or those in the chart's window.
std::string chartCsv(const ChartView& chart, bool visibleOnly);

} // namespace trainyard::ui
