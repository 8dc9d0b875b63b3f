// Text that is no job file at all: one clear problem, quickly, never a crash.
#include "tests/unit/model/problems_support.h"

using namespace trainyard::model;
using namespace trainyard::tests;

TEST_CASE("text that is not JSON is placed at its line") {
    const SpecProblem problem = onlyProblem("{\n  \"name\": \"x\",\n  \"args\": [1, 2\n  \"gang\": true\n}");
    CHECK(problem.pointer.empty());
    CHECK(problem.line == 4);
    CHECK(problem.message.find("not JSON from line 4 on") != std::string::npos);
    CHECK(problem.message.find("invalid") == std::string::npos);
    CHECK(onlyProblem("{\"a\": tru}").remedy.find("double quotes") != std::string::npos);
    CHECK(onlyProblem("{\"a\": 1").remedy.find("not closed") != std::string::npos);
    CHECK(onlyProblem("{\"a\": 1,}").remedy.find("last comma") != std::string::npos);
    CHECK(onlyProblem("{\"a\": 1e999}").pointer.empty());
}

TEST_CASE("text that is not YAML is placed at its line") {
    const SpecProblem problem = onlyProblem("apiVersion: trainyard/v1\nname: x\n  code: [a\n");
    CHECK(problem.pointer.empty());
    CHECK(problem.line > 1);
    CHECK(onlyProblem("a: 1\n---\nb: 2\n").message.find("more than one document") != std::string::npos);
    CHECK(onlyProblem("just words").message.find("not an object") != std::string::npos);
}

TEST_CASE("texts for which the YAML library finds documents without end") {
    for (const char* text : {",[:bab[\n", ",", ", a: b", "]", "} a"}) {
        INFO(text);
        CHECK(onlyProblem(text).pointer.empty());
    }
}

TEST_CASE("empty, binary, too large and too deep text") {
    CHECK(onlyProblem("").message == "The text is empty.");
    CHECK(onlyProblem(" \n // only a comment\n /* and another */").message == "The text is empty.");
    CHECK(onlyProblem(std::string("{\"name\":\0}", 10)).message.find("zero byte") != std::string::npos);
    const SpecProblem latin1 = onlyProblem("{\n\"name\": \"Gr\xFC\xDF\"}");
    CHECK(latin1.message.find("not UTF-8") != std::string::npos);
    CHECK(latin1.line == 2);
    for (const char* bad : {"\xC0\xAF", "\xED\xA0\x80", "\xF5\x80\x80\x80", "\xE2\x82", "\x80"})
        CHECK(onlyProblem(bad).message.find("not UTF-8") != std::string::npos);
    CHECK(onlyProblem(std::string((4U << 20) + 1, ' ')).message.find("at most 4 MiB") != std::string::npos);
    CHECK(onlyProblem(std::string(100'000, '[')).message.find("nested more than 64") != std::string::npos);
    CHECK(onlyProblem("{\"args\": " + std::string(100'000, '[') + std::string(100'000, ']') + "}")
              .message.find("nested") != std::string::npos);
    std::string deepYaml;
    for (int i = 0; i < 100; ++i) deepYaml += std::string(static_cast<std::size_t>(i), ' ') + "a:\n";
    CHECK(onlyProblem(deepYaml).message.find("nested") != std::string::npos);
    std::string many = "{";
    for (int i = 0; i < 300'000; ++i) many += "\"a" + std::to_string(i) + "\":1,";
    CHECK(onlyProblem(many + "\"b\":1}").message.find("10000 names") != std::string::npos);
}

TEST_CASE("anchors cannot blow a YAML text up") {
    std::string text = "a: &a [x,x,x,x,x,x,x,x,x,x]\n";
    for (char name = 'b'; name < 'l'; ++name) {
        const std::string before(1, static_cast<char>(name - 1));
        text += std::string(1, name) + ": &" + std::string(1, name) + " [";
        for (int i = 0; i < 10; ++i) text += (i > 0 ? ",*" : "*") + before;
        text += "]\n";
    }
    CHECK(onlyProblem(text).message.find("more than 200000 values") != std::string::npos);
}

TEST_CASE("a name given twice is reported with both lines") {
    const SpecProblem json = onlyProblem(jobWith("\n\"gang\": true,\n\"gang\": false"));
    CHECK(json.pointer == "/gang");
    CHECK(json.message == "“gang” is given twice, in line 2 and in line 3.");
    CHECK(json.line == 3);
    const SpecProblem yaml = onlyProblem("apiVersion: trainyard/v1\nname: x\ncode: {command: [a]}\nname: y\n");
    CHECK(yaml.pointer == "/name");
    CHECK(yaml.line == 4);
}

TEST_CASE("a byte order mark is no mistake") {
    CHECK(parseJobSpec("\xEF\xBB\xBF" + jobWith("\"gang\": true")).valid());
}

TEST_CASE("lines of fields are known, also where names are escaped") {
    const auto lines = jobTextLines(
        "{\n \"a\": {\n  \"x/y\": [1,\n   {\"q\\u0041\": 2}]\n },\n /* \n */ \"b\": \"}\\\"{\",\n \"c\": 1}");
    CHECK(lines.at("") == 1);
    CHECK(lines.at("/a") == 2);
    CHECK(lines.at("/a/x~1y") == 3);
    CHECK(lines.at("/a/x~1y/0") == 3);
    CHECK(lines.at("/a/x~1y/1") == 4);
    CHECK(lines.at("/a/x~1y/1/qA") == 4);
    CHECK(lines.at("/b") == 7);
    CHECK(lines.at("/c") == 8);
    CHECK(lines.size() == 8);
}

TEST_CASE("parseJobText gives the document or one error") {
    const auto fine = parseJobText("name: x\nn: 0x10\nflag: False\nnothing: ~\nquoted: '1'\ninfinite: .inf\n");
    REQUIRE(fine);
    CHECK(fine->dump() == R"({"name":"x","n":16,"flag":false,"nothing":null,"quoted":"1","infinite":".inf"})");
    const auto bad = parseJobText("{\n\"a\" 1}");
    REQUIRE_FALSE(bad);
    CHECK(bad.error().code == trainyard::base::ErrorCode::InvalidArgument);
    CHECK(bad.error().message.find("Line 2: ") == 0);
}
