#include "ui/shell/language.h"

#include "core/base/paths.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>

namespace trainyard::ui {

Language::~Language() {
    if (QCoreApplication::instance() == nullptr) return;
    QCoreApplication::removeTranslator(&texts_);
    QCoreApplication::removeTranslator(&library_);
}

void Language::use(const QString& code) {
    const QLocale wanted = code.isEmpty() ? QLocale::system() : QLocale(code);
    const QString language = wanted.language() == QLocale::Chinese ? QStringLiteral("zh_CN") : QStringLiteral("en");
    // The country's own way with dates where the language is the system's.
    QLocale::setDefault(code.isEmpty() && wanted.language() == QLocale(language).language() ? wanted
                                                                                            : QLocale(language));
    QCoreApplication::removeTranslator(&texts_);
    QCoreApplication::removeTranslator(&library_);
    current_ = language;
    const QString folder = QString::fromStdString((base::resourceFolder() / "translations").string());
    // English has its plural forms in a file too; without one the texts of the code stand.
    if (texts_.load(QStringLiteral("trainyard_%1").arg(language), folder)) QCoreApplication::installTranslator(&texts_);
    if (library_.load(QStringLiteral("qtbase_%1").arg(language), QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&library_);
}

} // namespace trainyard::ui
