#include "core/engine/engine.h"

#include <algorithm>

namespace trainyard::engine {

namespace {

constexpr const char* settingsKey = "sites";
constexpr const char* localId = "local";

model::Site localSite() {
    model::Site site;
    site.id = localId;
    site.title = "This computer";
    site.kind = "local";
    return site;
}

std::string textOf(const nlohmann::json& json, const char* name) {
    const auto found = json.find(name);
    return found != json.end() && found->is_string() ? found->get<std::string>() : std::string();
}

// Entries that make no sense (a hand-edited file) are passed over: the others stay usable.
std::optional<model::Site> readSite(const nlohmann::json& json) {
    if (!json.is_object()) return std::nullopt;
    model::Site site;
    site.id = textOf(json, "id");
    site.title = textOf(json, "title");
    site.kind = textOf(json, "kind");
    if (const auto config = json.find("config"); config != json.end() && config->is_object()) site.config = *config;
    if (site.id.empty() || site.kind.empty()) return std::nullopt;
    if (site.title.empty()) site.title = site.id;
    return site;
}

std::vector<model::Site> readSites(const nlohmann::json& json) {
    std::vector<model::Site> sites{localSite()};
    if (!json.is_array()) return sites;
    for (const nlohmann::json& entry : json) {
        std::optional<model::Site> site = readSite(entry);
        if (!site) continue;
        // This computer can be given limits, but stays what it is.
        if (site->id == localId)
            sites.front().config = site->config;
        else
            sites.push_back(std::move(*site));
    }
    return sites;
}

bool usableId(const std::string& id) {
    return !id.empty() && id.size() <= 64 &&
           id.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.") ==
               std::string::npos;
}

auto findIn(std::vector<model::Site>& sites, const std::string& id) {
    return std::find_if(sites.begin(), sites.end(), [&](const model::Site& site) { return site.id == id; });
}

} // namespace

Sites::Sites(Settings& settings) : settings_(settings) {}

std::vector<model::Site> Sites::all() const {
    return readSites(settings_.get(settingsKey));
}

base::Expected<model::Site> Sites::find(const std::string& id) const {
    std::vector<model::Site> sites = all();
    const auto found = findIn(sites, id);
    if (found != sites.end()) return *found;
    std::string known;
    for (const model::Site& site : sites) known += (known.empty() ? "" : ", ") + site.id;
    return base::makeError(base::ErrorCode::NotFound, "There is no site \"" + id + "\".",
                           "Use one of these: " + known + "; or set the site up first.");
}

base::Expected<void> Sites::add(const model::Site& site) {
    if (!usableId(site.id))
        return base::makeError(base::ErrorCode::InvalidArgument, "\"" + site.id + "\" cannot be the name of a site.",
                               "Use 1 to 64 letters, digits, '-', '_' and '.'.");
    if (site.kind.empty())
        return base::makeError(base::ErrorCode::InvalidArgument, "The site \"" + site.id + "\" has no kind.",
                               "Say which kind of cluster it is, for example local.");
    std::lock_guard lock(mutex_);
    std::vector<model::Site> sites = all();
    if (findIn(sites, site.id) != sites.end())
        return base::makeError(base::ErrorCode::AlreadyExists, "There is a site \"" + site.id + "\" already.",
                               "Choose another name, or remove the old site first.");
    sites.push_back(site);
    return keep(sites);
}

base::Expected<void> Sites::remove(const std::string& id) {
    if (id == localId)
        return base::makeError(base::ErrorCode::InvalidArgument, "This computer cannot be removed from the sites.");
    YARD_TRY(const model::Site known, find(id));
    std::lock_guard lock(mutex_);
    std::vector<model::Site> sites = all();
    std::erase_if(sites, [&](const model::Site& site) { return site.id == known.id; });
    return keep(sites);
}

base::Expected<void> Sites::keep(const std::vector<model::Site>& sites) {
    nlohmann::json list = nlohmann::json::array();
    for (const model::Site& site : sites) {
        if (site == localSite()) continue;
        list.push_back({{"id", site.id}, {"title", site.title}, {"kind", site.kind}, {"config", site.config}});
    }
    nlohmann::json before = settings_.get(settingsKey);
    settings_.set(settingsKey, std::move(list));
    auto written = settings_.flush();
    if (!written) settings_.set(settingsKey, std::move(before)); // not to show what the next start would not know
    return written;
}

} // namespace trainyard::engine
