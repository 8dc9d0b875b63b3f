// The main() of tests that need the window: offscreen, the shipped fonts, and any warning of Qt ends as a failure.
#define CATCH_CONFIG_RUNNER
#include "tests/support/catch.h"
#include "tests/support/ui_warnings.h"

#include <QApplication>

#include <cstdio>

namespace trainyard::tests {

namespace {

QStringList& heard() {
    static QStringList all;
    return all;
}

void hear(QtMsgType type, const QMessageLogContext&, const QString& text) {
    // About the offscreen platform and the machine, not about the window.
    const bool platform =
        text.contains(QLatin1String("propagateSizeHints")) || text.contains(QLatin1String("XDG_RUNTIME_DIR"));
    if (type == QtDebugMsg || type == QtInfoMsg || platform) return;
    heard() << text;
    std::fprintf(stderr, "Qt warns: %s\n", qPrintable(text));
}

} // namespace

QStringList takeWarnings() {
    return std::exchange(heard(), {});
}

} // namespace trainyard::tests

int main(int argc, char* argv[]) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    qInstallMessageHandler(trainyard::tests::hear);
    QApplication application(argc, argv);
    return Catch::Session().run(argc, argv);
}
