// Between what a person types in a field and the JSON of the job file. Pure functions, without locale.
#pragma once

#include "core/model/job_spec_json.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace trainyard::ui {

// How the text of a field becomes JSON.
enum class FieldKind {
    Text,   // a string, as typed
    Number, // a number; what is none stays text, so that the check can name it
    Size,   // memory: a string with its unit, digits alone a number of bytes
    Words,  // a list of strings, as a shell splits words
    Value,  // of a hyper-parameter: number, true, false, else text; "quoted" is always text
};

// Nothing: the field is empty and the value leaves the file.
std::optional<model::OrderedJson> valueOfText(FieldKind kind, const QString& text);
// What the field shows; empty for a null pointer. A value of another type than the kind's is shown as its JSON.
QString textOfValue(FieldKind kind, const model::OrderedJson* value);

// As a POSIX shell splits and quotes, without expanding anything. An open quote ends with the text.
QStringList splitWords(const QString& text);
QString joinWords(const QStringList& words);

// A correction of what was typed that surely is meant, as "96Gb" -> "96Gi", "2 days" -> "2d", "8 cores" -> "8".
std::optional<QString> correction(const std::string& pointer, const QString& text);

// Messages of the engine begin with the pointer of the field: "/code/script: a.py is not there." Taken apart.
struct LocatedMessage {
    std::string pointer; // empty where the message names no field
    QString text;
};
LocatedMessage locate(const std::string& message);

// The remedy of a problem as one change of the document.
struct Fix {
    QString label;       // of the value or field that comes: "96Gi", "memory"
    std::string pointer; // of what changes
    bool rename = false; // the field gets `label` as its name; else `value` as its value
    model::OrderedJson value;
};
std::optional<Fix> fixOf(const model::SpecProblem& problem, FieldKind kind, const model::OrderedJson* value);

} // namespace trainyard::ui
