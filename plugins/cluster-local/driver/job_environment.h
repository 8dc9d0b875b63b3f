// Names that tasks of a local job see.
#pragma once

namespace trainyard::local {

inline constexpr char jobKeyVariable[] = "TRAINYARD_JOB_KEY";       // also marks the processes of a job
inline constexpr char jobFolderVariable[] = "TRAINYARD_JOB_FOLDER"; // {jobFolder}

} // namespace trainyard::local
