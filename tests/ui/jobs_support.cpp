#include "tests/ui/jobs_support.h"

#include "tests/support/catch.h"

#include <QTest>

namespace trainyard::tests {

namespace {

QStringList& warnings() {
    static QStringList all;
    return all;
}

void note(QtMsgType type, const QMessageLogContext&, const QString& text) {
    if (text.startsWith(QStringLiteral("This plugin does not support"))) return; // of the offscreen platform
    if (type != QtDebugMsg && type != QtInfoMsg) warnings() << text;
}

} // namespace

QApplication& application() {
    static int argc = 1;
    static char name[] = "ui_jobs";
    static char* argv[] = {name, nullptr};
    static QApplication* made = [] {
        qputenv("QT_QPA_PLATFORM", "offscreen");
        return new QApplication(argc, argv); // lives as long as the program
    }();
    return *made;
}

ui::Theme& theme() {
    application();
    static ui::Theme* made = [] {
        auto* fresh = new ui::Theme(qApp);
        fresh->setMode(ui::ThemeMode::Light);
        fresh->apply();
        return fresh;
    }();
    return *made;
}

NoWarnings::NoWarnings() {
    theme();
    warnings().clear();
    qInstallMessageHandler(note);
}

NoWarnings::~NoWarnings() {
    qInstallMessageHandler(nullptr);
    for (const QString& text : warnings()) UNSCOPED_INFO(text.toStdString());
    CHECK(warnings().isEmpty());
}

std::shared_ptr<model::Job> makeUiJob(int number, model::JobState state) {
    auto job = std::make_shared<model::Job>();
    job->id = "0000000000000000000" + std::to_string(1000000 + number);
    job->name = "run-" + std::to_string(number);
    job->site = number % 2 == 0 ? "local" : "hpc-login";
    job->owner = "sarah.lin";
    job->resources = "2 CPU";
    job->status.nativeId = std::to_string(183000 + number);
    job->status.state = state;
    job->status.times.submitted = StillClock().now() - std::chrono::minutes{1000 - number};
    if (state >= model::JobState::Running)
        job->status.times.started = *job->status.times.submitted + std::chrono::seconds{42};
    if (model::isTerminal(state)) job->status.times.ended = *job->status.times.started + std::chrono::minutes{3};
    return job;
}

engine::JobsSnapshotPtr snapshotOf(const std::vector<std::shared_ptr<model::Job>>& jobs) {
    auto snapshot = std::make_shared<engine::JobsSnapshot>();
    static std::uint64_t version = 0;
    snapshot->version = ++version;
    snapshot->jobs.assign(jobs.begin(), jobs.end());
    return snapshot;
}

void settle(int ms) {
    QTest::qWait(ms); // the test's own loop: nothing of the program waits like this
}

} // namespace trainyard::tests
