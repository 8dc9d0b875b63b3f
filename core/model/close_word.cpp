#include "core/model/close_word.h"

#include <algorithm>

namespace trainyard::model {

namespace {

constexpr std::size_t longestWord = 64; // beyond it nobody mistyped a field name

std::string folded(std::string_view word) {
    std::string result;
    for (const char c : word) {
        if (c == '-' || c == '_' || c == ' ') continue;
        result += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    }
    return result;
}

// Optimal string alignment: insertions, deletions, changes and swaps of neighbours.
std::size_t distance(const std::string& a, const std::string& b) {
    std::vector<std::vector<std::size_t>> table(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
    for (std::size_t i = 0; i <= a.size(); ++i) table[i][0] = i;
    for (std::size_t j = 0; j <= b.size(); ++j) table[0][j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i)
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t change = a[i - 1] == b[j - 1] ? 0 : 1;
            table[i][j] = std::min({table[i - 1][j] + 1, table[i][j - 1] + 1, table[i - 1][j - 1] + change});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                table[i][j] = std::min(table[i][j], table[i - 2][j - 2] + 1);
        }
    return table[a.size()][b.size()];
}

} // namespace

std::string closestWord(std::string_view word, const std::vector<std::string>& known) {
    const std::string wanted = folded(word);
    if (wanted.empty() || wanted.size() > longestWord) return {};
    std::string best;
    std::size_t bestDistance = longestWord;
    for (const std::string& candidate : known) {
        const std::string other = folded(candidate);
        const std::size_t allowed = std::max<std::size_t>(1, std::min(wanted.size(), other.size()) / 3);
        std::size_t found = distance(wanted, other);
        // "env" for "environment": the beginning or the singular of a word is as good as one slip.
        if (wanted.size() >= 3 && other.compare(0, wanted.size(), wanted) == 0) found = std::min<std::size_t>(found, 1);
        if (found <= allowed && found < bestDistance) {
            best = candidate;
            bestDistance = found;
        }
    }
    return best;
}

} // namespace trainyard::model
