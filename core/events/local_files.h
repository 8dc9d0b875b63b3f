// Event files on this computer's disk. Read in blocks, not mapped: a mapped file that is cut short while it is read
// ends the program, and copying into a buffer that stays in the cache costs less than the page faults of a mapping.
#pragma once

#include "core/events/event_source.h"

#include <filesystem>

namespace trainyard::events {

// All event files under `root`, or `root` itself where it is a file. Folders that cannot be entered are left out.
base::Expected<std::vector<SourceFile>> listLocalFiles(const std::filesystem::path& root,
                                                       const base::OpContext& context);
base::Expected<std::unique_ptr<SourceReader>> openLocalFile(const std::filesystem::path& path);

} // namespace trainyard::events
