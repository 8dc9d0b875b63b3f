#include "app/yard/table.h"
#include "tests/support/catch.h"

using namespace trainyard::yard;

TEST_CASE("Widths count columns of the terminal") {
    CHECK(displayWidth("") == 0);
    CHECK(displayWidth("digits-mlp") == 10);
    CHECK(displayWidth("作业") == 4);
    CHECK(displayWidth("训练 mnist") == 10);
    CHECK(displayWidth("한국어") == 6);
    CHECK(displayWidth("ｆｕｌｌ") == 8);
    CHECK(displayWidth("naïve") == 5);
    CHECK(displayWidth("e\xcc\x81") == 1); // e and a combining accent
    CHECK(displayWidth("🚂") == 2);
    CHECK(displayWidth("\xff\xfe") == 2);  // not UTF-8: a column each, and no end
    CHECK(displayWidth("a\xe4\xbd") == 2); // cut in the middle of a character
}

TEST_CASE("Cutting keeps whole characters and marks what is missing") {
    CHECK(cutToWidth("digits", 6) == "digits");
    CHECK(cutToWidth("digits", 5) == "digi…");
    CHECK(cutToWidth("作业排队中", 6) == "作业…");
    CHECK(cutToWidth("作业排队中", 7) == "作业排…");
    CHECK(displayWidth(cutToWidth("作业排队中", 7)) == 7);
    CHECK(cutToWidth("abc", 1) == "…");
}

TEST_CASE("Columns line up under names of any script") {
    Table table({"NAME", "STATE"});
    table.add({"作业", "running"});
    table.note("its note");
    table.add({"digits-mlp", Cell{"failed", Colour::Red}}); // no colour: this is no terminal
    CHECK(table.text() == "NAME        STATE\n"
                          "作业        running\n"
                          "    its note\n"
                          "digits-mlp  failed\n");
}

TEST_CASE("A table without rows is no table") {
    const Table table({"NAME", "STATE"});
    CHECK(table.empty());
    CHECK(table.text().empty());
}

TEST_CASE("The last column is cut to the terminal, and no further than is readable") {
    Table table({"ID", "REASON"});
    table.add({"1", "Waits for 2 of 2 cores: digits-mlp uses them."});
    CHECK(table.text(24) == "ID  REASON\n"
                            "1   Waits for 2 of 2 co…\n");
    CHECK(table.text(3) == "ID  REASON\n"
                           "1   Waits for 2…\n");
    CHECK(table.text(0).find("uses them.") != std::string::npos);
}
