// yard job: everything about one job.
#include "app/yard/job_text.h"
#include "app/yard/table.h"
#include "app/yard/verbs.h"

namespace trainyard::yard {

namespace {

void field(const Output& output, const std::string& name, const std::string& value) {
    if (value.empty() || value == "-") return;
    output.line(paint(Stream::Output, Colour::Grey, name) +
                std::string(static_cast<std::size_t>(std::max(1, 12 - displayWidth(name))), ' ') + value);
}

std::string exitText(const std::optional<int>& code) {
    return code ? std::to_string(*code) : "-";
}

void printJob(const Yard& yard, const model::Job& job) {
    const Output& output = yard.output;
    const model::JobStatus& status = job.status;
    output.line(paint(Stream::Output, Colour::Bold, job.name) + "  " +
                paint(Stream::Output, colourOf(status.state), stateText(status.state)));
    field(output, "Reason", status.reason);
    field(output, "Remedy", status.remedy);
    field(output, "Id", job.id);
    field(output, "Site", job.site);
    field(output, "Native id", status.nativeId);
    field(output, "Kind", job.kind);
    field(output, "Resources", job.resources);
    field(output, "Folder", job.folder);
    field(output, "Submitted", timeText(status.times.submitted));
    field(output, "Staging", timeText(status.times.staging));
    field(output, "Starting", timeText(status.times.starting));
    field(output, "Started", timeText(status.times.started));
    field(output, "Ended", timeText(status.times.ended));
    field(output, "Ran", ranText(job, yard.clock().now()));
    field(output, "Exit code", exitText(status.exitCode));
    if (status.tasks.empty()) return;
    Table table({"TASK", "STATE", "NODE", "EXIT", "REASON"});
    for (const auto& task : status.tasks)
        table.add({task.role + "/" + std::to_string(task.index), Cell{stateText(task.state), colourOf(task.state)},
                   task.node, exitText(task.exitCode), task.reason});
    output.line("");
    output.out(table.text(terminalWidth()));
}

base::Expected<int> showJob(Yard& yard, const std::string& id) {
    YARD_TRY(engine::Engine* const engine, yard.engine());
    YARD_CHECK(engine->jobs().job(id)); // not found is said before any site is asked
    if (const auto refreshed = engine->jobs().refresh(yard.context()); !refreshed)
        yard.output.say("Shown as last seen. " + refreshed.error().message);
    YARD_TRY(const model::Job job, engine->jobs().job(id));
    if (yard.output.json)
        yard.output.printJson(job);
    else
        printJob(yard, job);
    return Output::fine();
}

} // namespace

void addJobVerb(CLI::App& app, Yard& yard) {
    auto id = std::make_shared<std::string>();
    CLI::App* verb =
        addVerb(app, yard, "job", "Shows one job: state, times, tasks", [id, &yard] { return showJob(yard, *id); });
    verb->add_option("ID", *id, "Job id, or the beginning of one")->required();
}

} // namespace trainyard::yard
