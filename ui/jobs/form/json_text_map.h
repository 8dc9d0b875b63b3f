// Where each value stands in the text of a job file. A tolerant scanner: it maps as much as it understands, takes
// comments, and never fails; the line of an error comes from model::parseJobText. Positions count UTF-16 units, as Qt's
// editors do.
#pragma once

#include <QString>

#include <string>
#include <vector>

namespace trainyard::ui {

struct JsonSpan {
    std::string pointer; // RFC 6901
    int begin = 0;       // of the key where the value is a member, else of the value
    int valueBegin = 0;
    int end = 0; // behind the value
    bool object = false;
    bool array = false;
    bool contains(int position) const { return begin <= position && position <= end; }
};

class JsonTextMap {
public:
    JsonTextMap() = default;
    explicit JsonTextMap(const QString& text);
    // The last one, where a key stands twice: that is the value the parser keeps.
    const JsonSpan* find(const std::string& pointer) const;
    // The deepest one around the position.
    const JsonSpan* at(int position) const;
    // Direct members or items, in order of the text.
    std::vector<const JsonSpan*> children(const std::string& pointer) const;
    const std::vector<JsonSpan>& all() const { return spans_; }
    bool complete() const { return complete_; } // the whole text was understood

private:
    std::vector<JsonSpan> spans_; // parents before their children
    bool complete_ = false;
};

} // namespace trainyard::ui
