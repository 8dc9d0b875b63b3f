#include "ui/shell/fuzzy_match.h"

#include <algorithm>

namespace trainyard::ui {

namespace {

bool startsWord(const QString& text, int index) {
    if (index == 0) return true;
    const QChar before = text.at(index - 1);
    return !before.isLetterOrNumber() || (text.at(index).isUpper() && before.isLower());
}

// The whole pattern in one piece is what people mean most often.
FuzzyMatch pieceMatch(const QString& pattern, const QString& text) {
    FuzzyMatch best;
    for (int at = static_cast<int>(text.indexOf(pattern, 0, Qt::CaseInsensitive)); at >= 0;
         at = static_cast<int>(text.indexOf(pattern, at + 1, Qt::CaseInsensitive))) {
        const int score = (at == 0                ? 3000
                           : startsWord(text, at) ? 2000
                                                  : 1000) -
                          std::min(at, 200) - std::min(static_cast<int>(text.size()), 200) / 4;
        if (score <= best.score) continue;
        best.score = score;
        best.positions.clear();
        for (int index = 0; index < pattern.size(); ++index) best.positions << at + index;
    }
    return best;
}

} // namespace

FuzzyMatch fuzzyMatch(const QString& pattern, const QString& text) {
    if (pattern.isEmpty()) return {1, {}};
    if (FuzzyMatch piece = pieceMatch(pattern, text); piece.score > 0) return piece;
    FuzzyMatch match;
    match.score = 500;
    int from = 0;
    int last = -2;
    for (const QChar wanted : pattern) {
        if (wanted.isSpace()) continue;
        // The next word that begins so, else the next letter that is so.
        int found = -1;
        for (int index = from; index < text.size(); ++index) {
            if (text.at(index).toCaseFolded() != wanted.toCaseFolded()) continue;
            if (index == last + 1 || startsWord(text, index)) {
                found = index;
                break;
            }
            if (found < 0) found = index;
        }
        if (found < 0) return {};
        match.score += found == last + 1 ? 20 : startsWord(text, found) ? 15 : -std::min(found - from, 10);
        match.positions << found;
        last = found;
        from = found + 1;
    }
    match.score = std::max(1, match.score - std::min(static_cast<int>(text.size()), 200) / 4);
    return match;
}

} // namespace trainyard::ui
