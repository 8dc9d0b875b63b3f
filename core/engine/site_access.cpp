#include "core/engine/site_access.h"

namespace trainyard::engine {

namespace {

// What says that the site itself does not work, rather than that it did not like the question.
bool isAboutTheSite(base::ErrorCode code) {
    switch (code) {
    case base::ErrorCode::Timeout:
    case base::ErrorCode::Unavailable:
    case base::ErrorCode::Unauthenticated:
    case base::ErrorCode::Unsupported:
    case base::ErrorCode::Internal:
        return true;
    default:
        return false;
    }
}

} // namespace

base::Expected<std::shared_ptr<api::ClusterDriver>> SiteAccess::driverOf(const std::string& site) {
    YARD_TRY(const model::Site known, sites_.find(site));
    YARD_TRY(std::shared_ptr<api::ClusterDriver> driver, drivers_.cluster(known));
    if (!driver)
        return base::makeError(base::ErrorCode::Internal, "The plugin of the site \"" + site + "\" gave no driver.");
    return driver;
}

base::Error SiteAccess::thrown(const std::string& site, const char* what) {
    return base::makeError(base::ErrorCode::Internal, "The plugin of the site \"" + site + "\" failed: " + what,
                           "Look at Help > Plugins, or run yard plugins.");
}

void SiteAccess::note(const std::string& site, const std::optional<base::Error>& problem) {
    if (problem && problem->code == base::ErrorCode::Cancelled) return; // says nothing of the site
    {
        std::lock_guard lock(mutex_);
        const auto [entry, isNew] = health_.try_emplace(site, SiteHealth{site, false, std::nullopt, std::nullopt});
        SiteHealth& health = entry->second;
        const bool wasReachable = health.reachable;
        const std::string before = health.problem ? health.problem->message : std::string();
        health.reachable = !problem || !isAboutTheSite(problem->code);
        if (health.reachable) health.lastAnswer = clock_.now();
        health.problem = health.reachable ? std::nullopt : problem;
        const std::string after = health.problem ? health.problem->message : std::string();
        if (!isNew && wasReachable == health.reachable && before == after) return;
    }
    if (healthChanged_) healthChanged_();
}

std::vector<SiteHealth> SiteAccess::health() const {
    std::lock_guard lock(mutex_);
    std::vector<SiteHealth> all;
    for (const auto& [site, health] : health_) all.push_back(health);
    return all;
}

} // namespace trainyard::engine
