#include "ui/jobs/form/json_text_edit.h"

#include "core/model/job_spec_json.h"
#include "ui/jobs/form/json_path.h"
#include "ui/jobs/form/json_text_map.h"

#include <algorithm>
#include <array>

namespace trainyard::ui {

using model::OrderedJson;

namespace {

constexpr int longestLine = 88;

// Replaces what is not UTF-8: a text from outside may be anything, and dump() would throw.
QString compact(const OrderedJson& json) {
    return QString::fromStdString(json.dump(-1, ' ', false, OrderedJson::error_handler_t::replace));
}

bool plain(const OrderedJson& json) {
    return std::all_of(json.begin(), json.end(), [](const OrderedJson& item) { return !item.is_structured(); });
}

QString onOneLine(const OrderedJson& json) {
    QStringList parts;
    if (json.is_object())
        for (const auto& [key, value] : json.items())
            parts += compact(OrderedJson(key)) + QStringLiteral(": ") + compact(value);
    else
        for (const OrderedJson& item : json) parts += compact(item);
    const QString inner = parts.join(QStringLiteral(", "));
    return json.is_object() ? QStringLiteral("{ %1 }").arg(inner) : QStringLiteral("[%1]").arg(inner);
}

QString write(const OrderedJson& json, int indentation, bool inList) {
    if (!json.is_structured()) return compact(json);
    if (json.empty()) return json.is_object() ? QStringLiteral("{}") : QStringLiteral("[]");
    if ((json.is_array() || inList) && plain(json)) {
        const QString line = onOneLine(json);
        if (indentation + line.size() <= longestLine) return line;
    }
    const QString inner(indentation + 2, u' ');
    QStringList parts;
    if (json.is_object())
        for (const auto& [key, value] : json.items())
            parts += inner + compact(OrderedJson(key)) + QStringLiteral(": ") + write(value, indentation + 2, false);
    else
        for (const OrderedJson& item : json) parts += inner + write(item, indentation + 2, true);
    const QString body = parts.join(QStringLiteral(",\n"));
    const QString outer(indentation, u' ');
    return json.is_object() ? QStringLiteral("{\n%1\n%2}").arg(body, outer)
                            : QStringLiteral("[\n%1\n%2]").arg(body, outer);
}

int indentationAt(const QString& text, int position) {
    const auto lineBegin = position == 0 ? 0 : text.lastIndexOf(u'\n', position - 1) + 1;
    int count = 0;
    while (lineBegin + count < text.size() && text.at(lineBegin + count) == u' ') ++count;
    return count;
}

// The order in which job files are written; a new field goes behind those that stand before it here.
constexpr std::array fieldOrder{"apiVersion",      "kind",        "name",      "code",  "args",
                                "hyperparameters", "environment", "resources", "roles", "mounts",
                                "outputs",         "prepare",     "finish",    "retry", "gang",
                                "priority",        "site",        "native",    "tune"};

int placeOf(const std::string& key) {
    const auto found = std::find(fieldOrder.begin(), fieldOrder.end(), key);
    return static_cast<int>(found - fieldOrder.begin());
}

QString insertMember(const QString& text, const JsonTextMap& map, const JsonSpan& object, const std::string& key,
                     const OrderedJson& value) {
    const auto children = map.children(object.pointer);
    const QString name = compact(OrderedJson(key)) + QStringLiteral(": ");
    QString changed = text;
    if (children.empty()) {
        const int indentation = indentationAt(text, object.begin);
        const QString member = QString(indentation + 2, u' ') + name + write(value, indentation + 2, false);
        return changed.replace(object.valueBegin, object.end - object.valueBegin,
                               QStringLiteral("{\n%1\n%2}").arg(member, QString(indentation, u' ')));
    }
    const bool oneLine = !text.mid(object.valueBegin, object.end - object.valueBegin).contains(u'\n');
    const int indentation = oneLine ? indentationAt(text, object.begin) : indentationAt(text, children.front()->begin);
    const QString member = name + write(value, indentation, false);
    const QString gap = oneLine ? QStringLiteral(" ") : QStringLiteral("\n") + QString(indentation, u' ');
    const JsonSpan* before = object.pointer.empty() ? nullptr : children.back();
    if (object.pointer.empty())
        for (const JsonSpan* child : children)
            if (placeOf(lastToken(child->pointer)) <= placeOf(key)) before = child;
    if (before == nullptr) return changed.insert(children.front()->begin, member + QStringLiteral(",") + gap);
    return changed.insert(before->end, QStringLiteral(",") + gap + member);
}

QString removeChild(const QString& text, const JsonTextMap& map, const JsonSpan& child) {
    const auto siblings = map.children(parentPointer(child.pointer));
    const auto self = std::find(siblings.begin(), siblings.end(), &child);
    int begin = child.begin;
    int end = child.end;
    // With the comma: the one behind it, or, for the last one, the one before it.
    if (self + 1 != siblings.end())
        end = (*(self + 1))->begin;
    else if (self != siblings.begin())
        begin = (*(self - 1))->end;
    QString changed = text;
    return changed.remove(begin, end - begin);
}

// Empty where the place cannot be changed alone.
QString editInPlace(const QString& text, const std::string& pointer, const OrderedJson& wanted) {
    const JsonTextMap map(text);
    if (!map.complete() || pointer.empty()) return {};
    // The highest place that differs in kind of presence: a new parent is written whole, an emptied one goes whole.
    std::string place;
    for (const std::string& token : pointerTokens(pointer)) {
        place = childPointer(place, token);
        const JsonSpan* span = map.find(place);
        const OrderedJson* value = findValue(wanted, place);
        if (span == nullptr && value == nullptr) return text;
        if (span == nullptr || value == nullptr || place == pointer) break;
    }
    const JsonSpan* span = map.find(place);
    const OrderedJson* value = findValue(wanted, place);
    if (span != nullptr && value != nullptr) {
        QString changed = text;
        const bool inList = !place.empty() && map.find(parentPointer(place))->array;
        return changed.replace(span->valueBegin, span->end - span->valueBegin,
                               write(*value, indentationAt(text, span->begin), inList));
    }
    if (value == nullptr) return removeChild(text, map, *span);
    const std::string parentPath = parentPointer(place);
    const JsonSpan* parent = map.find(parentPath);
    if (parent == nullptr) return {};
    if (parent->object) return insertMember(text, map, *parent, lastToken(place), *value);
    // An item more: the list is written anew, which keeps everything around it.
    QString changed = text;
    return changed.replace(parent->valueBegin, parent->end - parent->valueBegin,
                           write(*findValue(wanted, parentPath), indentationAt(text, parent->begin), false));
}

} // namespace

QString prettyJson(const OrderedJson& json, int indentation) {
    return write(json, indentation, false);
}

QString editText(const QString& text, const std::string& pointer, const OrderedJson& wanted) {
    const QString edited = editInPlace(text, pointer, wanted);
    if (!edited.isEmpty()) {
        const auto parsed = model::parseJobText(edited.toStdString());
        // Compared without order: a new field may stand elsewhere in the text.
        if (parsed && model::Json(*parsed) == model::Json(wanted)) return edited;
    }
    return prettyJson(wanted) + QStringLiteral("\n");
}

} // namespace trainyard::ui
