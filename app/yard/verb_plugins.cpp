// yard plugins: every plugin that was found, also those that cannot be used, and why.
#include "app/yard/table.h"
#include "app/yard/verbs.h"

namespace trainyard::yard {

namespace {

nlohmann::json toJson(const host::PluginInfo& plugin) {
    return {{"id", plugin.id},
            {"kind", plugin.kind},
            {"name", plugin.name},
            {"version", plugin.version},
            {"state", host::toString(plugin.state)},
            {"reason", plugin.reason},
            {"path", plugin.path},
            {"schemes", plugin.schemes},
            {"capabilities", plugin.capabilities}};
}

Colour colourOf(host::PluginState state) {
    using host::PluginState;
    switch (state) {
    case PluginState::Found:
    case PluginState::Ready:
    case PluginState::Loaded:
        return Colour::Green;
    case PluginState::Disabled:
        return Colour::Grey;
    case PluginState::Incompatible:
        return Colour::Yellow;
    case PluginState::Failed:
    case PluginState::Unhealthy:
        return Colour::Red;
    }
    return Colour::Grey;
}

int listPlugins(Yard& yard) {
    yard.plugins().loadAll(); // so that one that does not start is told too
    const auto plugins = yard.plugins().plugins();
    if (yard.output.json) {
        nlohmann::json list = nlohmann::json::array();
        for (const auto& plugin : plugins) list.push_back(toJson(plugin));
        yard.output.printJson({{"plugins", list}});
        return Output::fine();
    }
    Table table({"ID", "KIND", "VERSION", "STATE", "NAME"});
    for (const auto& plugin : plugins) {
        table.add({plugin.id, plugin.kind, plugin.version,
                   Cell{std::string(host::toString(plugin.state)), colourOf(plugin.state)}, plugin.name});
        if (!plugin.reason.empty()) table.note(plugin.reason);
    }
    yard.output.out(table.text());
    if (plugins.empty()) yard.output.say("No plugins were found beside the program or in the user's folder.");
    return Output::fine();
}

} // namespace

void addPluginsVerb(CLI::App& app, Yard& yard) {
    addVerb(app, yard, "plugins", "Lists plugins, their state and why one cannot be used",
            [&yard] { return listPlugins(yard); });
}

} // namespace trainyard::yard
