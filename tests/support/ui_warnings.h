// What Qt has warned of since the last look.
#pragma once

#include <QStringList>

namespace trainyard::tests {

QStringList takeWarnings();

} // namespace trainyard::tests
