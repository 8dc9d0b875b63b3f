#include "tests/support/catch.h"
#include "tests/ui/jobs_support.h"

#include "ui/jobs/filter_bar.h"
#include "ui/jobs/jobs_table.h"
#include "ui/jobs/phase_strip.h"

#include <QAccessible>
#include <QClipboard>
#include <QSignalSpy>
#include <QTest>

using namespace trainyard;
using namespace trainyard::ui;
using namespace trainyard::tests;
using State = model::JobState;

namespace {

std::vector<std::shared_ptr<model::Job>> someJobs(int count) {
    std::vector<std::shared_ptr<model::Job>> jobs;
    for (int i = count; i > 0; --i) jobs.push_back(makeUiJob(i, State::Running));
    return jobs;
}

QString idOf(int number) {
    return QString::fromStdString(makeUiJob(number, State::Queued)->id);
}

} // namespace

TEST_CASE("Selection and place are kept by job over filters, sorts and new jobs") {
    const NoWarnings watch;
    const StillClock clock;
    JobsModel model(clock);
    JobsTable table(model, theme());
    table.resize(1200, 400);
    table.show();
    auto jobs = someJobs(50);
    model.setSnapshot(snapshotOf(jobs));
    table.selectId(idOf(7));
    CHECK(table.selectedIds() == QStringList{idOf(7)});
    table.setSort({JobColumn::Name, true});
    CHECK(table.selectedIds() == QStringList{idOf(7)});
    CHECK(table.currentId() == idOf(7));
    model.setFilter(parseTypedFilter("run-7", true));
    CHECK(model.rowCount() == 1);
    CHECK(table.selectedIds() == QStringList{idOf(7)});
    model.setFilter({});
    CHECK(table.selectedIds() == QStringList{idOf(7)});
    jobs.insert(jobs.begin(), makeUiJob(51, State::Running));
    model.setSnapshot(snapshotOf(jobs));
    CHECK(table.selectedIds() == QStringList{idOf(7)});
    QSignalSpy moved(&table, &JobsTable::selectionMoved);
    model.setFilter(parseTypedFilter("run-8", true));
    CHECK(table.selectedIds().isEmpty());
    CHECK(moved.count() == 1);
}

TEST_CASE("Keys: arrows, type-ahead, Enter, copy as TSV") {
    const NoWarnings watch;
    const StillClock clock;
    JobsModel model(clock);
    JobsTable table(model, theme());
    table.resize(1200, 400);
    table.show();
    table.setFocus();
    model.setSnapshot(snapshotOf(someJobs(12)));
    table.selectId(idOf(12));
    QTest::keyClick(&table, Qt::Key_Down);
    CHECK(table.currentId() == idOf(11));
    QTest::keyClicks(&table, QStringLiteral("run-3"));
    CHECK(table.currentId() == idOf(3));
    QSignalSpy opened(&table, &JobsTable::opened);
    QTest::keyClick(&table, Qt::Key_Return);
    REQUIRE(opened.count() == 1);
    CHECK(opened.first().first().toString() == idOf(3));
    QTest::keyClick(&table, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(&table, Qt::Key_C, Qt::ControlModifier);
    const QStringList lines = QGuiApplication::clipboard()->text().trimmed().split(QLatin1Char('\n'));
    CHECK(lines.size() == 13);
    CHECK(lines.first().startsWith(QStringLiteral("Job\tState")));
    CHECK(lines.at(1).startsWith(QStringLiteral("run-12\tRunning")));
    CHECK(lines.at(1).count(QLatin1Char('\t')) == jobColumnCount - 1);
}

TEST_CASE("Columns, density and sort come back; nonsense leaves the defaults") {
    const NoWarnings watch;
    const StillClock clock;
    JobsModel model(clock);
    nlohmann::json saved;
    {
        JobsTable table(model, theme());
        table.resize(1200, 300);
        table.setColumnShown(JobColumn::Owner, false);
        table.header().moveSection(3, 1);
        table.setSort({JobColumn::Submitted, true});
        table.setDensity(Density::Compact);
        saved = table.saveState();
    }
    JobsModel other(clock);
    JobsTable table(other, theme());
    table.resize(1200, 300);
    table.restoreState(
        nlohmann::json::parse(R"({"version": 1, "sort": 99, "columns": [7, {"column": "x"}], "density": -4})"));
    CHECK(other.index().sort() == JobSort{});
    CHECK(table.density() == Density::Normal);
    table.restoreState("nonsense");
    table.restoreState(saved);
    CHECK(table.isColumnHidden(static_cast<int>(JobColumn::Owner)));
    CHECK(table.header().logicalIndex(1) == 3);
    CHECK(other.index().sort() == JobSort{JobColumn::Submitted, true});
    CHECK(table.density() == Density::Compact);
    CHECK(table.saveState() == saved);
    table.resetColumns();
    CHECK_FALSE(table.isColumnHidden(static_cast<int>(JobColumn::Owner)));
    CHECK(table.header().logicalIndex(1) == 1);
}

TEST_CASE("Every cell says what it shows to those who hear it") {
    const StillClock clock;
    JobsModel model(clock);
    JobsTable table(model, theme());
    model.setSnapshot(snapshotOf({makeUiJob(1, State::Failed)}));
    QStringList said;
    for (int column = 0; column < jobColumnCount; ++column)
        said << model.QAbstractTableModel::index(0, column).data(Qt::AccessibleTextRole).toString();
    CHECK(said.at(0) == QStringLiteral("run-1"));
    CHECK(said.at(1) == QStringLiteral("Failed"));
    for (const QString& text : said) CHECK_FALSE(text.isEmpty());
    CHECK_FALSE(table.accessibleName().isEmpty());
}

TEST_CASE("Typed clauses become chips when they are complete; Esc and the cross take them away") {
    const NoWarnings watch;
    FilterBar bar(theme(), [](FilterField) { return std::map<std::string, int>{{"local", 2}}; });
    bar.resize(1100, 44);
    bar.show();
    JobFilter last;
    QObject::connect(&bar, &FilterBar::filterChanged, &bar, [&](const JobFilter& filter) { last = filter; });
    auto* field = bar.findChild<SearchField*>();
    REQUIRE(field != nullptr);
    field->setFocus();
    QTest::keyClicks(field, QStringLiteral("state:failed bert"));
    settle(120);
    CHECK(last.clauses == std::vector<FilterClause>{{FilterField::State, "failed"}});
    CHECK(last.text == "bert");
    CHECK(field->text() == QStringLiteral("bert"));
    field->setText({});
    QTest::keyClicks(field, QStringLiteral("site:local"));
    QTest::keyClick(field, Qt::Key_Return);
    CHECK(last.clauses.size() == 2);
    CHECK(last.text.empty());
    const auto chips = bar.findChildren<Chip*>();
    for (Chip* chip : chips)
        if (chip->isVisible() && chip->accessibleName().contains(QStringLiteral("Failed")))
            QTest::keyClick(chip, Qt::Key_Delete);
    CHECK(last.clauses == std::vector<FilterClause>{{FilterField::Site, "local"}});
    bar.clear();
    CHECK(last.empty());
    settle(0);
}

TEST_CASE("The filter bar never forces its page to be wide") {
    FilterBar bar(theme(), [](FilterField) { return std::map<std::string, int>{}; });
    JobFilter filter;
    for (int i = 0; i < 12; ++i) filter.clauses.push_back({FilterField::Name, "a-long-name-" + std::to_string(i)});
    bar.setFilter(filter);
    bar.setCounts(13, 212);
    CHECK(bar.minimumSizeHint().width() <= 760);
}

TEST_CASE("The phase strip is a list of five to those who hear it, and keys walk it") {
    const NoWarnings watch;
    const StillClock clock;
    PhaseStrip strip(theme());
    strip.resize(1100, 44);
    strip.show();
    auto job = makeUiJob(1, State::Failed);
    job->status.reason = "Out of GPU memory on rank 3";
    strip.setPhases(phasesOf(*job, std::nullopt, clock.now()), clock.now());
    CHECK(strip.phases()[0].status == PhaseStatus::Done);
    CHECK(strip.phases()[1].status == PhaseStatus::Skipped);
    CHECK(strip.phases()[3].status == PhaseStatus::Failed);
    CHECK(strip.phases()[4].status == PhaseStatus::Stopped);
    QAccessibleInterface* list = QAccessible::queryAccessibleInterface(&strip);
    REQUIRE(list != nullptr);
    CHECK(list->role() == QAccessible::List);
    REQUIRE(list->childCount() == phaseCount);
    CHECK(list->child(3)->text(QAccessible::Name).contains(QStringLiteral("Out of GPU memory")));
    CHECK(list->child(3)->role() == QAccessible::ListItem);
    CHECK(list->indexOfChild(list->child(2)) == 2);
    QSignalSpy chosen(&strip, &PhaseStrip::phaseChosen);
    strip.setFocus();
    QTest::keyClick(&strip, Qt::Key_Right);
    QTest::keyClick(&strip, Qt::Key_Right);
    QTest::keyClick(&strip, Qt::Key_Return);
    REQUIRE(chosen.count() == 1);
    CHECK(chosen.first().first().toInt() == 2);
    int right = 0;
    for (int i = 0; i < phaseCount; ++i) {
        CHECK(strip.segment(i).left() >= right);
        CHECK(strip.segment(i).width() > 0);
        right = strip.segment(i).right();
    }
}

TEST_CASE("What is left is only said when there is something to say") {
    const StillClock clock;
    auto job = makeUiJob(1, State::Running);
    job->status.times.started = clock.now() - std::chrono::minutes{10};
    const auto note = [&](std::int64_t done, std::int64_t total) {
        return phasesOf(*job, JobProgress{"epoch", done, total}, clock.now())[3].note;
    };
    CHECK(note(5, 10).contains(QStringLiteral("10 min")));
    CHECK(note(0, 10).isEmpty());
    CHECK(note(1, 1000).isEmpty());
    CHECK(note(10, 10).isEmpty());
    CHECK_FALSE(phasesOf(*job, std::nullopt, clock.now())[3].share.has_value());
}
