#include "core/model/node.h"

namespace trainyard::model {

void to_json(nlohmann::json& json, const Node& node) {
    json = {
        {"name", node.name},
        {"site", node.site},
        {"state", node.state},
        {"stateReason", node.stateReason},
        {"cpu", {{"cores", node.cpuCores}, {"free", node.cpuFree}, {"model", node.cpuModel}, {"arch", node.cpuArch}}},
        {"memory", {{"total", node.memoryTotal}, {"free", node.memoryFree}}},
        {"gpu",
         {{"count", node.gpu.count},
          {"free", node.gpu.free},
          {"model", node.gpu.model},
          {"memory", node.gpu.memory},
          {"class", node.gpu.gpuClass},
          {"driver", node.gpu.driver},
          {"cuda", node.gpu.cuda},
          {"shared", node.gpu.shared}}},
        {"disk", {{"free", node.diskFree}}},
        {"network", {{"rdma", node.networkRdma}, {"speed", node.networkSpeed}}},
        {"features", node.features},
        {"labels", node.labels},
        {"partitions", node.partitions},
        {"ext", node.ext}};
}

namespace {

const nlohmann::json& part(const nlohmann::json& json, const char* name) {
    static const nlohmann::json empty = nlohmann::json::object();
    const auto found = json.find(name);
    return found == json.end() ? empty : *found;
}

template <typename T>
void read(const nlohmann::json& json, const char* name, T& into) {
    if (const auto found = json.find(name); found != json.end()) found->get_to(into);
}

} // namespace

void from_json(const nlohmann::json& json, Node& node) {
    node = Node{};
    read(json, "name", node.name);
    read(json, "site", node.site);
    read(json, "state", node.state);
    read(json, "stateReason", node.stateReason);
    const nlohmann::json& cpu = part(json, "cpu");
    read(cpu, "cores", node.cpuCores);
    read(cpu, "free", node.cpuFree);
    read(cpu, "model", node.cpuModel);
    read(cpu, "arch", node.cpuArch);
    const nlohmann::json& memory = part(json, "memory");
    read(memory, "total", node.memoryTotal);
    read(memory, "free", node.memoryFree);
    const nlohmann::json& gpu = part(json, "gpu");
    read(gpu, "count", node.gpu.count);
    read(gpu, "free", node.gpu.free);
    read(gpu, "model", node.gpu.model);
    read(gpu, "memory", node.gpu.memory);
    read(gpu, "class", node.gpu.gpuClass);
    read(gpu, "driver", node.gpu.driver);
    read(gpu, "cuda", node.gpu.cuda);
    read(gpu, "shared", node.gpu.shared);
    read(part(json, "disk"), "free", node.diskFree);
    const nlohmann::json& network = part(json, "network");
    read(network, "rdma", node.networkRdma);
    read(network, "speed", node.networkSpeed);
    read(json, "features", node.features);
    read(json, "labels", node.labels);
    read(json, "partitions", node.partitions);
    read(json, "ext", node.ext);
}

} // namespace trainyard::model
