// GPUs of this computer, as NVIDIA's nvidia-smi tells; a computer without that program has none for our purposes.
#pragma once

#include "core/base/op_context.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace trainyard::local {

struct Gpu {
    int index = 0; // as CUDA_VISIBLE_DEVICES counts
    std::string model;
    std::int64_t memory = 0; // bytes
    std::string driver;
    bool operator==(const Gpu&) const = default;
};

// Empty where there is no nvidia-smi on PATH or where it fails: a broken driver must not stop jobs that need no GPU.
base::Expected<std::vector<Gpu>> findGpus(const base::OpContext& context);

// Lines of "index, name, memory in MiB, driver", as nvidia-smi --format=csv,noheader,nounits prints; others are
// skipped.
std::vector<Gpu> parseGpuList(std::string_view text);

} // namespace trainyard::local
