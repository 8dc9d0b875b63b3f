#include "ui/theme/fonts.h"

#include "core/base/paths.h"

#include <QDir>
#include <QFontDatabase>
#include <QFontMetricsF>
#include <QGuiApplication>

namespace trainyard::ui {

namespace {

// The desktop's own font where it is a good one. Pictures and tests run offscreen and always use the shipped fonts.
QString systemFamily() {
#if defined(Q_OS_WIN) || defined(Q_OS_MACOS)
    const bool desktop = QGuiApplication::platformName() != QLatin1String("offscreen");
    return desktop ? QFontDatabase::systemFont(QFontDatabase::GeneralFont).family() : QString();
#else
    const QString platform = QGuiApplication::platformName();
    if (platform == QLatin1String("offscreen") || platform == QLatin1String("minimal")) return {};
    const QString family = QFontDatabase::systemFont(QFontDatabase::GeneralFont).family();
    const bool generic = family.isEmpty() || family.startsWith(QLatin1String("DejaVu")) ||
                         family.compare(QLatin1String("Sans"), Qt::CaseInsensitive) == 0 ||
                         family.startsWith(QLatin1String("Sans Serif"), Qt::CaseInsensitive);
    return generic || !QFontDatabase::hasFamily(family) ? QString() : family;
#endif
}

} // namespace

int loadShippedFonts() {
    const QDir folder(QString::fromStdString((base::resourceFolder() / "fonts").string()));
    int loaded = 0;
    const auto files = folder.entryList({QStringLiteral("*.ttf")}, QDir::Files, QDir::Name);
    for (const QString& file : files)
        if (QFontDatabase::addApplicationFont(folder.filePath(file)) >= 0) ++loaded;
    return loaded;
}

QString tabularFamily() {
    return QStringLiteral("Inter Tabular");
}

QStringList uiFontFamilies() {
    QStringList families;
    if (const QString system = systemFamily(); !system.isEmpty()) families << system;
    families << tabularFamily();
#if defined(Q_OS_MACOS)
    families << QStringLiteral("PingFang SC");
#elif defined(Q_OS_WIN)
    families << QStringLiteral("Microsoft YaHei UI");
#else
    families << QStringLiteral("Noto Sans CJK SC") << QStringLiteral("WenQuanYi Micro Hei");
#endif
    return families;
}

QStringList monoFontFamilies() {
    return {QStringLiteral("JetBrains Mono NL"), QStringLiteral("Noto Sans Mono CJK SC"),
            QStringLiteral("WenQuanYi Micro Hei Mono")};
}

bool digitsAreTabular(const QStringList& families) {
    QFont font;
    font.setFamilies(families);
    font.setPixelSize(64);
    const QFontMetricsF metrics(font);
    return qFuzzyCompare(metrics.horizontalAdvance(QLatin1Char('0')), metrics.horizontalAdvance(QLatin1Char('1')));
}

} // namespace trainyard::ui
