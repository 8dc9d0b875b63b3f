#include "ui/jobs/filter_bar.h"

#include "ui/jobs/job_texts.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLocale>
#include <QMenu>

#include <algorithm>

namespace trainyard::ui {

namespace {

constexpr int settleTime = 40; // ms after a key: one filter for two quick keys, none that can be felt
constexpr int mostValues = 30;

const std::array<const char*, 4> sinceValues{"today", "1d", "7d", "30d"};

} // namespace

FilterBar::FilterBar(Theme& theme, Values values, QWidget* parent)
    : QWidget(parent), theme_(theme), values_(std::move(values)),
      field_(new SearchField(theme, QString(), QStringLiteral("list-filter"), this)), chips_(new ChipRow(theme, this)),
      add_(new Button(theme, ButtonKind::Flat, QString(), QStringLiteral("plus"), this)),
      count_(new TextLabel(theme, FontRole::Second, Token::Text2, QString(), this)),
      columns_(new IconButton(theme, QStringLiteral("columns-3"), QString(), this)),
      density_(new IconButton(theme, QStringLiteral("rows-3"), QString(), this)) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(16, 8, 12, 8);
    row->setSpacing(8);
    row->addWidget(field_);
    row->addWidget(chips_);
    row->addWidget(add_);
    row->addStretch(1);
    row->addWidget(count_);
    row->addSpacing(4);
    row->addWidget(columns_);
    row->addWidget(density_);
    field_->setFixedWidth(220);
    add_->setSmall(true);
    settle_.setSingleShot(true);
    settle_.setInterval(settleTime);
    connect(&settle_, &QTimer::timeout, this, [this] { typed(false); });
    connect(field_, &QLineEdit::textEdited, &settle_, qOverload<>(&QTimer::start));
    connect(field_, &QLineEdit::textChanged, this, [this](const QString& text) {
        if (text.isEmpty()) settle_.start(); // the clear button and Esc
    });
    connect(field_, &QLineEdit::returnPressed, this, [this] { typed(true); });
    connect(field_, &SearchField::left, this, &FilterBar::left);
    connect(add_, &QPushButton::clicked, this, &FilterBar::showAddMenu);
    retranslate();
}

void FilterBar::retranslate() {
    field_->setPlaceholderText(tr("Filter jobs"));
    field_->setAccessibleName(tr("Filter jobs"));
    field_->setToolTip(tr("Words, or site:hpc state:failed owner:sarah since:7d name:bert"));
    add_->setText(tr("Add filter"));
    columns_->setName(tr("Choose columns"));
    density_->setName(tr("Row height"));
    setCounts(shown_, total_);
    showChips();
}

void FilterBar::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

void FilterBar::setCounts(int shown, int total) {
    shown_ = shown;
    total_ = total;
    const QString text = shown == total ? tr("%n job(s)", "how many there are", total)
                                        : tr("%L1 of %n job(s)", "shown of all", total).arg(shown);
    if (text != count_->text()) count_->setText(text);
}

void FilterBar::setSiteTitles(QHash<QString, QString> titles) {
    siteTitles_ = std::move(titles);
    showChips();
}

void FilterBar::focusField() {
    field_->setFocus(Qt::ShortcutFocusReason);
    field_->selectAll();
}

void FilterBar::setFilter(const JobFilter& filter) {
    settle_.stop();
    field_->setText(QString::fromStdString(filter.text));
    settle_.stop();
    apply(filter);
}

void FilterBar::typed(bool complete) {
    settle_.stop();
    const std::string text = field_->text().toStdString();
    JobFilter parsed = parseTypedFilter(text, complete);
    JobFilter next = filter_;
    next.text = parsed.text;
    if (!parsed.clauses.empty()) {
        for (const FilterClause& clause : parsed.clauses)
            if (std::find(next.clauses.begin(), next.clauses.end(), clause) == next.clauses.end())
                next.clauses.push_back(clause);
        const bool space = !complete && !text.empty() && text.back() == ' ' && !parsed.text.empty();
        field_->setText(QString::fromStdString(parsed.text) + (space ? QStringLiteral(" ") : QString()));
        settle_.stop();
    }
    apply(std::move(next));
}

void FilterBar::apply(JobFilter filter) {
    const bool chips = filter.clauses != filter_.clauses;
    const bool changed = !(filter == filter_);
    filter_ = std::move(filter);
    if (chips) showChips();
    if (changed) Q_EMIT filterChanged(filter_);
}

QString FilterBar::valueText(const FilterClause& clause) const {
    if (clause.field == FilterField::Site)
        return JobTexts::siteTitle(clause.value, siteTitles_.value(QString::fromStdString(clause.value)));
    return JobTexts::filterValue(clause);
}

void FilterBar::showChips() {
    std::vector<ChipRow::Item> items;
    const auto isSite = [](const FilterClause& clause) { return clause.field == FilterField::Site; };
    if (std::none_of(filter_.clauses.begin(), filter_.clauses.end(), isSite)) {
        ChipRow::Item all;
        all.name = JobTexts::filterField(FilterField::Site);
        all.value = tr("all", "filter chip: jobs of all sites");
        all.removable = false;
        all.clicked = [this](QWidget* chip) { showValues(FilterField::Site, chip, -1); };
        items.push_back(std::move(all));
    }
    for (std::size_t i = 0; i < filter_.clauses.size(); ++i) {
        const FilterClause clause = filter_.clauses[i];
        ChipRow::Item item;
        item.name = JobTexts::filterField(clause.field);
        item.value = valueText(clause);
        item.clicked = [this, clause, i](QWidget* chip) { showValues(clause.field, chip, static_cast<int>(i)); };
        item.removed = [this, clause] {
            JobFilter next = filter_;
            next.clauses.erase(std::remove(next.clauses.begin(), next.clauses.end(), clause), next.clauses.end());
            apply(std::move(next));
        };
        items.push_back(std::move(item));
    }
    chips_->setItems(std::move(items));
}

void FilterBar::addValueActions(QMenu* menu, FilterField field, int replaced) {
    std::vector<std::pair<std::string, QString>> choices;
    const QLocale locale;
    if (field == FilterField::Since) {
        for (const char* value : sinceValues) choices.emplace_back(value, JobTexts::filterValue({field, value}));
    } else {
        if (field == FilterField::State)
            for (const char* group : {"active", "ended"})
                choices.emplace_back(group, JobTexts::filterValue({field, group}));
        for (const auto& value : values_(field)) {
            if (choices.size() >= mostValues) break;
            choices.emplace_back(value.first, QStringLiteral("%1\t%2").arg(valueText({field, value.first}),
                                                                           locale.toString(value.second)));
        }
    }
    for (const auto& choice : choices) {
        const FilterClause clause{field, choice.first};
        QAction* action = menu->addAction(choice.second);
        const auto found = std::find(filter_.clauses.begin(), filter_.clauses.end(), clause);
        action->setCheckable(true);
        action->setChecked(found != filter_.clauses.end());
        connect(action, &QAction::triggered, this, [this, clause, replaced](bool on) {
            JobFilter next = filter_;
            next.clauses.erase(std::remove(next.clauses.begin(), next.clauses.end(), clause), next.clauses.end());
            if (on && replaced >= 0 && replaced < static_cast<int>(next.clauses.size()))
                next.clauses[static_cast<std::size_t>(replaced)] = clause;
            else if (on)
                next.clauses.push_back(clause);
            apply(std::move(next));
        });
    }
    if (choices.empty()) menu->addAction(tr("No job has one yet", "menu of filter values"))->setEnabled(false);
}

void FilterBar::showValues(FilterField field, QWidget* at, int replaced) {
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    addValueActions(menu, field, replaced);
    menu->popup(at->mapToGlobal(QPoint(0, at->height() + 2)));
}

void FilterBar::showAddMenu() {
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const FilterField field : {FilterField::State, FilterField::Site, FilterField::Owner, FilterField::Since})
        addValueActions(menu->addMenu(JobTexts::filterField(field)), field, -1);
    menu->popup(add_->mapToGlobal(QPoint(0, add_->height() + 2)));
}

} // namespace trainyard::ui
