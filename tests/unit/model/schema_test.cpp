// The published schema and the reader are two descriptions of one format: they must not drift apart.
#include "core/base/environment.h"
#include "core/base/file_io.h"
#include "tests/unit/model/problems_support.h"

#include <algorithm>
#include <set>

using namespace trainyard;
using namespace trainyard::model;
using namespace trainyard::tests;

namespace {

using Names = std::set<std::string>;

std::filesystem::path sourceFolder() {
    const auto folder = base::environmentVariable("TRAINYARD_SOURCE");
    return folder ? base::fromUtf8(*folder) : std::filesystem::current_path();
}

Json schema() {
    const auto text = base::readFile(sourceFolder() / "resources" / "schemas" / "job-v1.schema.json");
    REQUIRE(text);
    return Json::parse(*text);
}

// "a, b or c." to its words.
Names wordsOf(std::string list) {
    while (!list.empty() && list.back() == '.') list.pop_back();
    Names words;
    std::string word;
    for (const char c : list + ",") {
        if (c != ',' && c != ' ') {
            word += c;
            continue;
        }
        if (!word.empty() && word != "and" && word != "or") words.insert(word);
        word.clear();
    }
    return words;
}

// What the reader says the fields of an object are: it names them where an unknown one is far from all.
Names fieldsOfReader(const std::string& field, const std::string& pointer) {
    const SpecResult result = parseJobSpec(field.empty() ? R"({"qqqqqqqqqqqq": 1})" : "{" + field + "}");
    const SpecProblem* problem = problemAt(result.problems, pointer + "/qqqqqqqqqqqq");
    REQUIRE(problem);
    const std::string start = "The fields here are ";
    REQUIRE(problem->remedy.find(start) == 0);
    return wordsOf(problem->remedy.substr(start.size()));
}

Names fieldsOfSchema(const Json& object) {
    Names names;
    REQUIRE(object.at("additionalProperties") == false);
    for (const auto& entry : object.at("properties").items()) {
        names.insert(entry.key());
        const Json& value = entry.value();
        INFO(entry.key());
        CHECK((value.contains("$ref") || !value.at("description").get<std::string>().empty()));
    }
    return names;
}

// The words that the reader offers where none of them was written.
Names wordsOfReader(const std::string& field, const std::string& pointer) {
    const SpecResult result = parseJobSpec("{" + field + "}");
    const SpecProblem* problem = problemAt(result.problems, pointer);
    REQUIRE(problem);
    REQUIRE(problem->remedy.find("Write ") == 0);
    return wordsOf(problem->remedy.substr(6));
}

} // namespace

TEST_CASE("schema and reader know the same fields") {
    const Json document = schema();
    const Json& defs = document.at("$defs");
    CHECK(fieldsOfReader("", "") == fieldsOfSchema(document));
    CHECK(fieldsOfReader(R"("code": {"qqqqqqqqqqqq": 1})", "/code") == fieldsOfSchema(defs.at("code")));
    CHECK(fieldsOfReader(R"("environment": {"qqqqqqqqqqqq": 1})", "/environment") ==
          fieldsOfSchema(defs.at("environment")));
    CHECK(fieldsOfReader(R"("resources": {"qqqqqqqqqqqq": 1})", "/resources") == fieldsOfSchema(defs.at("resources")));
    CHECK(fieldsOfReader(R"("roles": [{"qqqqqqqqqqqq": 1}])", "/roles/0") == fieldsOfSchema(defs.at("role")));
    CHECK(fieldsOfReader(R"("roles": [{"resources": {"qqqqqqqqqqqq": 1}}])", "/roles/0/resources") ==
          fieldsOfSchema(defs.at("roleResources")));
    CHECK(fieldsOfReader(R"("mounts": [{"qqqqqqqqqqqq": 1}])", "/mounts/0") == fieldsOfSchema(defs.at("mount")));
    CHECK(fieldsOfReader(R"("outputs": {"qqqqqqqqqqqq": 1})", "/outputs") == fieldsOfSchema(defs.at("outputs")));
    CHECK(fieldsOfReader(R"("retry": {"qqqqqqqqqqqq": 1})", "/retry") == fieldsOfSchema(defs.at("retry")));
    CHECK(fieldsOfReader(R"("site": {"qqqqqqqqqqqq": 1})", "/site") == fieldsOfSchema(defs.at("site")));
    CHECK(defs.size() == 9); // a new definition needs a line here
}

TEST_CASE("schema and reader know the same words") {
    const Json document = schema();
    const Json& defs = document.at("$defs");
    const auto listed = [](const Json& field) { return field.at("enum").get<Names>(); };
    CHECK(wordsOfReader(R"("kind": "qqqqqqqqqqqq")", "/kind") == listed(document.at("properties").at("kind")));
    CHECK(wordsOfReader(R"("priority": "qqqqqqqqqqqq")", "/priority") ==
          listed(document.at("properties").at("priority")));
    CHECK(wordsOfReader(R"("roles": [{"name": "qqqqqqqqqqqq"}])", "/roles/0/name") ==
          listed(defs.at("role").at("properties").at("name")));
    CHECK(wordsOfReader(R"("retry": {"on": ["qqqqqqqqqqqq"]})", "/retry/on/0") ==
          listed(defs.at("retry").at("properties").at("on").at("items")));
    CHECK(document.at("properties").at("apiVersion").at("const") == "trainyard/v1");
    CHECK(document.at("required") == Json{"apiVersion", "name"});
}

TEST_CASE("the schema's defaults are the reader's") {
    const Json document = schema();
    const Json& defs = document.at("$defs");
    const JobSpec spec;
    CHECK(document.at("properties").at("kind").at("default") == toString(spec.kind));
    CHECK(document.at("properties").at("gang").at("default") == spec.gang);
    CHECK(document.at("properties").at("priority").at("default") == spec.priority);
    CHECK(defs.at("role").at("properties").at("replicas").at("default") == Role{}.replicas);
    CHECK(defs.at("mount").at("properties").at("readOnly").at("default") == Mount{}.readOnly);
    CHECK(defs.at("outputs").at("properties").at("events").at("default") == spec.outputs.events);
    CHECK(defs.at("outputs").at("properties").at("model").at("default") == spec.outputs.model);
    CHECK(defs.at("retry").at("properties").at("limit").at("default") == spec.retry.limit);
}

TEST_CASE("the templates are valid job files, and stay the same when written") {
    int found = 0;
    for (const auto& entry :
         std::filesystem::recursive_directory_iterator(sourceFolder() / "resources" / "templates")) {
        if (entry.path().extension() != ".tyjob") continue;
        INFO(entry.path());
        const auto text = base::readFile(entry.path());
        REQUIRE(text);
        const SpecResult result = parseJobSpec(*text);
        INFO(listed(result.problems));
        CHECK(result.valid());
        CHECK(readJobSpec(writeJobSpec(result.spec)).spec == result.spec);
        ++found;
    }
    CHECK(found >= 4);
}
