#include "ui/curves/curves_toolbar.h"

#include "core/base/number_text.h"

#include <QHBoxLayout>
#include <QStyle>

namespace trainyard::ui {

namespace {

constexpr int steps = 100; // of the smoothing slider
constexpr double mostSmoothing = 0.999;

double smoothingOf(int position) {
    return position == 0 ? 0 : mostSmoothing * position / steps;
}
int positionOf(double smoothing) {
    return static_cast<int>(std::lround(smoothing / mostSmoothing * steps));
}

IconButton* toggle(Theme& theme, const QString& icon, QWidget* parent) {
    auto* button = new IconButton(theme, icon, {}, parent);
    button->setCheckable(true);
    return button;
}

} // namespace

CurvesToolbar::CurvesToolbar(Theme& theme, engine::Settings& settings, QWidget* parent)
    : QWidget(parent), theme_(theme), settings_(settings),
      filter_(new SearchField(theme, {}, QStringLiteral("search"), this)),
      kinds_(new SegmentedControl(theme, {}, {QString(), QString(), QString()}, this)),
      smoothingName_(new TextLabel(theme, FontRole::Second, Token::Text2, {}, this)),
      smoothing_(new QSlider(Qt::Horizontal, this)),
      smoothingValue_(new TextLabel(theme, FontRole::Second, Token::Text, {}, this)),
      outliers_(toggle(theme, QStringLiteral("scissors"), this)), linked_(toggle(theme, QStringLiteral("link"), this)),
      crosshair_(toggle(theme, QStringLiteral("crosshair"), this)),
      live_(new TextLabel(theme, FontRole::Second, Token::Ok, {}, this)),
      count_(new TextLabel(theme, FontRole::Second, Token::Text3, {}, this)) {
    filter_->setFixedWidth(190);
    filter_->setClearButtonEnabled(true);
    smoothing_->setRange(0, steps);
    smoothing_->setFixedWidth(96);
    smoothingValue_->setFixedWidth(36);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(16, 8, 16, 8);
    row->setSpacing(8);
    row->addWidget(filter_);
    row->addSpacing(4);
    row->addWidget(kinds_);
    row->addSpacing(4);
    row->addWidget(smoothingName_);
    row->addWidget(smoothing_);
    row->addWidget(smoothingValue_);
    row->addWidget(outliers_);
    row->addWidget(linked_);
    row->addWidget(crosshair_);
    row->addStretch(1);
    row->addWidget(count_);
    row->addWidget(live_);
    restore();
    dress();
    connect(filter_, &QLineEdit::textChanged, this, [this] {
        checkFilter();
        Q_EMIT filterChanged();
    });
    const auto changed = [this] {
        dress();
        save();
        Q_EMIT viewChanged();
    };
    connect(kinds_, &SegmentedControl::chosen, this, changed);
    connect(smoothing_, &QSlider::valueChanged, this, changed);
    for (IconButton* button : {outliers_, linked_, crosshair_}) connect(button, &QToolButton::toggled, this, changed);
}

events::XKind CurvesToolbar::xKind() const {
    return static_cast<events::XKind>(std::max(0, kinds_->current()));
}

events::Smoothing CurvesToolbar::smoothing() const {
    const double amount = smoothingOf(smoothing_->value());
    return {amount > 0 ? events::SmoothingKind::Ema : events::SmoothingKind::None, amount, events::XKind::Step};
}

QRegularExpression CurvesToolbar::filter() const {
    const QRegularExpression expression(filter_->text(), QRegularExpression::CaseInsensitiveOption);
    return expression.isValid() ? expression : QRegularExpression();
}

void CurvesToolbar::checkFilter() {
    const QRegularExpression expression(filter_->text());
    const bool wrong = !expression.isValid();
    filter_->setToolTip(wrong ? tr("Not a regular expression: %1, at character %2. All tags are shown.")
                                    .arg(expression.errorString())
                                    .arg(expression.patternErrorOffset() + 1)
                              : tr("Shows the tags that match; a regular expression (/)"));
    if (filter_->property("error").toBool() != wrong) {
        filter_->setProperty("error", wrong);
        filter_->style()->unpolish(filter_);
        filter_->style()->polish(filter_);
    }
}

void CurvesToolbar::dress() {
    filter_->setPlaceholderText(tr("Filter tags, regex"));
    filter_->setAccessibleName(tr("Filter tags"));
    kinds_->setTexts({tr("Step"), tr("Relative"), tr("Wall")});
    kinds_->setAccessibleName(tr("x axis"));
    kinds_->setToolTip(tr("x axis: step, time since the first point, or time of day (A)"));
    smoothingName_->setText(tr("Smoothing"));
    smoothing_->setAccessibleName(tr("Smoothing"));
    smoothing_->setToolTip(
        tr("Exponential moving average as TensorBoard has it; the raw curve stays faint behind it (S)"));
    smoothingValue_->setText(QString::fromStdString(base::formatFixed(smoothingOf(smoothing_->value()), 2)));
    outliers_->setName(tr("Ignore outliers: 5th to 95th percentile"), QStringLiteral("O"));
    linked_->setName(tr("Link the x axes"), QStringLiteral("L"));
    crosshair_->setName(tr("Crosshair in all charts"), QStringLiteral("C"));
    checkFilter();
}

void CurvesToolbar::setLive(const QString& text, bool live) {
    live_->setText(text);
    live_->setToken(live ? Token::Ok : Token::Text3);
}

void CurvesToolbar::setCount(const QString& text) {
    count_->setText(text);
}
void CurvesToolbar::focusFilter() {
    filter_->setFocus(Qt::ShortcutFocusReason);
}

bool CurvesToolbar::handleKey(int key) {
    switch (key) {
    case Qt::Key_A:
        kinds_->setCurrent((kinds_->current() + 1) % 3);
        save();
        Q_EMIT viewChanged();
        return true;
    case Qt::Key_S:
        if (smoothing_->value() > 0) lastSmoothing_ = smoothingOf(smoothing_->value());
        smoothing_->setValue(smoothing_->value() > 0 ? 0 : positionOf(lastSmoothing_));
        return true;
    case Qt::Key_O:
        outliers_->toggle();
        return true;
    case Qt::Key_L:
        linked_->toggle();
        return true;
    case Qt::Key_C:
        crosshair_->toggle();
        return true;
    case Qt::Key_R:
        raw_ = !raw_;
        save();
        Q_EMIT viewChanged();
        return true;
    case Qt::Key_Slash:
        focusFilter();
        return true;
    default:
        return false;
    }
}

void CurvesToolbar::restore() {
    const nlohmann::json kept = settings_.get("curves/view", nlohmann::json::object());
    if (!kept.is_object()) return;
    const auto number = [&kept](const char* key, double otherwise) {
        const auto found = kept.find(key);
        return found != kept.end() && found->is_number() ? found->get<double>() : otherwise;
    };
    const auto flag = [&kept](const char* key, bool otherwise) {
        const auto found = kept.find(key);
        return found != kept.end() && found->is_boolean() ? found->get<bool>() : otherwise;
    };
    const int kind = static_cast<int>(number("x", 0));
    kinds_->setCurrent(std::clamp(kind, 0, 2));
    smoothing_->setValue(positionOf(std::clamp(number("smoothing", lastSmoothing_), 0.0, mostSmoothing)));
    outliers_->setChecked(flag("outliers", false));
    linked_->setChecked(flag("linked", true));
    crosshair_->setChecked(flag("crosshair", true));
    raw_ = flag("raw", true);
}

void CurvesToolbar::save() {
    settings_.set("curves/view", {{"x", kinds_->current()},
                                  {"smoothing", smoothingOf(smoothing_->value())},
                                  {"outliers", outliers_->isChecked()},
                                  {"linked", linked_->isChecked()},
                                  {"crosshair", crosshair_->isChecked()},
                                  {"raw", raw_}});
}

void CurvesToolbar::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) dress();
}

void CurvesToolbar::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    // Folds from the right: what only informs goes first.
    count_->setVisible(width() > 900);
    live_->setVisible(width() > 780);
    smoothingName_->setVisible(width() > 680);
    crosshair_->setVisible(width() > 600);
    linked_->setVisible(width() > 560);
}

} // namespace trainyard::ui
