// Reads the fields of one JSON object of a job file and notes every mistake with its pointer.
// The fields that are asked for are the known ones: finish() reports the others.
#pragma once

#include "core/model/job_spec_json.h"

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace trainyard::model {

using Problems = std::vector<SpecProblem>;
using Words = std::vector<std::string>;

struct NumberRange {
    double least = 0;
    double most = 0;
    bool open = false; // `least` itself is not in the range
};

class FieldReader {
public:
    // Where `json` is not an object, that is noted at once and all fields read as absent.
    FieldReader(const OrderedJson& json, std::string pointer, Problems& problems);

    bool isObject() const { return json_ != nullptr; }
    bool has(const char* name) const; // also makes it known
    // Null where the field is absent.
    const OrderedJson* find(const char* name) const;
    std::string pointerTo(std::string_view name) const;
    void problem(std::string_view name, std::string message, std::string remedy) const;

    // Each leaves `into` as it is where the field is absent or wrong.
    void text(const char* name, std::string& into) const;
    void texts(const char* name, std::vector<std::string>& into) const;
    void boolean(const char* name, bool& into) const;
    void integer(const char* name, int& into, int least, int most) const;
    void number(const char* name, std::optional<double>& into, const NumberRange& range) const;
    void bytes(const char* name, std::optional<std::int64_t>& into) const;
    void duration(const char* name, std::optional<std::chrono::seconds>& into) const;
    // One of the words; gives its place in `words`.
    std::optional<std::size_t> choice(const char* name, const Words& words) const;
    // The members of an object, or the items of an array, each with its own pointer.
    void members(const char* name, const std::function<void(const std::string& key, const OrderedJson& value,
                                                            const std::string& pointer)>& each) const;
    void items(
        const char* name,
        const std::function<void(std::size_t index, const OrderedJson& value, const std::string& pointer)>& each) const;

    // A field that belongs elsewhere: `remedy` instead of "did you mean".
    void misplaced(const char* name, const std::string& message, const std::string& remedy) const;
    void finish() const;

private:
    void wrongType(const char* name, const OrderedJson& value, std::string_view wanted,
                   const std::string& remedy) const;

    const OrderedJson* json_ = nullptr;
    std::string pointer_;
    Problems& problems_;
    mutable Words known_;
    mutable Words handled_; // misplaced fields: reported, but never suggested
};

// "“gb” is text" and so on: what a value is, short enough for a sentence.
std::string describe(const OrderedJson& value);
std::string joinWords(const Words& words, std::string_view last);
// Text without a zero byte, which no program and no file name can be given; notes a problem otherwise.
bool checkText(const OrderedJson& value, const std::string& pointer, Problems& problems);

} // namespace trainyard::model
