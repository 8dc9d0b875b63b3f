#include "ui/shell/demo_runner.h"

#include "core/base/file_io.h"
#include "core/base/paths.h"
#include "core/model/job_spec_json.h"

namespace trainyard::ui {

namespace {

base::Expected<model::Job> submitDemo(engine::JobEngine& jobs, std::stop_token stop) {
    const auto file = base::fromUtf8(templateFile(QStringLiteral("mlp")).toStdString());
    YARD_TRY(const std::string text, base::readFile(file));
    const model::SpecResult read = model::parseJobSpec(text);
    if (!read.valid())
        return base::makeError(base::ErrorCode::Internal, "The demo's job file has mistakes.",
                               "Install Trainyard again.", read.problems.front().message);
    base::OpContext context;
    context.stop = std::move(stop);
    context.deadline = std::chrono::steady_clock::now() + std::chrono::minutes{5};
    return jobs.submit({read.spec, file.parent_path(), "local", {}}, context);
}

} // namespace

QString templateFile(const QString& name) {
    const auto file = base::resourceFolder() / "templates" / name.toStdString() / (name.toStdString() + ".tyjob");
    return QString::fromStdString(base::toUtf8(file));
}

DemoRunner::DemoRunner(engine::Engine& engine, QObject* parent) : QObject(parent), engine_(engine) {}

void DemoRunner::start() {
    if (busy()) return;
    work_ = run(
        engine_.scheduler(), engine::siteLane("local"), this,
        [&jobs = engine_.jobs()](std::stop_token stop) { return submitDemo(jobs, std::move(stop)); },
        [this](base::Expected<model::Job> job) {
            if (!job) return Q_EMIT failed(job.error());
            Q_EMIT submitted(QString::fromStdString(job->id));
        });
}

} // namespace trainyard::ui
