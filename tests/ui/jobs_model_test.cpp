#include "tests/support/catch.h"
#include "tests/ui/jobs_support.h"

#include "ui/jobs/files_model.h"
#include "ui/jobs/jobs_model.h"
#include "ui/jobs/tasks_model.h"

#include <QAbstractItemModelTester>
#include <QPersistentModelIndex>

#include <random>

using namespace trainyard;
using namespace trainyard::ui;
using namespace trainyard::tests;
using State = model::JobState;

TEST_CASE("The job model keeps the rules of item models through any snapshots, filters and sorts") {
    const NoWarnings watch;
    const StillClock clock;
    JobsModel model(clock);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Warning);
    std::mt19937 random(3);
    const auto below = [&](int n) { return static_cast<int>(random() % static_cast<unsigned>(n)); };
    std::vector<std::shared_ptr<model::Job>> jobs;
    QHash<QString, QPersistentModelIndex> places;
    int next = 0;
    for (int step = 0; step < 150; ++step) {
        bool reset = false;
        switch (below(6)) {
        case 0:
            for (int i = below(4); i >= 0; --i) jobs.insert(jobs.begin(), makeUiJob(next++, State::Queued));
            break;
        case 1:
            if (!jobs.empty()) jobs.erase(jobs.begin() + below(static_cast<int>(jobs.size())));
            break;
        case 2:
            model.setSort({static_cast<JobColumn>(below(jobColumnCount)), below(2) == 0});
            reset = true;
            break;
        case 3:
            model.setFilter(below(2) == 0 ? JobFilter{} : parseTypedFilter("state:active", true));
            reset = true;
            break;
        case 4:
            model.setOrderHeld(below(2) == 0);
            break;
        default:
            for (int i = below(6); i >= 0 && !jobs.empty(); --i) {
                auto& job = jobs[static_cast<std::size_t>(below(static_cast<int>(jobs.size())))];
                job = makeUiJob(job->id.back() - '0' + 500, static_cast<State>(1 + below(10)));
                job->id = "changed" + std::to_string(next++);
            }
        }
        if (reset) places.clear();
        for (auto& job : jobs)
            if (below(8) == 0) {
                job = std::make_shared<model::Job>(*job);
                job->status.state = static_cast<State>(1 + below(10));
            }
        model.setSnapshot(snapshotOf(jobs));
        REQUIRE(model.rowCount() == static_cast<int>(model.index().rows().size()));
        // A persistent index follows its job.
        for (auto place = places.constBegin(); place != places.constEnd(); ++place)
            if (place.value().isValid()) CHECK(model.id(place.value().row()) == place.key());
        for (int row = 0; row < model.rowCount(); ++row)
            places.insert(model.id(row), model.QAbstractTableModel::index(row, 0));
    }
}

TEST_CASE("A changed job is told as changed cells, without a reset") {
    const NoWarnings watch;
    const StillClock clock;
    JobsModel model(clock);
    std::vector<std::shared_ptr<model::Job>> jobs{makeUiJob(2, State::Running), makeUiJob(1, State::Running)};
    model.setSnapshot(snapshotOf(jobs));
    int resets = 0, changes = 0, inserted = 0;
    QObject::connect(&model, &QAbstractItemModel::modelReset, &model, [&] { ++resets; });
    QObject::connect(&model, &QAbstractItemModel::rowsInserted, &model, [&] { ++inserted; });
    QObject::connect(&model, &QAbstractItemModel::dataChanged, &model,
                     [&](const QModelIndex& from, const QModelIndex& to) {
                         ++changes;
                         CHECK(from.row() == 1);
                         CHECK(to.row() == 1);
                     });
    jobs[1] = std::make_shared<model::Job>(*jobs[1]);
    jobs[1]->status.reason = "Checkpoint written";
    model.setSnapshot(snapshotOf(jobs));
    CHECK(changes == 1);
    CHECK(resets == 0);
    jobs.insert(jobs.begin(), makeUiJob(3, State::Running));
    model.setSnapshot(snapshotOf(jobs));
    CHECK(inserted == 1);
    CHECK(resets == 0);
}

TEST_CASE("The model holds values; words come from who shows them") {
    const StillClock clock;
    application();
    JobsModel model(clock);
    model.setSnapshot(snapshotOf({makeUiJob(1, State::TimedOut)}));
    const auto state = model.QAbstractTableModel::index(0, static_cast<int>(JobColumn::State));
    CHECK(model.data(state).toInt() == static_cast<int>(State::TimedOut));
    CHECK_FALSE(model.data(state, Qt::DecorationRole).isValid());
    CHECK_FALSE(model.data(state, Qt::ForegroundRole).isValid());
    model.setCellText([](const model::Job&, const JobInsight*, JobColumn) { return QStringLiteral("said"); });
    CHECK(model.data(state, Qt::AccessibleTextRole).toString() == QStringLiteral("said"));
    const auto duration = model.QAbstractTableModel::index(0, static_cast<int>(JobColumn::Duration));
    CHECK(model.data(duration).toLongLong() == 180'000);
}

TEST_CASE("An insight changes its cells and the order by loss") {
    const NoWarnings watch;
    const StillClock clock;
    JobsModel model(clock);
    model.setSnapshot(snapshotOf({makeUiJob(2, State::Running), makeUiJob(1, State::Running)}));
    model.setSort({JobColumn::Loss, false});
    JobInsight high, low;
    high.loss = 2;
    low.loss = 1;
    const QString first = model.id(0), second = model.id(1);
    model.setInsight(first, high);
    model.setInsight(second, low);
    CHECK(model.id(0) == second);
    CHECK(model.insight(second.toStdString())->loss == 1);
    model.setInsight(QStringLiteral("unknown"), low);
    CHECK(model.insight("unknown") == nullptr);
}

TEST_CASE("Tasks change in place, grow and shrink") {
    const NoWarnings watch;
    TasksModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Warning);
    std::vector<model::TaskStatus> tasks(3);
    for (int i = 0; i < 3; ++i)
        tasks[static_cast<std::size_t>(i)] = {"worker", i, "gpu-a0" + std::to_string(i), State::Running, {}, {}};
    model.setTasks(tasks);
    CHECK(model.rowCount() == 3);
    tasks[1].exitCode = 137;
    tasks.pop_back();
    model.setTasks(tasks);
    CHECK(model.rowCount() == 2);
    CHECK(model.QAbstractTableModel::index(1, static_cast<int>(TaskColumn::ExitCode)).data().toInt() == 137);
    model.setTasks({});
    CHECK(model.rowCount() == 0);
}

TEST_CASE("Folders are read when opened, and a second listing tells only differences") {
    const NoWarnings watch;
    application();
    FilesModel model(nullptr);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Warning);
    QStringList wanted;
    QObject::connect(&model, &FilesModel::folderWanted, &model, [&](const QString& folder) { wanted << folder; });
    const auto file = [](const char* path, std::int64_t size, bool folder = false) {
        model::FileStat stat;
        stat.path = path;
        stat.size = size;
        stat.folder = folder;
        return stat;
    };
    model.setEntries({}, {file("z.txt", 1), file("run-10", 0, true), file("run-9", 0, true)});
    REQUIRE(model.rowCount() == 3);
    CHECK(model.index(0, 0).data().toString() == QStringLiteral("run-9"));
    CHECK(model.index(2, 0).data().toString() == QStringLiteral("z.txt"));
    CHECK(model.hasChildren(model.index(0, 0)));
    CHECK_FALSE(model.hasChildren(model.index(2, 0)));
    model.fetchMore(model.index(0, 0));
    model.fetchMore(model.index(0, 0));
    CHECK(wanted.count(QStringLiteral("run-9")) == 1);
    model.setEntries(QStringLiteral("run-9"), {file("run-9/events", 5)});
    CHECK(model.rowCount(model.index(0, 0)) == 1);
    CHECK(model.find(QStringLiteral("run-9/events")).isValid());
    const QPersistentModelIndex kept = model.find(QStringLiteral("z.txt"));
    model.setEntries({}, {file("z.txt", 7), file("run-9", 0, true), file("a.txt", 2)});
    CHECK(kept.isValid());
    CHECK(model.index(kept.row(), 1).data().toLongLong() == 7);
    CHECK(model.rowCount() == 3);
    CHECK(model.rowCount(model.find(QStringLiteral("run-9"))) == 1);
    model.setEntries(QStringLiteral("gone"), {file("gone/x", 1)});
    CHECK(model.rowCount() == 3);
}
