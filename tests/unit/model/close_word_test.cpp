#include "core/model/close_word.h"
#include "core/model/placeholders.h"
#include "tests/support/catch.h"

using namespace trainyard::model;

TEST_CASE("the close word is found, and none where none is close") {
    const std::vector<std::string> known{"name", "code", "memory", "readOnly", "environment", "node_fail"};
    CHECK(closestWord("naem", known) == "name");
    CHECK(closestWord("Name", known) == "name");
    CHECK(closestWord("mem", known) == "memory");
    CHECK(closestWord("read-only", known) == "readOnly");
    CHECK(closestWord("envronment", known) == "environment");
    CHECK(closestWord("nodefail", known) == "node_fail");
    CHECK(closestWord("xyz", known).empty());
    CHECK(closestWord("", known).empty());
    CHECK(closestWord(std::string(10'000, 'a'), known).empty());
}

TEST_CASE("placeholders are replaced once, unknown ones stay") {
    const auto lookUp = [](const std::string& name) -> std::optional<std::string> {
        if (name == "a") return "{{b}}";
        if (name == "b") return "2";
        return std::nullopt;
    };
    CHECK(replacePlaceholders("x={{a}} {{ b }} {{c}} {{", lookUp) == "x={{b}} 2 {{c}} {{");
    CHECK(replacePlaceholders("", lookUp).empty());
    CHECK(replacePlaceholders("}}{{}}", lookUp) == "}}{{}}");
}
