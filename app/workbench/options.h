// The command line of `trainyard`.
#pragma once

#include <QSize>
#include <QString>

#include <optional>

namespace trainyard::workbench {

struct Options {
    QString file;       // a job file to open in the form
    QString screenshot; // where a picture of the window goes; then the program ends
    QString job;        // whose page the picture shows
    QString place;      // "jobs", "new-job?template=mlp", ...
    QSize size{1440, 900};
    double scale = 1;
    QString theme;    // "light", "dark"; empty: as set
    QString language; // "en", "zh_CN"; empty: as set
    QString now;      // the clock stands still at this time (ISO 8601)
    bool demo = false;
    bool measureStart = false;
};

// What `--help` prints or what was wrong; then the program ends with the code.
struct Refusal {
    int exitCode = 0;
    QString text;
};

std::optional<Refusal> parseOptions(int argc, char** argv, Options& options);

} // namespace trainyard::workbench
