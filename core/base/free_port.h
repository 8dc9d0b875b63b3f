// Whether a TCP port of this computer is free now: bound for a moment on 127.0.0.1 and on all addresses.
#pragma once

namespace trainyard::base {

bool isPortFree(int port);

} // namespace trainyard::base
