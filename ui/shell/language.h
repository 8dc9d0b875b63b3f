// The window's language. Changes without a restart: installing a translator sends LanguageChange to every widget.
#pragma once

#include <QString>
#include <QTranslator>

namespace trainyard::ui {

class Language {
public:
    ~Language();
    // "en", "zh_CN", or empty for the system's. Unknown ones are English.
    void use(const QString& code);
    QString current() const { return current_; } // what is shown: "en" or "zh_CN"
    bool han() const { return current_ == QLatin1String("zh_CN"); }

private:
    QTranslator texts_;   // ours
    QTranslator library_; // of Qt's own dialogs
    QString current_ = QStringLiteral("en");
};

} // namespace trainyard::ui
