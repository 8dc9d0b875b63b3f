// yard curves: what event files hold, of a file, a folder or a job.
#include "app/yard/curve_printer.h"
#include "app/yard/verbs.h"
#include "core/base/file_io.h"
#include "core/events/name_filter.h"

namespace trainyard::yard {

namespace {

constexpr std::chrono::milliseconds lookEvery{150};
constexpr std::chrono::minutes readLimit{10};

struct Options {
    std::string place;
    std::string tag;
    std::string run;
    bool summary = false;
    bool csv = false;
    bool follow = false;
};

struct Place {
    std::filesystem::path path;
    std::string job; // id; empty for a path
};

base::Expected<Place> findPlace(Yard& yard, const std::string& text) {
    std::error_code ignored;
    if (std::filesystem::exists(base::fromUtf8(text), ignored)) return Place{base::fromUtf8(text), {}};
    const auto missing = [&] {
        return base::makeError(
            base::ErrorCode::NotFound, "There is no file, folder or job “" + text + "”.",
            "Give the path of an event file or of a folder with runs, or the id of a job (“yard jobs”).");
    };
    if (text.find_first_of("/\\") != std::string::npos) return missing();
    YARD_TRY(engine::Engine* const engine, yard.engine());
    const auto job = engine->jobs().job(text);
    if (!job && job.error().code == base::ErrorCode::NotFound) return missing();
    if (!job) return job.error();
    YARD_TRY(const auto submission, engine->jobs().submission(job->id));
    YARD_TRY(const auto files, engine->jobs().files(job->id, yard.context()));
    const std::string folder = files->localFolder();
    if (folder.empty())
        return base::makeError(base::ErrorCode::Unsupported, "The files of " + job->name + " are not on this computer.",
                               "Run yard where they are, or give the path of a copy.");
    return Place{base::fromUtf8(folder) / base::fromUtf8(submission.spec.outputs.events), job->id};
}

// A job that has written nothing yet has no folder.
bool notYet(const Place& place, const base::Error& error) {
    return !place.job.empty() && error.code == base::ErrorCode::NotFound;
}

bool goesOn(Yard& yard, const Place& place) {
    if (place.job.empty()) return true;
    const auto engine = yard.engine();
    if (!engine) return false;
    [[maybe_unused]] const auto refreshed = (*engine)->jobs().refresh(yard.context());
    const auto job = (*engine)->jobs().job(place.job);
    return job && !model::isTerminal(job->status.state);
}

CurveFormat formatOf(const Yard& yard, const Options& options) {
    if (options.csv) return CurveFormat::Csv;
    if (!yard.output.json) return CurveFormat::Text;
    return options.follow ? CurveFormat::JsonLines : CurveFormat::Json;
}

// Reads once; false when there is nothing to read yet.
base::Expected<bool> look(Yard& yard, const Place& place, events::Loader& loader) {
    auto result = loader.poll(yard.context(readLimit));
    if (!result && notYet(place, result.error())) return false;
    if (!result) return std::move(result).error();
    for (const base::Error& problem : result->problems) yard.output.say(problem.message);
    return true;
}

base::Expected<int> follow(Yard& yard, const Place& place, events::Loader& loader, CurvePrinter& printer) {
    for (;;) {
        const bool ended = !goesOn(yard, place); // before reading: what comes after is read once more
        YARD_TRY([[maybe_unused]] const bool read, look(yard, place, loader));
        printer.printNew(loader);
        if (ended) return Output::fine();
        YARD_CHECK(yard.context().sleep(lookEvery));
    }
}

base::Expected<int> showCurves(Yard& yard, const Options& options) {
    if (options.csv && (options.summary || yard.output.json))
        return base::makeError(base::ErrorCode::InvalidArgument, "--csv goes with neither --summary nor --json.",
                               "Give one of them.");
    if (options.summary && options.follow)
        return base::makeError(base::ErrorCode::InvalidArgument, "--summary and --follow do not go together.",
                               "Leave one out.");
    events::SummaryFilter filter;
    YARD_TRY(filter.run, events::makeNameFilter(options.run));
    YARD_TRY(filter.tag, events::makeNameFilter(options.tag));
    YARD_TRY(const Place place, findPlace(yard, options.place));
    events::Loader loader(place.path);
    CurvePrinter printer(yard.output, formatOf(yard, options), filter);
    if (options.follow) return follow(yard, place, loader, printer);
    YARD_TRY([[maybe_unused]] const bool read, look(yard, place, loader));
    if (loader.runs().empty())
        yard.output.say(place.job.empty() ? "No event files in " + base::toUtf8(place.path) + "."
                                          : "The job has written no event files yet.");
    if (yard.output.json && options.summary) {
        yard.output.printJson(events::summaryJson(loader.runs(), filter));
    } else if (yard.output.json || options.csv) {
        printer.printNew(loader);
        printer.finish();
    } else {
        yard.output.out(curveTable(loader, filter));
    }
    return Output::fine();
}

} // namespace

void addCurvesVerb(CLI::App& app, Yard& yard) {
    auto options = std::make_shared<Options>();
    CLI::App* verb = addVerb(app, yard, "curves", "Shows the curves of event files: a summary, or every point",
                             [options, &yard] { return showCurves(yard, *options); });
    verb->add_option("PLACE", options->place, "Event file, folder of runs, or job id")->required();
    verb->add_option("--tag", options->tag, "Only tags in which this regular expression is found");
    verb->add_option("--run", options->run, "Only runs in which this regular expression is found");
    verb->add_flag("--summary", options->summary, "Counts and extremes instead of points (with --json)");
    verb->add_flag("--csv", options->csv, "Every point as CSV: run, tag, step, wall, value");
    verb->add_flag("-f,--follow", options->follow, "Go on as the files grow");
}

} // namespace trainyard::yard
