// Drivers as the engine gets them: every verb passes the plugin's ExceptionGuard.
#pragma once

#include "core/api/cluster_driver.h"
#include "core/host/exception_guard.h"

#include <memory>

namespace trainyard::host {

std::shared_ptr<api::ClusterDriver> guard(std::shared_ptr<api::ClusterDriver> driver,
                                          std::shared_ptr<ExceptionGuard> exceptions);
std::shared_ptr<api::StorageDriver> guard(std::shared_ptr<api::StorageDriver> driver,
                                          std::shared_ptr<ExceptionGuard> exceptions);

} // namespace trainyard::host
