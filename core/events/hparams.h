// The hparams plugin: what a run was given (session start), how it ended, what the experiment varies and measures.
#pragma once

#include "core/events/tag_info.h"
#include "core/events/wire.h"

namespace trainyard::events {

// Adds what an HParamsPluginData message says to `hparams`.
void readHParams(WireBytes pluginData, HParams& hparams);

} // namespace trainyard::events
