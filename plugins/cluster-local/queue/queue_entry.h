// One job in the ledger: a small JSON file that its runner alone writes.
#pragma once

#include "core/base/clock.h"
#include "plugins/cluster-local/queue/share.h"

#include <optional>
#include <string>
#include <string_view>

namespace trainyard::local {

struct QueueEntry {
    std::string key;
    std::string name;
    std::string priority = "normal";
    base::WallTime since;
    Need need;
    std::optional<Hold> hold; // nothing: it waits
};

std::string writeQueueEntry(const QueueEntry& entry);
base::Expected<QueueEntry> readQueueEntry(std::string_view text);

// Who goes first. A priority is worth hours of waiting and not more, so that nobody waits for ever.
bool goesBefore(const QueueEntry& a, const QueueEntry& b);

} // namespace trainyard::local
