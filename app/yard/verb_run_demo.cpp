// yard run-demo: a real training on this computer, followed to its end, and a picture of the window showing it.
#include "app/yard/demo_curves.h"
#include "app/yard/follow.h"
#include "app/yard/job_text.h"
#include "app/yard/spec_file.h"
#include "app/yard/verbs.h"
#include "app/yard/workbench.h"
#include "core/base/file_io.h"
#include "core/base/number_text.h"
#include "core/base/paths.h"

namespace trainyard::yard {

namespace {

struct Options {
    std::string png = "demo.png";
    bool noPicture = false;
};

base::Expected<model::Job> submitDemo(Yard& yard, engine::Engine& engine, std::string& eventsFolder) {
    const auto path = base::resourceFolder() / "templates" / "mlp" / "mlp.tyjob";
    YARD_TRY(const SpecFile file, readSpecFile(base::toUtf8(path)));
    if (!file.result.valid())
        return base::makeError(base::ErrorCode::Internal, "The demo's job file has mistakes: " + file.name,
                               "Install Trainyard again.", file.result.problems.front().message);
    eventsFolder = file.result.spec.outputs.events;
    return engine.jobs().submit({file.result.spec, file.folder, "local", {}}, yard.context(std::chrono::minutes{5}));
}

// Prints the curves once the job has a folder on this disk.
class Watcher {
public:
    Watcher(Yard& yard, engine::Engine& engine, std::string eventsFolder)
        : yard_(yard), engine_(engine), eventsFolder_(std::move(eventsFolder)), states_(yard) {}
    void look(const model::Job& job) {
        states_.tell(job);
        if (!curves_) open(job.id);
        if (curves_) curves_->print(yard_.output, yard_.context());
    }
    const DemoCurves* curves() const { return curves_.get(); }

private:
    void open(const std::string& id) {
        const auto files = engine_.jobs().files(id, yard_.context());
        if (!files || (*files)->localFolder().empty()) return;
        const auto folder = base::fromUtf8((*files)->localFolder()) / base::fromUtf8(eventsFolder_);
        std::error_code ignored;
        if (std::filesystem::is_directory(folder, ignored)) curves_ = std::make_unique<DemoCurves>(folder);
    }

    Yard& yard_;
    engine::Engine& engine_;
    const std::string eventsFolder_;
    StateTeller states_;
    std::unique_ptr<DemoCurves> curves_;
};

// The picture is a gift on top: without it the demo has still run.
std::string takePicture(Yard& yard, const model::Job& job, const std::string& png) {
    std::error_code ignored;
    const auto file = std::filesystem::absolute(base::fromUtf8(png), ignored);
    if (!workbenchProgram()) {
        yard.output.say("No picture of the window: the workbench is not installed beside this program.");
        return {};
    }
    const auto run = runWorkbench(yard, {"--screenshot", base::toUtf8(file), "--job", job.id}, std::chrono::minutes{1});
    if (!run) {
        yard.output.say("No picture of the window: " + run.error().message + " " + run.error().detail);
        return {};
    }
    if (!std::filesystem::exists(file, ignored)) {
        yard.output.say("No picture of the window: the workbench wrote none.");
        return {};
    }
    yard.output.say("Picture of the window: " + base::toUtf8(file));
    return base::toUtf8(file);
}

base::Expected<int> runDemo(Yard& yard, const Options& options) {
    YARD_TRY(engine::Engine* const engine, yard.engine());
    std::string eventsFolder;
    YARD_TRY(const model::Job submitted, submitDemo(yard, *engine, eventsFolder));
    yard.output.say("Submitted the demo, a network that learns to read handwritten digits, as " + submitted.id + ".");
    Watcher watcher(yard, *engine, eventsFolder);
    YARD_TRY(const model::Job job, followToEnd(yard, submitted.id, [&](const model::Job& now) { watcher.look(now); }));

    const bool completed = job.status.state == model::JobState::Completed;
    const DemoCurves* curves = watcher.curves();
    if (completed && curves != nullptr && !curves->epochs().empty()) {
        const auto& epochs = curves->epochs();
        yard.output.say("The loss on unseen digits fell from " + base::formatFixed(epochs.front().testLoss, 3) +
                        " to " + base::formatFixed(epochs.back().testLoss, 3) + "; " +
                        base::formatFixed(epochs.back().testAccuracy * 100, 1) + " % of them are read right.");
    }
    if (!completed) yard.output.say("“yard logs " + job.id + "” shows what it wrote.");
    const std::string png = options.noPicture ? std::string() : takePicture(yard, job, options.png);
    if (yard.output.json) yard.output.printJsonLine({{"job", job}, {"png", png}});
    return toInt(completed ? ExitCode::Fine : ExitCode::Failed);
}

} // namespace

void addRunDemoVerb(CLI::App& app, Yard& yard) {
    auto options = std::make_shared<Options>();
    CLI::App* verb = addVerb(app, yard, "run-demo", "Runs the demo job here and follows it (30 seconds)",
                             [options, &yard] { return runDemo(yard, *options); });
    verb->add_option("--png", options->png, "Where the picture of the window goes")->capture_default_str();
    verb->add_flag("--no-picture", options->noPicture, "Take no picture of the window");
}

} // namespace trainyard::yard
