#include "core/plan/staging.h"

#include "core/base/file_io.h"
#include "core/plan/field_error.h"

#include <system_error>

namespace trainyard::plan {

namespace {

namespace fs = std::filesystem;

constexpr const char* workFolder = "work";

fs::path absoluteFolder(const PlanRequest& request, const InheritedRole& role) {
    fs::path folder = (request.specFolder / base::fromUtf8(role.role.code.folder)).lexically_normal();
    return folder.has_filename() ? folder : folder.parent_path(); // without a slash at the end
}

bool targetTaken(const model::JobPlan& plan, const std::string& target) {
    return std::any_of(plan.stage.begin(), plan.stage.end(),
                       [&](const model::StagedFile& file) { return file.target == target; });
}

// The path from `folder` down to `file`; empty where it is not below.
std::string below(const fs::path& file, const fs::path& folder) {
    const std::string relative = base::toUtf8(fs::path(file.lexically_relative(folder).generic_u8string()));
    return relative == "." || relative.substr(0, 2) == ".." ? "" : relative;
}

} // namespace

base::Expected<fs::path> existing(const fs::path& folder, const std::string& path, const std::string& pointer,
                                  const std::string& what) {
    const fs::path found = (folder / base::fromUtf8(path)).lexically_normal();
    std::error_code failed;
    if (fs::exists(found, failed)) return found;
    return fieldError(pointer, "there is no " + what + " “" + path + "” (looked for " + base::toUtf8(found) + ").",
                      "Correct the path; it starts from the folder of the job file.");
}

std::string stagedFolder(const InheritedRole& role, const PlanRequest& request, const model::JobPlan& plan) {
    if (role.role.code.folder.empty()) return {};
    const std::string source = base::toUtf8(absoluteFolder(request, role));
    for (const model::StagedFile& file : plan.stage)
        if (file.source == source) return file.target;
    return {};
}

base::Expected<void> Staging::folder(const InheritedRole& role) {
    if (role.role.code.folder.empty() || !stagedFolder(role, request_, plan_).empty()) return {};
    const fs::path folder = absoluteFolder(request_, role);
    std::error_code failed;
    if (!fs::is_directory(folder, failed))
        return fieldError(role.code + "/folder",
                          "there is no folder “" + role.role.code.folder + "” (looked for " + base::toUtf8(folder) +
                              ").",
                          "Correct the path; it starts from the folder of the job file.");
    // One folder becomes the place where tasks start; that of another role lies beside it.
    const std::string target =
        targetTaken(plan_, workFolder) ? std::string(workFolder) + "-" + role.role.name : workFolder;
    plan_.stage.push_back({base::toUtf8(folder), target});
    return {};
}

base::Expected<StagedScript> Staging::script(const InheritedRole& role) {
    const std::string& name = role.role.code.script;
    const fs::path folder = absoluteFolder(request_, role);
    const std::string staged = stagedFolder(role, request_, plan_);
    std::error_code failed;
    fs::path source = (folder / base::fromUtf8(name)).lexically_normal();
    if (staged.empty() || !fs::exists(source, failed)) {
        YARD_TRY(source, existing(request_.specFolder, name, role.code + "/script", "script"));
    }
    if (!fs::is_regular_file(source, failed))
        return fieldError(role.code + "/script", base::toUtf8(source) + " is not a file.", "Name the script itself.");
    if (const std::string inside = staged.empty() ? "" : below(source, folder); !inside.empty())
        return StagedScript{source, staged + "/" + inside};
    for (const model::StagedFile& file : plan_.stage)
        if (file.source == base::toUtf8(source)) return StagedScript{source, file.target};
    std::string target = std::string(workFolder) + "/" + base::toUtf8(source.filename());
    if (targetTaken(plan_, target))
        target = std::string(workFolder) + "-" + role.role.name + "/" + base::toUtf8(source.filename());
    plan_.stage.push_back({base::toUtf8(source), target});
    return StagedScript{source, target};
}

} // namespace trainyard::plan
