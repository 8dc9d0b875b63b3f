// Sizes and durations as people write them in job files. Source: docs/job-file.md, "Units".
#pragma once

#include "core/base/expected.h"

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>

namespace trainyard::base {

// Bytes: digits, an optional fraction, then nothing, K M G T (1000) or Ki Mi Gi Ti (1024). "16Gi" is 17179869184.
// The error's message names the unit that was not understood, its remedy what to write.
Expected<std::int64_t> parseBytes(std::string_view text);
// Exact text that parseBytes reads back: the largest unit that divides the value, "16Gi".
std::string formatBytes(std::int64_t bytes);

// Durations: 90s, 15m, 8h, 2d and sums such as 1d18h; or Slurm's MM:SS, HH:MM:SS, D-HH:MM:SS.
Expected<std::chrono::seconds> parseDuration(std::string_view text);
// Exact text that parseDuration reads back: "1d18h", "90s" as "1m30s".
std::string formatDuration(std::chrono::seconds duration);

} // namespace trainyard::base
