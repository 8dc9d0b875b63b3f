// yard: everything that the window does, for scripts. Puts the parts together; verbs are in verb_*.cpp.
#include "app/yard/interrupt.h"
#include "app/yard/verbs.h"

#include <algorithm>

using namespace trainyard;
using yard::Yard;

namespace {

// A mistake on the command line, told the way every other error is.
int wrongUse(Yard& yard, const CLI::App& app, const CLI::ParseError& problem) {
    const CLI::App* at = &app;
    while (!at->get_subcommands().empty()) at = at->get_subcommands().front();
    const std::string command = at == &app ? "yard" : "yard " + at->get_name();
    std::string message = problem.what();
    const auto unknown = app.remaining();
    if (at == &app && !unknown.empty()) message = "There is no verb “" + unknown.front() + "”.";
    if (message.back() != '.') message += '.';
    return yard.output.fail(
        base::makeError(base::ErrorCode::InvalidArgument, message, "“" + command + " --help” shows what it takes."));
}

} // namespace

int main(int argc, char** argv) {
    Yard yard;
    CLI::App app{"Trainyard on the command line: jobs, sites, curves.", "yard"};
    app.set_version_flag("--version", "yard " TRAINYARD_VERSION);
    app.fallthrough(); // --json and --verbose may stand before or behind the verb
    app.add_flag("--json", yard.output.json, "Print one JSON document (JSON lines while following)");
    app.add_flag("--verbose", yard.verbose, "Tell on stderr what the parts of the program do");
    app.require_subcommand(1);
    app.footer("Exit codes: 0 fine, 1 failed, 2 wrong use or unusable file, 3 not found, 4 not allowed, 5 unavailable, "
               "130 stopped.");
    yard::addAllVerbs(app, yard);

    try {
        app.parse(argc, argv);
    } catch (const CLI::Success& help) { // --help, --version
        return app.exit(help);
    } catch (const CLI::ParseError& problem) {
        yard.output.json = std::any_of(argv + 1, argv + argc, [](std::string_view text) { return text == "--json"; });
        return wrongUse(yard, app, problem);
    }
    const yard::Interrupt interrupt(yard.stop);
    const auto code = yard.run();
    return code ? *code : yard.output.fail(code.error());
}
