#include "core/plan/eligible_nodes.h"

#include "core/base/number_text.h"
#include "core/plan/field_error.h"

#include <cmath>

namespace trainyard::plan {

namespace {

constexpr double gibi = 1024.0 * 1024 * 1024;

struct Kind {
    const char* field;
    const char* unit; // with a leading space
    const char* name;
};
constexpr Kind kinds[] = {{"cpu", " cores", "cores"}, {"memory", " GiB", "memory"}, {"gpu", " GPUs", "GPUs"}};

double wanted(const model::Resources& resources, std::size_t kind) {
    if (kind == 0) return resources.cpu.value_or(0);
    if (kind == 1) return static_cast<double>(resources.memory.value_or(0)) / gibi;
    return resources.gpu.value_or(0);
}

double offered(const model::Node& node, std::size_t kind) {
    if (kind == 0) return node.cpuCores;
    if (kind == 1) return static_cast<double>(node.memoryTotal) / gibi;
    return node.gpu.count;
}

std::string amount(double value, std::size_t kind) {
    const std::string number = kind == 1 ? base::formatFixed(value, 1) : base::formatDouble(value);
    if (value == 1 && kind != 1) return kind == 0 ? "1 core" : "1 GPU";
    return number + kinds[kind].unit;
}

// What to write instead; memory is rounded down so that it fits.
std::string atMost(double value, std::size_t kind) {
    if (value <= 0) return std::string("Leave out \"") + kinds[kind].field + "\", or choose another site.";
    const std::string text = kind != 1    ? base::formatDouble(value)
                             : value >= 1 ? "\"" + base::formatFixed(std::floor(value), 0) + "Gi\""
                                          : "\"" + base::formatFixed(std::floor(value * 1024), 0) + "Mi\"";
    return "Write at most " + text + ", or choose another site.";
}

bool fits(const model::Node& node, const model::Resources& resources) {
    for (std::size_t kind = 0; kind < std::size(kinds); ++kind)
        if (wanted(resources, kind) > offered(node, kind)) return false;
    return true;
}

base::Error doesNotFit(const PlanRequest& request, const InheritedRole& role) {
    for (std::size_t kind = 0; kind < std::size(kinds); ++kind) {
        const model::Node* largest = &request.nodes.front();
        for (const model::Node& node : request.nodes)
            if (offered(node, kind) > offered(*largest, kind)) largest = &node;
        const double most = offered(*largest, kind);
        const double asked = wanted(role.role.resources, kind);
        if (asked <= most) continue;
        const std::string has = most > 0 ? "the largest node (" + largest->name + ") has " + amount(most, kind)
                                         : std::string("no node has any");
        return fieldError(resourcePointer(role, kinds[kind].field),
                          "a task asks for " + amount(asked, kind) + (kind == 1 ? " of memory" : "") + ", but " + has +
                              ".",
                          atMost(most, kind));
    }
    return fieldError(role.resources, "no single node has all that a task asks for together (cores, memory and GPUs).",
                      "`yard nodes` lists what each has; ask for less of one of them.");
}

// The expression language is not part of this program yet: what a person relies on must not be passed over in silence.
base::Expected<void> checkExpression(const InheritedRole& role) {
    if (role.role.resources.match.empty()) return {};
    return fieldError(resourcePointer(role, "match"),
                      "this version cannot evaluate resource expressions, so “" + role.role.resources.match +
                          "” would not be honoured.",
                      "Take “match” out, or name what is needed in cpu, memory and gpu.", base::ErrorCode::Unsupported);
}

} // namespace

base::Expected<std::vector<std::string>> eligibleNodes(const PlanRequest& request, const InheritedRole& role) {
    YARD_CHECK(checkExpression(role));
    std::vector<std::string> names;
    for (const model::Node& node : request.nodes)
        if (fits(node, role.role.resources)) names.push_back(node.name);
    if (names.empty() && !request.nodes.empty()) return doesNotFit(request, role);
    return names;
}

base::Expected<void> checkTogether(const PlanRequest& request, const std::vector<InheritedRole>& roles) {
    if (!request.spec.gang || request.nodes.empty()) return {};
    for (std::size_t kind = 0; kind < std::size(kinds); ++kind) {
        double all = 0;
        double there = 0;
        int tasks = 0;
        for (const InheritedRole& role : roles) {
            tasks += role.role.replicas;
            all += role.role.replicas * wanted(role.role.resources, kind);
        }
        for (const model::Node& node : request.nodes) there += offered(node, kind);
        if (tasks == 1 || all <= there) continue;
        return fieldError("/roles",
                          "the " + std::to_string(tasks) + " tasks start together and ask for " + amount(all, kind) +
                              (kind == 1 ? " of memory" : "") + ", but the site has " + amount(there, kind) + ".",
                          std::string("Lower “replicas” or “") + kinds[kind].field + "”, or write \"gang\": false.");
    }
    return {};
}

} // namespace trainyard::plan
