// yard plan: what would be run, and where, without sending anything.
#include "app/yard/spec_file.h"
#include "app/yard/table.h"
#include "app/yard/verbs.h"

namespace trainyard::yard {

namespace {

struct Options {
    std::string file;
    std::string site;
    std::vector<std::string> settings;
};

nlohmann::json toJson(const model::JobPlan& plan) {
    nlohmann::json tasks = nlohmann::json::array();
    for (const auto& task : plan.tasks)
        tasks.push_back({{"role", task.role},
                         {"index", task.index},
                         {"rank", task.rank},
                         {"command", task.command},
                         {"env", task.env},
                         {"ports", task.ports},
                         {"nodes", task.nodes}});
    return {{"site", plan.site}, {"eligible", plan.eligible}, {"tasks", tasks}, {"warnings", plan.warnings}};
}

// As a person could type it.
std::string commandText(const std::vector<std::string>& command) {
    std::string text;
    for (const auto& part : command) {
        const bool plain = !part.empty() && part.find_first_of(" \t\n\"'\\$`*?[]{}()<>|&;#~") == std::string::npos;
        text += (text.empty() ? "" : " ") + (plain ? part : "'" + part + "'");
    }
    return text;
}

void print(const Output& output, const model::JobPlan& plan) {
    std::string nodes;
    for (const auto& name : plan.eligible) nodes += (nodes.empty() ? "" : ", ") + name;
    output.line("Site " + plan.site + "; nodes that fit: " + (nodes.empty() ? "none" : nodes));
    for (const auto& task : plan.tasks) {
        output.line("");
        output.line(paint(Stream::Output, Colour::Bold, task.role + "/" + std::to_string(task.index)));
        output.line("  " + commandText(task.command));
        for (const auto& [name, value] : task.env)
            output.line("  " + paint(Stream::Output, Colour::Grey, name + "=") + value);
    }
    for (const auto& warning : plan.warnings) output.say(paint(Stream::Error, Colour::Yellow, "Note: ") + warning);
}

base::Expected<int> planFile(Yard& yard, const Options& options) {
    YARD_TRY(const SpecFile file, readSpecFile(options.file, options.settings));
    if (!file.result.valid()) return failWithProblems(yard, file);
    YARD_TRY(engine::Engine* const engine, yard.engine());
    YARD_TRY(const model::JobPlan plan,
             engine->jobs().plan({file.result.spec, file.folder, options.site, {}}, yard.context()));
    if (yard.output.json)
        yard.output.printJson(toJson(plan));
    else
        print(yard.output, plan);
    return Output::fine();
}

base::Expected<int> lowerFile(Yard& yard, const Options& options) {
    YARD_TRY(const SpecFile file, readSpecFile(options.file, options.settings));
    if (!file.result.valid()) return failWithProblems(yard, file);
    YARD_TRY(engine::Engine* const engine, yard.engine());
    YARD_TRY(const model::Site site, engine->sites().find(options.site));
    YARD_TRY(const model::JobPlan plan,
             engine->jobs().plan({file.result.spec, file.folder, options.site, {}}, yard.context()));
    YARD_TRY(const auto driver, yard.plugins().cluster(site));
    YARD_TRY(const api::Lowering lowering, driver->lower(plan, yard.context()));
    if (yard.output.json) {
        nlohmann::json report = nlohmann::json::array();
        for (const auto& line : lowering.report)
            report.push_back({{"what", line.what}, {"how", line.how}, {"note", line.note}});
        yard.output.printJson({{"native", lowering.native}, {"report", report}});
        return Output::fine();
    }
    yard.output.line(lowering.native);
    Table table({"WHAT", "HOW", "NOTE"});
    for (const auto& line : lowering.report) table.add({line.what, line.how, line.note});
    yard.output.line("");
    yard.output.out(table.text());
    return Output::fine();
}

CLI::App* withFile(CLI::App* verb, Options& options) {
    verb->add_option("FILE", options.file, "Job file, JSON or YAML; - is standard input")->required();
    verb->add_option("--set", options.settings, "Changes a field, path=value (many are allowed)")
        ->allow_extra_args(false);
    return verb;
}

} // namespace

void addPlanVerb(CLI::App& app, Yard& yard) {
    auto options = std::make_shared<Options>();
    CLI::App* verb = addVerb(app, yard, "plan", "Shows what would run, and where, and sends nothing",
                             [options, &yard] { return planFile(yard, *options); });
    withFile(verb, *options)->add_option("--site", options->site, "Site to plan for; else as the file says");
}

void addLowerVerb(CLI::App& app, Yard& yard) {
    auto options = std::make_shared<Options>();
    CLI::App* verb = addVerb(app, yard, "lower", "Shows a job in a site's own terms, with a report",
                             [options, &yard] { return lowerFile(yard, *options); });
    withFile(verb, *options)->add_option("--site", options->site, "The site")->required();
}

} // namespace trainyard::yard
