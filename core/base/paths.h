// Where Trainyard's own files lie. Computed from the environment at each call; nothing is created.
#pragma once

#include <filesystem>

namespace trainyard::base {

// $TRAINYARD_HOME where that is set, else the system's usual place for a user's data
// ($XDG_DATA_HOME/trainyard, ~/Library/Application Support/Trainyard, %LOCALAPPDATA%\Trainyard).
std::filesystem::path dataFolder();
// The folder of the running program.
std::filesystem::path programFolder();
// Templates, schemas, sample data, fonts: <prefix>/share/trainyard of the running program; a build tree has the same
// shape.
std::filesystem::path resourceFolder();

} // namespace trainyard::base
