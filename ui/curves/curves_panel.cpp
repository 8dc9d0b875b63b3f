#include "ui/curves/curves_panel.h"

#include "core/base/file_io.h"
#include "ui/curves/axis_ticks.h"
#include "ui/curves/chart_export.h"

#include <QApplication>
#include <QClipboard>
#include <QFileDialog>
#include <QKeyEvent>
#include <QVBoxLayout>

#include <algorithm>

namespace trainyard::ui {

namespace {

constexpr int liveMilliseconds = 1000;

// What people look at first stands first: losses, then the rest as the program wrote them.
int rankOf(const QString& tag) {
    const QString lower = tag.toLower();
    if (lower == QStringLiteral("training/hptuning/metric")) return 3;
    if (lower.contains(QStringLiteral("loss"))) return lower.contains(QStringLiteral("train")) ? 0 : 1;
    return 2;
}

} // namespace

CurvesPanel::CurvesPanel(AppContext& context, QWidget* parent)
    : QWidget(parent), context_(context), toolbar_(new CurvesToolbar(context.theme, context.engine.settings(), this)),
      pages_(new QStackedWidget(this)), grid_(new ChartGrid(context.theme, this)), message_(new QLabel(this)),
      smoothing_(context.engine.scheduler(), this) {
    message_->setWordWrap(true);
    message_->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    message_->setMargin(16);
    message_->setTextInteractionFlags(Qt::TextSelectableByMouse);
    pages_->addWidget(grid_);
    pages_->addWidget(message_);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(toolbar_);
    column->addWidget(pages_, 1);
    liveClock_.setInterval(liveMilliseconds);
    connect(&liveClock_, &QTimer::timeout, this, &CurvesPanel::updateLive);
    connect(toolbar_, &CurvesToolbar::viewChanged, this, &CurvesPanel::applyView);
    connect(toolbar_, &CurvesToolbar::filterChanged, this, [this] {
        grid_->setFilter(toolbar_->filter());
        showMessage();
    });
    connect(grid_, &ChartGrid::exportRequested, this, &CurvesPanel::exportChart);
    connect(&smoothing_, &SmoothingCache::ready, this, [this] {
        showTags();
        settled_ = feed_ != nullptr && feed_->readOnce() && !smoothing_.busy();
        Q_EMIT settledChanged();
    });
    connect(&context_.jobs, &JobsFeed::changed, this, &CurvesPanel::jobChanged);
    applyView();
    showMessage();
}

void CurvesPanel::setJob(const QString& id) {
    if (id == job_) return;
    job_ = id;
    feed_.reset();
    knownTags_ = knownRuns_ = 0;
    knownGenerations_ = 0;
    settled_ = false;
    grid_->setTags({});
    liveClock_.stop();
    showMessage();
    const engine::JobRow row = context_.jobs.find(id);
    if (!row) return;
    active_ = model::isActive(row->status.state);
    opening_ = run(
        context_.engine.scheduler(), engine::siteLane(row->site), this,
        [&jobs = context_.engine.jobs(),
         key = id.toStdString()](std::stop_token stop) -> base::Expected<std::filesystem::path> {
            base::OpContext context;
            context.stop = std::move(stop);
            YARD_TRY(const engine::StoredSubmission stored, jobs.submission(key));
            YARD_TRY(const auto files, jobs.files(key, context));
            return base::fromUtf8(files->localFolder()) / base::fromUtf8(stored.spec.outputs.events);
        },
        [this](const base::Expected<std::filesystem::path>& root) {
            if (root) {
                open(*root);
                return;
            }
            settled_ = true;
            message_->setText(QString::fromStdString(root.error().message + " " + root.error().remedy));
            Q_EMIT settledChanged();
        });
}

void CurvesPanel::open(const std::filesystem::path& root) {
    feed_ = std::make_unique<RunFeed>(context_.engine.scheduler(), root, this);
    connect(feed_.get(), &RunFeed::changed, this, [this] {
        smoothing_.advance(!active_);
        showPoints();
    });
    connect(feed_.get(), &RunFeed::checked, this, [this] {
        settled_ = !smoothing_.busy();
        showMessage();
        updateLive();
        Q_EMIT settledChanged();
    });
    feed_->setLive(active_);
    grid_->setFollowing(active_);
    if (active_) liveClock_.start();
}

void CurvesPanel::jobChanged() {
    const engine::JobRow row = context_.jobs.find(job_);
    if (!row || !feed_) return;
    const bool active = model::isActive(row->status.state);
    if (active == active_) return;
    active_ = active;
    feed_->setLive(active); // once more at the end, for what was flushed last
    grid_->setFollowing(active);
    smoothing_.advance(!active);
    if (!active) liveClock_.stop();
    updateLive();
}

std::vector<ChartGrid::TagCurves> CurvesPanel::tagsOf(const events::Loader& loader) {
    std::vector<ChartGrid::TagCurves> tags;
    std::map<std::string, std::size_t> places;
    int slot = 0;
    const auto runs = loader.runs();
    for (const auto& run : runs) {
        const std::vector<events::Restart> restarts = run->restarts();
        const std::vector<std::int64_t> steps = run->restartSteps();
        for (const events::TagEntry& entry : run->tags()) {
            if (!entry.series) continue;
            const auto [place, fresh] = places.try_emplace(entry.info->tag, tags.size());
            if (fresh) tags.push_back({QString::fromStdString(entry.info->tag), {}});
            ChartCurve curve;
            curve.id = QString::fromStdString(run->name());
            curve.name = run->name() == "." ? tr("this job") : curve.id;
            curve.slot = slot;
            curve.raw = events::SeriesView(entry.series, events::Purge::SessionStart, steps);
            curve.restarts = restarts;
            curve.origin = run->firstWall();
            if (const auto smoothed = smoothing_.smoothed(entry.series, loader.arena()))
                curve.smoothed = events::SeriesView(smoothed, events::Purge::SessionStart, steps);
            tags[place->second].curves.push_back(std::move(curve));
        }
        ++slot;
    }
    std::stable_sort(tags.begin(), tags.end(),
                     [](const auto& a, const auto& b) { return rankOf(a.tag) < rankOf(b.tag); });
    return tags;
}

void CurvesPanel::showTags() {
    if (!feed_) return;
    grid_->setTags(tagsOf(*feed_->loader()));
    showMessage();
}

void CurvesPanel::showPoints() {
    const auto loader = feed_->loader();
    std::size_t tagCount = 0;
    std::uint64_t generations = 0;
    const auto runs = loader->runs();
    for (const auto& run : runs) {
        tagCount += run->tagCount();
        generations += run->generation();
    }
    const bool same = tagCount == knownTags_ && runs.size() == knownRuns_ && generations == knownGenerations_;
    knownTags_ = tagCount;
    knownRuns_ = runs.size();
    knownGenerations_ = generations;
    if (same)
        grid_->refresh();
    else
        showTags();
}

void CurvesPanel::showMessage() {
    const bool charts = grid_->shownTags() > 0;
    pages_->setCurrentWidget(charts ? static_cast<QWidget*>(grid_) : message_);
    toolbar_->setCount(charts ? tr("%n tag(s)", nullptr, static_cast<int>(grid_->shownTags())) : QString());
    if (charts) return;
    if (grid_->hiddenByFilter() > 0)
        message_->setText(tr("No tag matches. %n tag(s) are hidden by the filter.", nullptr,
                             static_cast<int>(grid_->hiddenByFilter())));
    else if (feed_ && feed_->problem())
        message_->setText(QString::fromStdString(feed_->problem()->message + " " + feed_->problem()->remedy));
    else if (!feed_ || !feed_->readOnce())
        message_->clear();
    else if (active_)
        message_->setText(
            tr("No points yet. The curves appear here by themselves when the job writes event files to %1.")
                .arg(QString::fromStdString(base::toUtf8(feed_->root()))));
    else
        message_->setText(
            tr("This job wrote no event files to %1. A program writes them with TensorBoard's SummaryWriter; "
               "the folder is in $TRAINYARD_EVENTS.")
                .arg(QString::fromStdString(base::toUtf8(feed_->root()))));
}

void CurvesPanel::updateLive() {
    if (!feed_ || !active_) {
        toolbar_->setLive({}, false);
        return;
    }
    const qint64 since = feed_->millisecondsSinceChange();
    toolbar_->setLive(since == 0 ? tr("Live")
                                 : tr("Live, last point %1 ago")
                                       .arg(QString::fromStdString(shortDuration(static_cast<double>(since) / 1000))),
                      true);
}

void CurvesPanel::applyView() {
    ChartOptions options;
    options.xKind = toolbar_->xKind();
    options.ignoreOutliers = toolbar_->outliersIgnored();
    options.showRaw = toolbar_->rawShown();
    const bool otherSmoothing = !(smoothing_.smoothing() == toolbar_->smoothing());
    smoothing_.setSmoothing(toolbar_->smoothing());
    grid_->setOptions(options);
    grid_->setLinked(toolbar_->linked());
    grid_->setCrosshairShown(toolbar_->crosshairShown());
    if (otherSmoothing) showTags();
}

void CurvesPanel::exportChart(ChartCard* card, const QString& format) {
    const ChartView& chart = card->chart();
    const QSize size = chart.size().expandedTo({480, 300});
    Theme light;
    light.setMode(ThemeMode::Light);
    if (format == QStringLiteral("copy")) {
        QApplication::clipboard()->setImage(chartImage({&chart}, light, size, 2));
        context_.navigator.toast(ToastKind::Ok, tr("Copied the chart %1").arg(card->tag()));
        return;
    }
    QString name = card->tag();
    name.replace(QRegularExpression(QStringLiteral("[^\\w.-]+")), QStringLiteral("-"));
    const QString path = QFileDialog::getSaveFileName(this, tr("Save chart"), name + QLatin1Char('.') + format);
    if (path.isEmpty()) return;
    const auto told = [this, path](const base::Expected<void>& saved) {
        if (saved)
            context_.navigator.toast(ToastKind::Ok, tr("Saved %1").arg(path));
        else
            context_.navigator.toast(ToastKind::Bad,
                                     QString::fromStdString(saved.error().message + " " + saved.error().remedy));
    };
    if (format != QStringLiteral("csv")) {
        told(saveCharts({&chart}, light, size, path));
        return;
    }
    exporting_ = run(
        context_.engine.scheduler(), engine::diskLane(), this,
        [text = chartCsv(chart, false), path](std::stop_token) {
            return base::writeFileAtomic(base::fromUtf8(path.toStdString()), text);
        },
        told);
}

void CurvesPanel::keyPressEvent(QKeyEvent* event) {
    if (event->modifiers() == Qt::NoModifier && toolbar_->handleKey(event->key())) return;
    if (event->key() == Qt::Key_E && grid_->current() != nullptr) {
        exportChart(grid_->current(), QStringLiteral("png"));
        return;
    }
    QWidget::keyPressEvent(event);
}

void CurvesPanel::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        showMessage();
        updateLive();
    }
}

} // namespace trainyard::ui
