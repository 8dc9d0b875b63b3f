#include "tests/support/catch.h"

#include "ui/jobs/logic/text_keys.h"
#include "ui/jobs/logic/text_sort.h"

#include <algorithm>
#include <random>

using namespace trainyard::ui;

TEST_CASE("Search text is lower case in the alphabets that have it") {
    CHECK(foldForSearch("Bert-BASE 12") == "bert-base 12");
    CHECK(foldForSearch("ÀÉÖØ ŁŽ ΑΒΩ ЖЁ") == "àéöø łž αβω жё");
    CHECK(foldForSearch("训练 run") == "训练 run");
    CHECK(foldForSearch("×÷ß") == "×÷ß");
}

TEST_CASE("Ill-formed UTF-8 becomes replacement characters, byte by byte, and never runs past the end") {
    CHECK(foldForSearch("a\xff\xc3z") == "a\xEF\xBF\xBD\xEF\xBF\xBDz");
    CHECK(foldForSearch("\xe4\xb8") == "\xEF\xBF\xBD\xEF\xBF\xBD");
    CHECK(foldForSearch("\xed\xa0\x80") == "\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD"); // a surrogate
    CHECK(foldForSearch("\xc0\x80\xf5") == "\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD");
}

TEST_CASE("Names sort as people expect") {
    const std::vector<std::string> ordered{"",        "_x",      "-x",    "1-x",  "9",   "10",    "010a",
                                           "a",       "A b",     "a-b",   "a1",   "ab",  "Run-9", "run-10",
                                           "run-10a", "run-100", "run-a", "zeta", "训练"};
    for (std::size_t i = 0; i + 1 < ordered.size(); ++i) {
        INFO(ordered[i] << " before " << ordered[i + 1]);
        CHECK(naturalKey(ordered[i]) < naturalKey(ordered[i + 1]));
    }
    CHECK(naturalKey("Run-9") == naturalKey("run-09"));
}

TEST_CASE("The order of characters beyond ASCII is the language's") {
    const CharacterWeight backwards = [](char32_t c) { return 0xFFFFFFU - static_cast<std::uint32_t>(c); };
    CHECK(naturalKey("a训") < naturalKey("a诶"));
    CHECK(naturalKey("a诶", backwards) < naturalKey("a训", backwards));
}

TEST_CASE("Sorting by chunks gives the order of strings") {
    std::mt19937 random(7);
    std::vector<std::string> keys;
    for (int i = 0; i < 3000; ++i) {
        std::string key(random() % 2 == 0 ? "shared-beginning-of-names-" : "");
        const std::size_t length = random() % 20;
        for (std::size_t j = 0; j < length; ++j)
            key.push_back(static_cast<char>(random() % 3 == 0 ? 0 : random() % 256));
        keys.push_back(key);
    }
    keys.push_back(keys.front());
    std::vector<TextItem> items;
    for (std::uint32_t i = 0; i < keys.size(); ++i) items.push_back({0, &keys[i], i});
    sortTextItems(items);
    std::vector<std::string> wanted = keys;
    std::sort(wanted.begin(), wanted.end());
    std::vector<std::string> got;
    for (const TextItem& item : items) got.push_back(*item.key);
    CHECK(got == wanted);
}
