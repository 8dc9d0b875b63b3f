// A picture of curves without a window: what `yard plot` has made by `trainyard --plot`. Blocking; needs a QApplication
// (the offscreen platform will do).
#pragma once

#include "core/base/expected.h"
#include "core/base/op_context.h"
#include "core/events/smoothing.h"
#include "ui/theme/theme.h"

#include <QSize>

#include <filesystem>
#include <string>

namespace trainyard::ui {

struct PlotRequest {
    std::filesystem::path source; // an event file or a folder of runs
    std::string tag;              // regular expression; empty: every tag
    std::string run;              // the same of runs
    double smoothing = 0;         // 0 to 0.999
    bool logY = false;
    bool logX = false;
    QSize size{900, 560};         // of one chart; several stand below each other
    std::filesystem::path output; // ends in .png, .svg or .pdf
};

base::Expected<void> plotToFile(const PlotRequest& request, const Theme& theme, const base::OpContext& context);

} // namespace trainyard::ui
