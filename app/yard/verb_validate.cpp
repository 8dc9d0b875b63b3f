// yard validate: is this job file right, and if not, all that is wrong with it.
#include "app/yard/spec_file.h"
#include "app/yard/verbs.h"

namespace trainyard::yard {

namespace {

base::Expected<int> validate(Yard& yard, const std::string& name) {
    YARD_TRY(const SpecFile file, readSpecFile(name));
    if (yard.output.json) {
        yard.output.printJson({{"valid", file.result.valid()}, {"errors", toJson(file.result.problems)}});
        return toInt(file.result.valid() ? ExitCode::Fine : ExitCode::WrongUse);
    }
    if (!file.result.valid()) return failWithProblems(yard, file);
    yard.output.line(name + " is a job file without mistakes.");
    return Output::fine();
}

} // namespace

void addValidateVerb(CLI::App& app, Yard& yard) {
    auto file = std::make_shared<std::string>();
    CLI::App* verb = addVerb(app, yard, "validate", "Checks a job file and tells all its mistakes at once",
                             [file, &yard] { return validate(yard, *file); });
    verb->add_option("FILE", *file, "Job file, JSON or YAML; - is standard input")->required();
}

} // namespace trainyard::yard
