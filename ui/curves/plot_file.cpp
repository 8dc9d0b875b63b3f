#include "ui/curves/plot_file.h"

#include "core/base/file_io.h"
#include "core/events/loader.h"
#include "ui/curves/chart_export.h"

#include <QRegularExpression>

#include <map>
#include <memory>
#include <vector>

namespace trainyard::ui {

namespace {

constexpr std::size_t mostCharts = 64; // in one picture

base::Expected<QRegularExpression> expressionOf(const std::string& text, const char* what) {
    QRegularExpression expression(QString::fromStdString(text));
    if (expression.isValid()) return expression;
    return base::makeError(base::ErrorCode::InvalidArgument,
                           std::string("The expression for ") + what + " “" + text +
                               "” does not parse: " + expression.errorString().toStdString() + ".",
                           "Write a regular expression, such as train/.*");
}

using Curves = std::map<QString, std::vector<ChartCurve>>;

base::Expected<Curves> curvesOf(const PlotRequest& request, const events::Loader& loader,
                                std::vector<std::unique_ptr<events::Smoother>>& smoothers) {
    YARD_TRY(const QRegularExpression tags, expressionOf(request.tag, "tags"));
    YARD_TRY(const QRegularExpression names, expressionOf(request.run, "runs"));
    Curves curves;
    int slot = 0;
    for (const auto& run : loader.runs()) {
        const QString name = QString::fromStdString(run->name());
        if (!names.match(name).hasMatch()) continue;
        const std::vector<std::int64_t> restarts = run->restartSteps();
        for (const events::TagEntry& entry : run->tags()) {
            const QString tag = QString::fromStdString(entry.info->tag);
            if (!entry.series || !tags.match(tag).hasMatch()) continue;
            ChartCurve curve;
            curve.id = curve.name = name;
            curve.slot = slot;
            curve.raw = events::SeriesView(entry.series, events::Purge::SessionStart, restarts);
            curve.restarts = run->restarts();
            curve.origin = run->firstWall();
            if (request.smoothing > 0) {
                const events::Smoothing smoothing{events::SmoothingKind::Ema, request.smoothing, events::XKind::Step};
                smoothers.push_back(std::make_unique<events::Smoother>(entry.series, smoothing, loader.arena()));
                smoothers.back()->advance(true);
                curve.smoothed =
                    events::SeriesView(smoothers.back()->smoothed(), events::Purge::SessionStart, restarts);
            }
            curves[tag].push_back(std::move(curve));
        }
        ++slot;
    }
    return curves;
}

} // namespace

base::Expected<void> plotToFile(const PlotRequest& request, const Theme& theme, const base::OpContext& context) {
    events::Loader loader(request.source);
    YARD_TRY(const events::PollResult read, loader.poll(context));
    std::vector<std::unique_ptr<events::Smoother>> smoothers;
    YARD_TRY(Curves curves, curvesOf(request, loader, smoothers));
    if (curves.empty() && !read.problems.empty()) return read.problems.front();
    if (curves.empty())
        return base::makeError(base::ErrorCode::NotFound,
                               "There is no curve to draw in " + base::toUtf8(request.source) + ".",
                               "`yard curves PATH --summary` lists its runs and tags.");
    if (curves.size() > mostCharts)
        return base::makeError(base::ErrorCode::InvalidArgument,
                               std::to_string(curves.size()) + " tags are too many for one picture; at most " +
                                   std::to_string(mostCharts) + ".",
                               "Choose some with --tag, a regular expression.");
    std::vector<std::unique_ptr<ChartView>> charts;
    std::vector<const ChartView*> shown;
    for (auto& [tag, list] : curves) {
        auto chart = std::make_unique<ChartView>(theme, tag, nullptr);
        chart->resize(request.size);
        ChartOptions options;
        options.logX = request.logX;
        options.logY = request.logY;
        chart->setOptions(options);
        chart->setCurves(std::move(list));
        shown.push_back(chart.get());
        charts.push_back(std::move(chart));
    }
    return saveCharts(shown, theme, request.size, QString::fromStdString(base::toUtf8(request.output)));
}

} // namespace trainyard::ui
