#include "core/model/job_words.h"

#include "core/model/job_spec_json.h"

#include <algorithm>
#include <array>

namespace trainyard::model {

const std::vector<std::string>& jobKindWords() {
    static const std::vector<std::string> words{"train", "batch", "tune", "notebook", "tensorboard", "serve"};
    return words;
}

const std::vector<std::string>& roleWords() {
    static const std::vector<std::string> words{"chief", "master", "worker", "ps", "evaluator"};
    return words;
}

const std::vector<std::string>& priorityWords() {
    static const std::vector<std::string> words{"low", "normal", "high"};
    return words;
}

const std::vector<std::string>& retryWords() {
    static const std::vector<std::string> words{"node_fail", "preempted", "failed"};
    return words;
}

std::string_view toString(JobKind kind) {
    return jobKindWords().at(static_cast<std::size_t>(kind));
}

bool isReservedVariable(std::string_view name) {
    static constexpr std::array<std::string_view, 19> names{"TF_CONFIG",
                                                            "RANK",
                                                            "WORLD_SIZE",
                                                            "LOCAL_RANK",
                                                            "LOCAL_WORLD_SIZE",
                                                            "GROUP_RANK",
                                                            "GROUP_WORLD_SIZE",
                                                            "ROLE_RANK",
                                                            "ROLE_WORLD_SIZE",
                                                            "MASTER_ADDR",
                                                            "MASTER_PORT",
                                                            "TORCHELASTIC_RUN_ID",
                                                            "TORCHELASTIC_RESTART_COUNT",
                                                            "TORCHELASTIC_MAX_RESTARTS",
                                                            "SLURM_PROCID",
                                                            "SLURM_NTASKS",
                                                            "SLURM_LOCALID",
                                                            "SLURM_NODEID",
                                                            "SLURM_NNODES"};
    return name.substr(0, 10) == "TRAINYARD_" || std::find(names.begin(), names.end(), name) != names.end();
}

} // namespace trainyard::model
