// Where the content of the form comes from: an empty job, the last draft, a stored job, a template, a file. Blocking.
#pragma once

#include "core/base/expected.h"
#include "core/engine/job_engine.h"

#include <QString>

#include <filesystem>
#include <string>

namespace trainyard::ui {

struct FormSource {
    std::string text;             // empty: a new job
    std::filesystem::path folder; // relative paths of the job start here
    std::filesystem::path file;   // where Save writes; empty: Save asks
    std::string draft;            // id of the draft it was restored from
    bool edited = false;          // differs from the file
};

// `argument` is that of the place: "", "empty", "clone=<id>", "template=<name>", "file=<path>", "draft=<id>".
base::Expected<FormSource> loadFormSource(const QString& argument, const std::filesystem::path& home,
                                          const engine::JobEngine& jobs);

// A job file. YAML comes as JSON, and then has no file to save to: writing JSON over it would lose its comments.
base::Expected<FormSource> loadJobFile(const std::filesystem::path& path);

} // namespace trainyard::ui
