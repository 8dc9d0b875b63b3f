// The parts of the JobEngine. See docs/threads.md for their locks.
#pragma once

#include "core/engine/submissions.h"

namespace trainyard::engine {

class JobEngine::Impl {
public:
    Impl(Store& storeOf, Sites& sites, api::DriverSource& drivers, const base::Clock& clock)
        : store(storeOf), table(storeOf), access(sites, drivers, clock, [this] { table.announce(); }),
          submissions(storeOf, table, access, sites, clock) {}

    Store& store;
    JobTable table;
    SiteAccess access;
    Submissions submissions;
    Listeners<> submitted;
};

} // namespace trainyard::engine
