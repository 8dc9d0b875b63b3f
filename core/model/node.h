// One machine of a site, with the attributes that resource expressions see (docs/architecture.md section 6).
#pragma once

#include <cstdint>
#include <map>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

namespace trainyard::model {

struct NodeGpu {
    int count = 0;
    double free = 0; // GPUs; fractions where they are shared
    std::string model;
    std::int64_t memory = 0;           // bytes of one GPU
    std::string gpuClass = "training"; // or "inference"
    std::string driver;
    std::string cuda;
    bool shared = false;
    bool operator==(const NodeGpu&) const = default;
};

struct Node {
    std::string name;
    std::string site;
    std::string state = "up"; // up, down, drained, unknown
    std::string stateReason;
    int cpuCores = 0;
    double cpuFree = 0; // cores that no job of this site holds
    std::string cpuModel;
    std::string cpuArch;
    std::int64_t memoryTotal = 0; // bytes
    std::int64_t memoryFree = 0;
    NodeGpu gpu;
    std::int64_t diskFree = 0;
    bool networkRdma = false;
    double networkSpeed = 0; // Gbit/s
    std::vector<std::string> features;
    std::map<std::string, std::string> labels;
    std::vector<std::string> partitions;
    std::map<std::string, nlohmann::json> ext;
    bool operator==(const Node&) const = default;
};

// The nested shape of section 6: {"name", "cpu": {"cores", ...}, "gpu": {...}, ...}. from_json takes absent fields as
// their defaults and throws nlohmann::json::exception on a wrong type.
void to_json(nlohmann::json& json, const Node& node);
void from_json(const nlohmann::json& json, Node& node);

} // namespace trainyard::model
