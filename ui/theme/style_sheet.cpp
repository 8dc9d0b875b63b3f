#include "ui/theme/style_sheet.h"

#include "ui/theme/theme.h"
#include "ui/theme/tokens.h"

#include <QFile>
#include <QRegularExpression>

namespace trainyard::ui {

namespace {

QString valueOf(const QString& word, const Theme& theme) {
    if (word == QLatin1String("mode")) return theme.dark() ? QStringLiteral("dark") : QStringLiteral("light");
    if (word.startsWith(QLatin1String("px"))) return QStringLiteral("%1px").arg(theme.scaled(word.mid(2).toInt()));
    for (int index = 0; index < static_cast<int>(Token::Count); ++index) {
        const auto token = static_cast<Token>(index);
        if (tokenName(token) == word) return theme.color(token).name();
    }
    qWarning("The style sheet names an unknown token: %s", qPrintable(word));
    return {};
}

} // namespace

QString buildStyleSheet(const Theme& theme) {
    QFile file(QStringLiteral(":/theme/style.qss"));
    if (!file.open(QIODevice::ReadOnly)) return {};
    const QString source = QString::fromUtf8(file.readAll());
    static const QRegularExpression word(QStringLiteral("\\$([a-z][a-z0-9-]*)"));
    QString result;
    result.reserve(source.size() * 2);
    qsizetype end = 0;
    for (auto matches = word.globalMatch(source); matches.hasNext();) {
        const auto match = matches.next();
        result += QStringView(source).mid(end, match.capturedStart() - end);
        result += valueOf(match.captured(1), theme);
        end = match.capturedEnd();
    }
    result += QStringView(source).mid(end);
    return result;
}

} // namespace trainyard::ui
