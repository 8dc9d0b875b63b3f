#include "ui/jobs/logic/loss_tag.h"

#include "ui/jobs/logic/text_keys.h"

#include <algorithm>

namespace trainyard::ui {

namespace {

// Lower is better; 0 is not a loss.
int rankOf(const std::string& tag) {
    const std::string folded = foldForSearch(tag);
    const auto has = [&](const char* word) { return folded.find(word) != std::string::npos; };
    if (!has("loss")) return 0;
    const bool evaluation = has("val") || has("eval") || has("test");
    if (evaluation) return 4;
    if (folded == "loss" || has("train")) return 1;
    const auto slash = folded.rfind('/');
    return folded.substr(slash == std::string::npos ? 0 : slash + 1) == "loss" ? 2 : 3;
}

} // namespace

std::string chooseLossTag(const std::vector<std::string>& tags) {
    const std::string* best = nullptr;
    for (const std::string& tag : tags) {
        const int rank = rankOf(tag);
        if (rank == 0) continue;
        if (best == nullptr || rank < rankOf(*best) || (rank == rankOf(*best) && tag.size() < best->size()))
            best = &tag;
    }
    return best == nullptr ? std::string() : *best;
}

} // namespace trainyard::ui
