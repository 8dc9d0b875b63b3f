// Changes the text of a job file as a careful person would: only the place concerned, so that comments, order and line
// breaks of the user's own file stay. Pure functions.
#pragma once

#include "core/model/job_spec.h"

#include <QString>

#include <string>

namespace trainyard::ui {

// Two spaces a level; short lists of plain values, and short objects inside lists, on one line.
QString prettyJson(const model::OrderedJson& json, int indentation = 0);

// The text that stands for `wanted`, made from `text` by changing what lies at `pointer` alone; written anew only where
// that cannot be done (the text has an error, or a parent has another type).
QString editText(const QString& text, const std::string& pointer, const model::OrderedJson& wanted);

} // namespace trainyard::ui
