// yard sites: the places that run jobs; adding, trying and removing them.
#include "app/yard/table.h"
#include "app/yard/verbs.h"

#include <algorithm>

namespace trainyard::yard {

namespace {

using base::Expected;

struct NewSite {
    model::Site site;
    std::vector<std::string> settings;
};

nlohmann::json toJson(const model::Site& site) {
    return {{"id", site.id}, {"title", site.title}, {"kind", site.kind}, {"config", site.config}};
}

Expected<int> listSites(Yard& yard) {
    YARD_TRY(engine::Engine* const engine, yard.engine());
    nlohmann::json list = nlohmann::json::array();
    Table table({"ID", "KIND", "TITLE"});
    for (const auto& site : engine->sites().all()) {
        list.push_back(toJson(site));
        table.add({site.id, site.kind, site.title});
    }
    if (yard.output.json)
        yard.output.printJson({{"sites", list}});
    else
        yard.output.out(table.text());
    return Output::fine();
}

Expected<void> checkKind(Yard& yard, const std::string& kind) {
    std::string known;
    for (const auto& plugin : yard.plugins().plugins()) {
        if (plugin.kind != "cluster") continue;
        for (const auto& scheme : plugin.schemes) {
            if (scheme == kind) return {};
            known += (known.empty() ? "" : ", ") + scheme;
        }
    }
    return base::makeError(base::ErrorCode::InvalidArgument, "“" + kind + "” is not a kind of site here.",
                           known.empty() ? "No plugin offers any; see “yard plugins”." : "There is " + known + ".");
}

Expected<int> addSite(Yard& yard, NewSite wanted) {
    model::Site& site = wanted.site;
    if (site.title.empty()) site.title = site.id;
    for (const auto& setting : wanted.settings) {
        const auto equals = setting.find('=');
        if (equals == std::string::npos || equals == 0)
            return base::makeError(base::ErrorCode::InvalidArgument,
                                   "--set takes name=value; “" + setting + "” is not that.",
                                   "Write it like --set host=login.example.org.");
        const std::string text = setting.substr(equals + 1);
        auto value = nlohmann::json::parse(text, nullptr, false);
        site.config[setting.substr(0, equals)] = value.is_discarded() ? nlohmann::json(text) : value;
    }
    YARD_CHECK(checkKind(yard, site.kind));
    YARD_TRY(engine::Engine* const engine, yard.engine());
    YARD_CHECK(engine->sites().add(site));
    if (yard.output.json)
        yard.output.printJson(toJson(site));
    else
        yard.output.say("Added. “yard sites probe " + site.id + "” tries it.");
    return Output::fine();
}

Expected<int> probeSite(Yard& yard, const std::string& id) {
    YARD_TRY(engine::Engine* const engine, yard.engine());
    YARD_TRY(const model::Site site, engine->sites().find(id));
    YARD_TRY(const auto driver, yard.plugins().cluster(site));
    YARD_TRY(const api::SiteProfile profile, driver->probe(yard.context()));
    if (yard.output.json) {
        nlohmann::json facts = nlohmann::json::array();
        for (const auto& [name, value] : profile.facts) facts.push_back({{"name", name}, {"value", value}});
        nlohmann::json document = toJson(site);
        document.update({{"reachable", true}, {"summary", profile.summary}, {"facts", facts}});
        yard.output.printJson(document);
        return Output::fine();
    }
    yard.output.line(site.title + ": " + profile.summary);
    Table table({"FACT", "VALUE"});
    for (const auto& [name, value] : profile.facts) table.add({name, value});
    yard.output.out(table.text());
    return Output::fine();
}

Expected<int> removeSite(Yard& yard, const std::string& id) {
    YARD_TRY(engine::Engine* const engine, yard.engine());
    YARD_CHECK(engine->sites().remove(id));
    if (yard.output.json)
        yard.output.printJson({{"removed", id}});
    else
        yard.output.say("Removed site " + id + ". Its jobs stay in the list.");
    return Output::fine();
}

} // namespace

void addSitesVerb(CLI::App& app, Yard& yard) {
    CLI::App* sites = addVerb(app, yard, "sites", "Lists the places that run jobs; adds, tries, removes them",
                              [&yard] { return listSites(yard); });
    sites->require_subcommand(0, 1);

    auto wanted = std::make_shared<NewSite>();
    CLI::App* add = addVerb(*sites, yard, "add", "Adds a site", [wanted, &yard] { return addSite(yard, *wanted); });
    add->add_option("ID", wanted->site.id, "Short name used in job files")->required();
    add->add_option("--kind", wanted->site.kind, "Kind of site: local, slurm, ...")->required();
    add->add_option("--title", wanted->site.title, "Name for people; else the id");
    add->add_option("--set", wanted->settings, "A setting of its plugin, name=value (many are allowed)")
        ->allow_extra_args(false);

    auto id = std::make_shared<std::string>();
    CLI::App* probe = addVerb(*sites, yard, "probe", "Tries a site and tells what it offers",
                              [id, &yard] { return probeSite(yard, *id); });
    probe->add_option("SITE", *id, "Site id")->required();
    CLI::App* remove = addVerb(*sites, yard, "remove", "Removes a site", [id, &yard] { return removeSite(yard, *id); });
    remove->add_option("SITE", *id, "Site id")->required();
}

} // namespace trainyard::yard
