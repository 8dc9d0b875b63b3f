// Which interpreter runs the Python code of a role.
#pragma once

#include "core/plan/inherited_role.h"
#include "core/plan/make_plan.h"

namespace trainyard::plan {

// environment.python as written: a path, a version, or "auto": the first interpreter that can import what
// environment.framework needs. On another machine only the name is known.
base::Expected<std::string> choosePython(const PlanRequest& request, const InheritedRole& role);

bool isPythonName(const std::string& program);

} // namespace trainyard::plan
