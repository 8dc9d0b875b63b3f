#include "ui/jobs/collation.h"

#include <QCollator>

#include <algorithm>
#include <memory>
#include <vector>

namespace trainyard::ui {

namespace {

constexpr std::uint32_t notRanked = 0x200000; // beyond every rank, in the order of code points

struct Table {
    QLocale locale;
    std::vector<std::uint16_t> ranks; // by code point; 0: not ranked

    void build() {
        struct Item {
            QCollatorSortKey key;
            char32_t codePoint;
        };
        QCollator collator(locale);
        std::vector<Item> items;
        // Latin, Greek, Cyrillic; kana; Chinese characters: the rest is rare in names of jobs.
        const std::pair<char32_t, char32_t> ranges[] = {
            {0x80, 0x52F}, {0x1E00, 0x1FFF}, {0x3040, 0x30FF}, {0x4E00, 0x9FFF}};
        for (const auto& range : ranges)
            for (char32_t c = range.first; c <= range.second; ++c)
                items.push_back({collator.sortKey(QString(QChar(static_cast<char16_t>(c)))), c});
        std::sort(items.begin(), items.end(), [](const Item& a, const Item& b) {
            const int order = a.key.compare(b.key);
            return order != 0 ? order < 0 : a.codePoint < b.codePoint;
        });
        ranks.assign(0xA000, 0);
        std::uint16_t rank = 0;
        for (const Item& item : items) ranks[item.codePoint] = ++rank;
    }
};

} // namespace

CharacterWeight makeCollation(const QLocale& locale) {
    auto table = std::make_shared<Table>();
    table->locale = locale;
    return [table](char32_t c) -> std::uint32_t {
        if (table->ranks.empty()) table->build();
        const std::uint32_t rank = c < table->ranks.size() ? table->ranks[c] : 0U;
        return rank != 0 ? rank : notRanked + static_cast<std::uint32_t>(c);
    };
}

} // namespace trainyard::ui
