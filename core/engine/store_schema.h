// The store's tables, and how an older file becomes a newer one.
#pragma once

#include "core/engine/database.h"

namespace trainyard::engine {

int latestSchemaVersion();
// Refuses a newer file and a database of another program. Changes nothing.
base::Expected<void> checkSchema(Database& database);
// Brings the file to the latest version in one transaction.
base::Expected<void> migrate(Database& database);

} // namespace trainyard::engine
