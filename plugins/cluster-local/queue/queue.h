// The queue of this computer without anybody who runs it: a folder of small files, and a lock held while it changes.
// Each waiting runner looks for itself whether its turn has come. Files of runners that died are removed by whoever
// meets them. Thread-safe and safe between processes.
#pragma once

#include "core/base/op_context.h"
#include "plugins/cluster-local/queue/queue_entry.h"

#include <filesystem>
#include <string>
#include <vector>

namespace trainyard::local {

struct Turn {
    std::optional<Hold> hold;              // set: the share is ours now
    int position = 0;                      // 1: next
    std::string reason;                    // for a person, while waiting
    std::vector<std::string> waitsForKeys; // whose end would help
};

class Queue {
public:
    explicit Queue(std::filesystem::path stateFolder);
    std::filesystem::path folder() const { return folder_; } // changes whenever the queue does
    // Puts `entry` into the queue if it is not there, and takes its share if its turn has come.
    base::Expected<Turn> tryStart(QueueEntry entry, const MachineLimits& limits, const base::OpContext& context);
    // Gives share and place back. Works on a full disk.
    void leave(const std::string& key);
    // What live jobs hold and wait for, first come first.
    base::Expected<std::vector<QueueEntry>> entries(const base::OpContext& context);

private:
    std::filesystem::path fileOf(const std::string& key) const;
    base::Expected<std::vector<QueueEntry>> readLive();
    std::filesystem::path stateFolder_;
    std::filesystem::path folder_;
};

} // namespace trainyard::local
