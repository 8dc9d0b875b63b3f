#include "core/base/number_text.h"
#include "core/model/job_text.h"

#include <cmath>
#include <istream>
#include <streambuf>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/yaml.h>

namespace trainyard::model {

namespace {

constexpr std::size_t mostNodes = 200'000; // aliases can make a small text describe an endless document

int lineOf(const YAML::Mark& mark) {
    return mark.is_null() ? 0 : mark.line + 1;
}

bool oneOf(const std::string& word, std::initializer_list<const char*> words) {
    for (const char* candidate : words)
        if (word == candidate) return true;
    return false;
}

// The core schema of YAML 1.2 for plain scalars; everything else is text.
OrderedJson plainScalar(const std::string& word) {
    if (oneOf(word, {"", "~", "null", "Null", "NULL"})) return nullptr;
    if (oneOf(word, {"true", "True", "TRUE"})) return true;
    if (oneOf(word, {"false", "False", "FALSE"})) return false;
    const std::string_view digits = word.front() == '+' ? std::string_view(word).substr(1) : std::string_view(word);
    const bool negative = !digits.empty() && digits.front() == '-';
    const std::string_view magnitude = negative ? digits.substr(1) : digits;
    if (magnitude.empty() || (magnitude.front() != '.' && (magnitude.front() < '0' || magnitude.front() > '9')))
        return word;
    if (magnitude.substr(0, 2) == "0x")
        if (const auto value = base::parseUnsigned(magnitude.substr(2), 16)) return *value;
    if (magnitude.substr(0, 2) == "0o")
        if (const auto value = base::parseUnsigned(magnitude.substr(2), 8)) return *value;
    if (const auto value = base::parseInt(digits)) return *value;
    if (const auto value = base::parseUnsigned(digits)) return *value;
    if (const auto value = base::parseDouble(digits); value && std::isfinite(*value)) return *value;
    return word;
}

class YamlReader {
public:
    explicit YamlReader(JobText& result) : result_(result) {}

    OrderedJson read(const YAML::Node& node, const std::string& pointer, int depth) {
        if (depth > deepestNesting) return stop(tooDeepNesting(lineOf(node.Mark())));
        if (++nodes_ > mostNodes)
            return stop({"", "The text describes more than " + std::to_string(mostNodes) + " values.",
                         "Write out what its anchors and aliases repeat, and leave out the rest.",
                         lineOf(node.Mark())});
        result_.outline.record(pointer, lineOf(node.Mark()));
        if (node.IsMap()) return readMap(node, pointer, depth);
        if (node.IsSequence()) return readSequence(node, pointer, depth);
        if (!node.IsScalar()) return nullptr;
        return node.Tag() == "?" || node.Tag().empty() ? plainScalar(node.Scalar()) : OrderedJson(node.Scalar());
    }

private:
    OrderedJson readMap(const YAML::Node& node, const std::string& pointer, int depth) {
        OrderedJson object = OrderedJson::object();
        std::map<std::string, int> names;
        for (const auto& entry : node) {
            if (!result_.readable) break;
            const int line = lineOf(entry.first.Mark());
            if (!entry.first.IsScalar()) {
                result_.problems.push_back({pointer, "A name in this object is not text.", "Write name: value.", line});
                continue;
            }
            const std::string& name = entry.first.Scalar();
            const std::string inner = pointer + pointerStep(name);
            const auto [first, added] = names.emplace(name, line);
            if (!added) {
                result_.problems.push_back(repeatedName(inner, name, first->second, line));
                continue;
            }
            if (names.size() > mostNames) return stop(tooManyNames(pointer, line));
            result_.outline.record(inner, line);
            object[name] = read(entry.second, inner, depth + 1);
        }
        return object;
    }

    OrderedJson readSequence(const YAML::Node& node, const std::string& pointer, int depth) {
        OrderedJson array = OrderedJson::array();
        std::size_t index = 0;
        for (const auto& item : node) {
            if (!result_.readable) break;
            array.push_back(read(item, pointer + "/" + std::to_string(index++), depth + 1));
        }
        return array;
    }

    OrderedJson stop(SpecProblem problem) {
        if (result_.readable) result_.problems = {std::move(problem)};
        result_.readable = false;
        return nullptr;
    }

    JobText& result_;
    std::size_t nodes_ = 0;
};

// The library reads a stream; this one is the text itself.
class TextBuffer final : public std::streambuf {
public:
    explicit TextBuffer(std::string& text) { setg(text.data(), text.data(), text.data() + text.size()); }
};

// Looks at a text without keeping it. For some texts ("," is one) the library finds documents without end, so it must
// not be asked for all of them.
class FirstLook final : public YAML::EventHandler {
public:
    void OnDocumentStart(const YAML::Mark& mark) override { lastLine = lineOf(mark); }
    void OnDocumentEnd() override {}
    void OnNull(const YAML::Mark&, YAML::anchor_t) override {}
    void OnAlias(const YAML::Mark&, YAML::anchor_t) override { ++values; }
    void OnScalar(const YAML::Mark&, const std::string&, YAML::anchor_t, const std::string&) override { ++values; }
    void OnSequenceStart(const YAML::Mark&, const std::string&, YAML::anchor_t, YAML::EmitterStyle::value) override {
        ++values;
    }
    void OnSequenceEnd() override {}
    void OnMapStart(const YAML::Mark&, const std::string&, YAML::anchor_t, YAML::EmitterStyle::value) override {
        ++values;
    }
    void OnMapEnd() override {}

    int lastLine = 0;
    std::size_t values = 0;
};

void fail(JobText& result, const std::string& message, int line) {
    result.readable = false;
    const std::string place = line > 0 ? " from line " + std::to_string(line) + " on" : "";
    result.problems = {{"", "The text is not YAML" + place + ": " + message + ".",
                        "Look at the indentation and the quotes here and in the line before; JSON begins with “{”.",
                        line}};
}

} // namespace

JobText readYamlText(std::string_view text) {
    JobText result;
    try {
        std::string all(text);
        TextBuffer buffer(all);
        std::istream stream(&buffer);
        YAML::Parser parser(stream);
        FirstLook look;
        parser.HandleNextDocument(look);
        const bool empty = look.values == 0;
        if (parser.HandleNextDocument(look)) {
            if (empty)
                fail(result, "it begins with something that is no value", look.lastLine);
            else
                fail(result, "it holds more than one document, and a job file is one", look.lastLine);
            return result;
        }
        result.document = YamlReader(result).read(YAML::Load(all), "", 0);
    } catch (const YAML::Exception& error) {
        fail(result, error.msg, lineOf(error.mark));
    } catch (const std::exception& error) {
        fail(result, error.what(), 0);
    }
    return result;
}

} // namespace trainyard::model
