// Options that only one driver knows, as JSON. What does not parse yet stays in the field and says so; the file keeps
// the last valid value.
#pragma once

#include "ui/jobs/form/field_builder.h"

namespace trainyard::ui {

void addNativeField(FieldBuilder& builder);

} // namespace trainyard::ui
