// yard nodes: the machines of the sites.
#include "app/yard/table.h"
#include "app/yard/verbs.h"
#include "core/base/number_text.h"

namespace trainyard::yard {

namespace {

std::string numberText(double number) {
    return number == static_cast<double>(static_cast<std::int64_t>(number))
               ? std::to_string(static_cast<std::int64_t>(number))
               : base::formatFixed(number, 2);
}

std::string gibibytes(std::int64_t bytes) {
    constexpr double gib = 1024.0 * 1024 * 1024;
    return base::formatFixed(static_cast<double>(bytes) / gib, 1) + " GiB";
}

void addRow(Table& table, const model::Node& node) {
    const bool up = node.state == "up";
    std::string gpu = "-";
    if (node.gpu.count > 0)
        gpu = numberText(node.gpu.free) + " of " + std::to_string(node.gpu.count) + " " + node.gpu.model;
    table.add({node.site, node.name, Cell{node.state, up ? Colour::Green : Colour::Red},
               numberText(node.cpuFree) + " of " + std::to_string(node.cpuCores),
               gibibytes(node.memoryFree) + " of " + gibibytes(node.memoryTotal), gpu});
    if (!node.stateReason.empty()) table.note(node.stateReason);
}

base::Expected<int> listNodes(Yard& yard, const std::string& wanted) {
    YARD_TRY(engine::Engine* const engine, yard.engine());
    std::vector<model::Site> sites = engine->sites().all();
    if (!wanted.empty()) {
        YARD_TRY(const model::Site site, engine->sites().find(wanted));
        sites = {site};
    }
    nlohmann::json list = nlohmann::json::array();
    Table table({"SITE", "NODE", "STATE", "CPU FREE", "MEMORY FREE", "GPU FREE"});
    std::optional<base::Error> problem;
    for (const auto& site : sites) {
        auto nodes = engine->jobs().nodes(site.id, yard.context());
        if (!nodes) { // the others are still worth showing
            if (sites.size() > 1) yard.output.say("Site " + site.id + ": " + nodes.error().message);
            problem = nodes.error();
            continue;
        }
        for (const auto& node : *nodes) {
            list.push_back(node);
            addRow(table, node);
        }
    }
    if (problem && list.empty()) return *problem;
    if (yard.output.json)
        yard.output.printJson({{"nodes", list}});
    else
        yard.output.out(table.text());
    return problem ? toInt(exitCodeFor(problem->code)) : Output::fine();
}

} // namespace

void addNodesVerb(CLI::App& app, Yard& yard) {
    auto site = std::make_shared<std::string>();
    CLI::App* verb = addVerb(app, yard, "nodes", "Lists machines and what is free on them",
                             [site, &yard] { return listNodes(yard, *site); });
    verb->add_option("--site", *site, "Only nodes of this site");
}

} // namespace trainyard::yard
