// JSON pointers (RFC 6901) into the document of the form. Pure functions, no exceptions.
#pragma once

#include "core/model/job_spec.h"

#include <string>
#include <string_view>
#include <vector>

namespace trainyard::ui {

std::vector<std::string> pointerTokens(std::string_view pointer);
std::string escapeToken(std::string_view token);
std::string childPointer(const std::string& parent, std::string_view token);
std::string childPointer(const std::string& parent, std::size_t index);
std::string parentPointer(const std::string& pointer);
std::string lastToken(const std::string& pointer);
// `pointer` is `ancestor` or below it.
bool isWithin(std::string_view pointer, std::string_view ancestor);

const model::OrderedJson* findValue(const model::OrderedJson& json, const std::string& pointer);
// Makes the objects on the way; what stands in the way and is no object is replaced. An index one past the end appends.
void setValue(model::OrderedJson& json, const std::string& pointer, model::OrderedJson value);
// Takes the value out, and the objects and arrays that it leaves empty. False where there was none.
bool removeValue(model::OrderedJson& json, const std::string& pointer);

} // namespace trainyard::ui
