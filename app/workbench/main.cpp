// trainyard: the desktop program. Puts the parts together; everything else is in ui/ and core/.
#include "app/workbench/program.h"

#include <QApplication>

#include <cstdio>

int main(int argc, char** argv) {
    using namespace trainyard;
    const auto began = std::chrono::steady_clock::now();
    workbench::Options options;
    if (const auto refusal = workbench::parseOptions(argc, argv, options)) {
        std::fputs(qPrintable(refusal->text), refusal->exitCode == 0 ? stdout : stderr);
        return refusal->exitCode;
    }
    if (!options.screenshot.isEmpty()) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
        qputenv("QT_SCALE_FACTOR", QByteArray::number(options.scale));
    }
    QGuiApplication::setHighDpiScaleFactorRoundingPolicy(Qt::HighDpiScaleFactorRoundingPolicy::PassThrough);
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("trainyard"));
    QApplication::setApplicationDisplayName(QStringLiteral("Trainyard"));
    QApplication::setApplicationVersion(QStringLiteral(TRAINYARD_VERSION));
    QGuiApplication::setDesktopFileName(QStringLiteral("trainyard"));
    workbench::Program program(std::move(options), began);
    program.start();
    return QApplication::exec();
}
