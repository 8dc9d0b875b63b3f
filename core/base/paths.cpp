#include "core/base/paths.h"

#include "core/base/environment.h"
#include "core/base/file_io.h"

namespace trainyard::base {

std::filesystem::path dataFolder() {
    if (const auto home = environmentVariable("TRAINYARD_HOME")) return fromUtf8(*home);
    return userDataFolder();
}

std::filesystem::path programFolder() {
    return runningProgram().parent_path();
}

std::filesystem::path resourceFolder() {
    return programFolder().parent_path() / "share" / "trainyard";
}

} // namespace trainyard::base
