// Finding by a few letters in order: "dmlp" finds "digits-mlp". Case does not count.
#pragma once

#include <QList>
#include <QString>

namespace trainyard::ui {

struct FuzzyMatch {
    int score = 0;        // 0: no match; more is better
    QList<int> positions; // of the matched characters, for lighting them
};

// An empty pattern matches everything with score 1.
FuzzyMatch fuzzyMatch(const QString& pattern, const QString& text);

} // namespace trainyard::ui
