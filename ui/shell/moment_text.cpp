#include "ui/shell/moment_text.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

namespace trainyard::ui {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Moment)
};

QDateTime toDateTime(base::WallTime time) {
    const auto length = std::chrono::duration_cast<std::chrono::milliseconds>(time.time_since_epoch());
    return QDateTime::fromMSecsSinceEpoch(length.count());
}

} // namespace

QString momentText(base::WallTime time, base::WallTime now) {
    const QDateTime then = toDateTime(time);
    const QDate today = toDateTime(now).date();
    const qint64 days = then.date().daysTo(today);
    if (days == 0) return then.time().toString(QStringLiteral("HH:mm"));
    if (days == 1) return Text::tr("yesterday");
    if (then.date().year() == today.year()) return QLocale().toString(then.date(), Text::tr("d MMM", "date format"));
    return QLocale().toString(then.date(), Text::tr("d MMM yyyy", "date format"));
}

QString dayText(base::WallTime time) {
    return QLocale().toString(toDateTime(time).date(), Text::tr("dddd d MMMM", "date format"));
}

QString spanText(std::chrono::milliseconds length) {
    const qint64 seconds = length.count() / 1000;
    if (seconds < 60) return Text::tr("%1 s").arg(seconds);
    if (seconds < 3600) return Text::tr("%1 min %2 s").arg(seconds / 60).arg(seconds % 60);
    if (seconds < 2 * 86400) return Text::tr("%1 h %2 min").arg(seconds / 3600).arg(seconds / 60 % 60);
    return Text::tr("%1 d %2 h").arg(seconds / 86400).arg(seconds / 3600 % 24);
}

} // namespace trainyard::ui
