#include "ui/jobs/form/draft_store.h"

#include "core/base/blocking.h"
#include "core/base/file_io.h"
#include "core/base/ids.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace trainyard::ui {

namespace {

std::filesystem::path draftFile(const std::filesystem::path& home, const std::string& id) {
    return home / "drafts" / (id + ".json");
}

std::string textOf(const nlohmann::json& json, const char* field) {
    const auto found = json.find(field);
    return found != json.end() && found->is_string() ? found->get<std::string>() : std::string{};
}

} // namespace

base::Expected<void> writeDraft(const std::filesystem::path& home, const Draft& draft) {
    YARD_CHECK(base::makeFolders(home / "drafts"));
    const nlohmann::json json{
        {"text", draft.text}, {"folder", base::toUtf8(draft.folder)}, {"file", base::toUtf8(draft.file)}};
    return base::writeFileAtomic(draftFile(home, draft.id),
                                 json.dump(1, ' ', false, nlohmann::json::error_handler_t::replace));
}

base::Expected<Draft> readDraft(const std::filesystem::path& home, const std::string& id) {
    if (!base::isKey(id))
        return base::makeError(base::ErrorCode::InvalidArgument, "“" + id + "” names no draft.",
                               "Open the draft from New job.");
    YARD_TRY(const std::string bytes, base::readFile(draftFile(home, id)));
    const nlohmann::json json = nlohmann::json::parse(bytes, nullptr, false);
    if (!json.is_object())
        return base::makeError(base::ErrorCode::Corrupted, "The draft " + id + " is damaged.",
                               "Its text can still be read in " + base::toUtf8(draftFile(home, id)) + ".");
    return Draft{id, textOf(json, "text"), base::fromUtf8(textOf(json, "folder")),
                 base::fromUtf8(textOf(json, "file"))};
}

base::Expected<void> removeDraft(const std::filesystem::path& home, const std::string& id) {
    base::assertMayBlock("removing a draft");
    std::error_code failed;
    std::filesystem::remove(draftFile(home, id), failed);
    if (failed)
        return base::makeError(base::ErrorCode::Unavailable, "The draft " + id + " was not removed.", {},
                               failed.message());
    return {};
}

std::optional<Draft> newestDraft(const std::filesystem::path& home) {
    base::assertMayBlock("listing drafts");
    std::vector<std::pair<std::filesystem::file_time_type, std::string>> found;
    std::error_code failed;
    for (std::filesystem::directory_iterator entry(home / "drafts", failed), end; !failed && entry != end;
         entry.increment(failed)) {
        const std::filesystem::path& path = entry->path();
        std::error_code unknown;
        const auto changed = std::filesystem::last_write_time(path, unknown);
        const std::string id = base::toUtf8(path.stem());
        if (!unknown && path.extension() == ".json" && base::isKey(id)) found.emplace_back(changed, id);
    }
    std::sort(found.rbegin(), found.rend());
    for (const auto& candidate : found)
        if (auto draft = readDraft(home, candidate.second)) return *std::move(draft);
    return std::nullopt;
}

} // namespace trainyard::ui
