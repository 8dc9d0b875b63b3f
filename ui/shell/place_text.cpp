#include "ui/shell/place_text.h"

namespace trainyard::ui {

Place parsePlace(const QString& text) {
    const qsizetype slash = text.indexOf(QLatin1Char('/'));
    const qsizetype question = text.indexOf(QLatin1Char('?'));
    const qsizetype end = slash < 0 ? question : question < 0 ? slash : std::min(slash, question);
    if (end < 0) return {text, {}};
    return {text.left(end), text.mid(end + 1)};
}

QString toText(const Place& place) {
    if (place.argument.isEmpty()) return place.page;
    // Arguments of the form are named ("clone=..."), others are ids.
    const QChar separator = place.argument.contains(QLatin1Char('=')) ? QLatin1Char('?') : QLatin1Char('/');
    return place.page + separator + place.argument;
}

} // namespace trainyard::ui
