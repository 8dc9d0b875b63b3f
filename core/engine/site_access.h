// The one way from the engine to drivers: what they throw ends here, and how a site answered is remembered.
#pragma once

#include "core/engine/engine.h"

#include <exception>
#include <map>
#include <mutex>

namespace trainyard::engine {

// Thread-safe; no lock is held while a driver works.
class SiteAccess {
public:
    // `healthChanged` is called without a lock, on the thread that called the site.
    SiteAccess(const Sites& sites, api::DriverSource& drivers, const base::Clock& clock,
               std::function<void()> healthChanged)
        : sites_(sites), drivers_(drivers), clock_(clock), healthChanged_(std::move(healthChanged)) {}

    // verb(driver) with its Expected; every error names the site as its origin.
    template <typename Verb>
    auto call(const std::string& site, Verb verb) -> decltype(verb(std::declval<api::ClusterDriver&>())) {
        using Answer = decltype(verb(std::declval<api::ClusterDriver&>()));
        Answer answer = [&]() -> Answer {
            try {
                YARD_TRY(const std::shared_ptr<api::ClusterDriver> driver, driverOf(site));
                return verb(*driver);
            } catch (const std::exception& exception) {
                return thrown(site, exception.what());
            } catch (...) {
                return thrown(site, "something that is not an exception");
            }
        }();
        if (answer) {
            note(site, std::nullopt);
            return answer;
        }
        if (answer.error().origin.empty()) answer.error().origin = site;
        note(site, answer.error());
        return answer;
    }

    std::vector<SiteHealth> health() const;

private:
    base::Expected<std::shared_ptr<api::ClusterDriver>> driverOf(const std::string& site);
    static base::Error thrown(const std::string& site, const char* what);
    void note(const std::string& site, const std::optional<base::Error>& problem);

    const Sites& sites_;
    api::DriverSource& drivers_;
    const base::Clock& clock_;
    std::function<void()> healthChanged_;
    mutable std::mutex mutex_;
    std::map<std::string, SiteHealth> health_;
};

} // namespace trainyard::engine
