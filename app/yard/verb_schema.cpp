// yard schema: the JSON Schema of the job file.
#include "app/yard/verbs.h"
#include "core/base/file_io.h"
#include "core/base/paths.h"

namespace trainyard::yard {

namespace {

int printSchema(Yard& yard) {
    const auto file = base::resourceFolder() / "schemas" / "job-v1.schema.json";
    const auto text = base::readFile(file);
    if (!text) {
        base::Error error = text.error().within("The schema of job files is not readable");
        error.remedy = "Install Trainyard again: its folder share/trainyard is not complete.";
        error.code = base::ErrorCode::Internal; // the user named no file, so "not found" would mislead
        return yard.output.fail(error);
    }
    yard.output.out(*text); // is JSON with and without --json
    return Output::fine();
}

} // namespace

void addSchemaVerb(CLI::App& app, Yard& yard) {
    addVerb(app, yard, "schema", "Prints the JSON Schema of the job file", [&yard] { return printSchema(yard); });
}

} // namespace trainyard::yard
