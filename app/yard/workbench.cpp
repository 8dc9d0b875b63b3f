#include "app/yard/workbench.h"

#include "core/base/blocking.h"
#include "core/base/file_io.h"
#include "core/base/paths.h"

#include <QProcess>
#include <QProcessEnvironment>
#include <QString>
#include <QStringList>

namespace trainyard::yard {

using base::ErrorCode;

base::Expected<std::filesystem::path> workbenchProgram() {
#ifdef _WIN32
    const auto program = base::programFolder() / "trainyard.exe";
#else
    const auto program = base::programFolder() / "trainyard";
#endif
    std::error_code ignored;
    if (std::filesystem::exists(program, ignored)) return program;
    return base::makeError(ErrorCode::NotFound,
                           "The workbench is not beside this program: " + base::toUtf8(program) + ".",
                           "Install it for pictures; everything else works without.");
}

base::Expected<void> runWorkbench(const Yard& yard, const std::vector<std::string>& arguments,
                                  std::chrono::milliseconds limit) {
    base::assertMayBlock("running the workbench");
    YARD_TRY(const auto program, workbenchProgram());
    QStringList list;
    for (const auto& argument : arguments) list.push_back(QString::fromStdString(argument));
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
    QProcess process;
    process.setProcessEnvironment(environment);
    process.setProcessChannelMode(QProcess::SeparateChannels);
    process.setStandardInputFile(QProcess::nullDevice());
    process.start(QString::fromStdString(base::toUtf8(program)), list);
    const base::OpContext context = yard.context(limit);
    base::Expected<void> going;
    while (process.state() != QProcess::NotRunning && !process.waitForFinished(100))
        if (going = context.check(); !going) break;
    if (!going) {
        process.kill();
        process.waitForFinished(5000);
        return going.error().within("The workbench did not end");
    }
    if (process.error() == QProcess::FailedToStart)
        return base::makeError(ErrorCode::Unavailable, "The workbench could not be started.", {},
                               process.errorString().toStdString());
    if (process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0) return {};
    const std::string ending = process.exitStatus() == QProcess::NormalExit
                                   ? "ended with exit code " + std::to_string(process.exitCode())
                                   : "crashed";
    return base::makeError(ErrorCode::Internal, "The workbench " + ending + ".", {},
                           process.readAllStandardError().trimmed().toStdString());
}

} // namespace trainyard::yard
