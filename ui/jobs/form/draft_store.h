// Drafts: what was typed in the form and not yet submitted, one file each in <home>/drafts. Blocking; thread-safe as
// the file system is; the page calls it through ui::run.
#pragma once

#include "core/base/expected.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace trainyard::ui {

struct Draft {
    std::string id;               // base::newKey: newer ids sort behind older ones
    std::string text;             // as in the JSON editor, also where it does not parse
    std::filesystem::path folder; // relative paths of the job start here
    std::filesystem::path file;   // the .tyjob it was opened from or saved to; empty where there is none
};

base::Expected<void> writeDraft(const std::filesystem::path& home, const Draft& draft);
base::Expected<Draft> readDraft(const std::filesystem::path& home, const std::string& id);
// Fine where it is gone already.
base::Expected<void> removeDraft(const std::filesystem::path& home, const std::string& id);
// The one changed last; one that cannot be read is passed over.
std::optional<Draft> newestDraft(const std::filesystem::path& home);

} // namespace trainyard::ui
