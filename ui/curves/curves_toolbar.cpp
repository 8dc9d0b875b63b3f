#include "ui/curves/curves_toolbar.h"

#include "core/base/number_text.h"

#include <QAction>
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

QToolButton* toggle(QWidget* parent) {
    auto* button = new QToolButton(parent);
    button->setCheckable(true);
    button->setAutoRaise(true);
    button->setFixedSize(28, 28);
    return button;
}

} // namespace

CurvesToolbar::CurvesToolbar(const Theme& theme, engine::Settings& settings, QWidget* parent)
    : QWidget(parent), theme_(theme), settings_(settings), filter_(new QLineEdit(this)), kinds_(new QButtonGroup(this)),
      smoothingName_(new QLabel(this)), smoothing_(new QSlider(Qt::Horizontal, this)),
      smoothingValue_(new QLabel(this)), outliers_(toggle(this)), linked_(toggle(this)), crosshair_(toggle(this)),
      live_(new QLabel(this)), count_(new QLabel(this)) {
    filter_->setFixedWidth(190);
    filter_->setClearButtonEnabled(true);
    smoothing_->setRange(0, steps);
    smoothing_->setFixedWidth(96);
    smoothingValue_->setFixedWidth(36);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(16, 8, 16, 8);
    row->setSpacing(8);
    row->addWidget(filter_);
    auto* segments = new QHBoxLayout;
    segments->setSpacing(0);
    for (int i = 0; i < 3; ++i) {
        auto* button = new QToolButton(this);
        button->setCheckable(true);
        button->setProperty("kind", QStringLiteral("segment"));
        kinds_->addButton(button, i);
        segments->addWidget(button);
    }
    kinds_->button(0)->setChecked(true);
    row->addSpacing(4);
    row->addLayout(segments);
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
    connect(&theme_, &Theme::changed, this, &CurvesToolbar::dress);
    connect(filter_, &QLineEdit::textChanged, this, [this] {
        checkFilter();
        Q_EMIT filterChanged();
    });
    const auto changed = [this] {
        dress();
        save();
        Q_EMIT viewChanged();
    };
    connect(kinds_, &QButtonGroup::idClicked, this, changed);
    connect(smoothing_, &QSlider::valueChanged, this, changed);
    for (QToolButton* button : {outliers_, linked_, crosshair_}) connect(button, &QToolButton::toggled, this, changed);
}

events::XKind CurvesToolbar::xKind() const {
    return static_cast<events::XKind>(std::max(0, kinds_->checkedId()));
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
    const std::pair<QString, QString> kinds[] = {{tr("Step"), tr("x axis by step (A)")},
                                                 {tr("Relative"), tr("x axis by time since the first point (A)")},
                                                 {tr("Wall"), tr("x axis by time of day (A)")}};
    for (int i = 0; i < 3; ++i) {
        auto* button = kinds_->button(i);
        button->setText(kinds[i].first);
        button->setToolTip(kinds[i].second);
        button->setAccessibleName(kinds[i].second);
    }
    smoothingName_->setText(tr("Smoothing"));
    smoothing_->setAccessibleName(tr("Smoothing"));
    smoothing_->setToolTip(
        tr("Exponential moving average as TensorBoard has it; the raw curve stays faint behind it (S)"));
    smoothingValue_->setText(QString::fromStdString(base::formatFixed(smoothingOf(smoothing_->value()), 2)));
    const auto name = [this](QToolButton* button, const QString& icon, const QString& text, const QString& key) {
        button->setIcon(theme_.icon(icon, button->isChecked() ? Token::Accent : Token::Text2));
        button->setAccessibleName(text);
        button->setToolTip(QStringLiteral("%1 (%2)").arg(text, key));
    };
    name(outliers_, QStringLiteral("scissors"), tr("Ignore outliers: 5th to 95th percentile"), QStringLiteral("O"));
    name(linked_, QStringLiteral("link"), tr("Link the x axes"), QStringLiteral("L"));
    name(crosshair_, QStringLiteral("crosshair"), tr("Crosshair in all charts"), QStringLiteral("C"));
    setLive(live_->text(), isLive_);
    for (QLabel* label : {smoothingName_, smoothingValue_, count_, live_})
        label->setFont(theme_.font(FontRole::Second));
    checkFilter();
}

void CurvesToolbar::setLive(const QString& text, bool live) {
    isLive_ = live;
    live_->setText(text);
    QPalette colors = palette();
    colors.setColor(QPalette::WindowText, theme_.color(live ? Token::Ok : Token::Text3));
    live_->setPalette(colors);
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
        kinds_->button((kinds_->checkedId() + 1) % 3)->click();
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
    if (auto* button = kinds_->button(kind)) button->setChecked(true);
    smoothing_->setValue(positionOf(std::clamp(number("smoothing", lastSmoothing_), 0.0, mostSmoothing)));
    outliers_->setChecked(flag("outliers", false));
    linked_->setChecked(flag("linked", true));
    crosshair_->setChecked(flag("crosshair", true));
    raw_ = flag("raw", true);
}

void CurvesToolbar::save() {
    settings_.set("curves/view", {{"x", kinds_->checkedId()},
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
