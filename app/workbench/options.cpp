#include "app/workbench/options.h"

#include "core/base/number_text.h"

#include <CLI/CLI.hpp>

namespace trainyard::workbench {

namespace {

QString text(const std::string& value) {
    return QString::fromStdString(value);
}

// "1440x900"
std::optional<QSize> parseSize(const std::string& value) {
    const auto cross = value.find('x');
    if (cross == std::string::npos) return std::nullopt;
    const auto width = base::parseInt(std::string_view(value).substr(0, cross));
    const auto height = base::parseInt(std::string_view(value).substr(cross + 1));
    if (!width || !height || *width < 200 || *height < 200 || *width > 8000 || *height > 8000) return std::nullopt;
    return QSize(static_cast<int>(*width), static_cast<int>(*height));
}

} // namespace

std::optional<Refusal> parseOptions(int argc, char** argv, Options& options) {
    CLI::App app("Trainyard: a desktop workbench for deep-learning jobs", "trainyard");
    std::string file, screenshot, job, place, size = "1440x900", theme, language, now;
    app.add_option("file", file, "A job file (.tyjob) to open in the form");
    app.add_flag("--demo", options.demo, "Submit the demo job at once");
    app.add_option("--screenshot", screenshot, "Write a picture of the window to this file and end");
    app.add_option("--job", job, "The job that the window shows");
    app.add_option("--place", place, "The page that the window shows: start, jobs, settings, ...");
    app.add_option("--size", size, "Of the picture, in logical pixels")->capture_default_str();
    app.add_option("--scale", options.scale, "Device pixels for one logical pixel")->check(CLI::Range(1.0, 4.0));
    app.add_option("--theme", theme)->check(CLI::IsMember({"light", "dark"}));
    app.add_option("--language", language)->check(CLI::IsMember({"en", "zh_CN"}));
    app.add_option("--now", now, "Let the clock stand at this time (ISO 8601)");
    app.add_flag("--measure-start", options.measureStart, "Print how long the start took as JSON and end");
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        const bool help = error.get_exit_code() == 0;
        return Refusal{help ? 0 : 2, text(help ? app.help() : std::string(error.what()) + "\n")};
    }
    const auto parsed = parseSize(size);
    if (!parsed)
        return Refusal{2, QStringLiteral("--size wants WIDTHxHEIGHT, e.g. 1440x900, not %1\n").arg(text(size))};
    options.size = *parsed;
    options.file = text(file);
    options.screenshot = text(screenshot);
    options.job = text(job);
    options.place = text(place);
    options.theme = text(theme);
    options.language = text(language);
    options.now = text(now);
    return std::nullopt;
}

} // namespace trainyard::workbench
