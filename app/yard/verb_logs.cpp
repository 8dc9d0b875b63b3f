// yard logs: what a task of a job has written.
#include "app/yard/follow.h"
#include "app/yard/verbs.h"
#include "core/base/number_text.h"

#include <algorithm>

namespace trainyard::yard {

namespace {

constexpr std::int64_t chunkBytes = 256 * 1024;

struct Options {
    std::string id;
    std::string task;
    bool follow = false;
};

// "2": the third task in the job's order; "worker/1": by role and index; empty: the first.
base::Expected<api::TaskName> taskOf(const model::Job& job, const std::string& text) {
    const auto& tasks = job.status.tasks;
    const auto number = base::parseInt(text);
    if (text.empty()) return api::TaskName{};
    if (number && *number >= 0 && *number < static_cast<std::int64_t>(tasks.size())) {
        const auto& task = tasks[static_cast<std::size_t>(*number)];
        return api::TaskName{task.role, task.index};
    }
    for (const auto& task : tasks)
        if (text == task.role + "/" + std::to_string(task.index)) return api::TaskName{task.role, task.index};
    std::string known;
    for (const auto& task : tasks) known += (known.empty() ? "" : ", ") + task.role + "/" + std::to_string(task.index);
    return base::makeError(base::ErrorCode::NotFound, job.name + " has no task “" + text + "”.",
                           known.empty() ? "Its tasks are known when it has started." : "It has " + known + ".");
}

// How many bytes at the end are the beginning of a character whose rest has not come yet.
std::size_t unfinishedBytes(const std::string& text) {
    for (std::size_t back = 1; back <= std::min<std::size_t>(3, text.size()); ++back) {
        const auto byte = static_cast<unsigned char>(text[text.size() - back]);
        if ((byte & 0xc0U) == 0x80U) continue;
        const std::size_t length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 1;
        return length > back ? back : 0;
    }
    return 0;
}

class LogPrinter {
public:
    explicit LogPrinter(const Output& output, bool asLines) : output_(output), asLines_(asLines) {}
    void add(const api::LogChunk& chunk) {
        if (!output_.json) {
            output_.out(chunk.text);
            output_.flush();
            return;
        }
        text_ += chunk.text;
        if (!asLines_) return;
        const std::size_t held = chunk.complete ? 0 : unfinishedBytes(text_);
        if (text_.size() > held)
            output_.printJsonLine({{"text", text_.substr(0, text_.size() - held)},
                                   {"nextOffset", chunk.nextOffset},
                                   {"complete", chunk.complete}});
        text_.erase(0, text_.size() - held);
    }
    const std::string& text() const { return text_; }

private:
    const Output& output_;
    const bool asLines_;
    std::string text_; // of --json: all, or what was not printed yet
};

base::Expected<int> printLog(Yard& yard, const Options& options) {
    YARD_TRY(engine::Engine* const engine, yard.engine());
    YARD_TRY(model::Job job, engine->jobs().job(options.id));
    if (!model::isTerminal(job.status.state)) {
        [[maybe_unused]] const auto refreshed =
            engine->jobs().refresh(yard.context()); // the log may be readable anyway
        YARD_TRY(job, engine->jobs().job(job.id));
    }
    YARD_TRY(const api::TaskName task, taskOf(job, options.task));
    LogPrinter printer(yard.output, options.follow);
    std::int64_t offset = 0;
    bool complete = false;
    for (;;) {
        const bool ended = model::isTerminal(job.status.state); // before reading: what comes after is read once more
        auto chunk = engine->jobs().readLog(job.id, task, offset, chunkBytes, yard.context());
        if (!chunk && chunk.error().code == base::ErrorCode::Cancelled) return leftRunning(job);
        // A job that waits has no log yet.
        const bool notYet = !chunk && chunk.error().code == base::ErrorCode::NotFound && !ended;
        if (!chunk && !notYet) return chunk.error();
        if (chunk) {
            printer.add(*chunk);
            offset = chunk->nextOffset;
            complete = chunk->complete;
            if (complete) break;
            if (!chunk->text.empty()) continue;
        }
        if (!options.follow || ended) break;
        if (!yard.context().sleep(std::chrono::milliseconds{400})) return leftRunning(job);
        [[maybe_unused]] const auto refreshed = engine->jobs().refresh(yard.context());
        YARD_TRY(job, engine->jobs().job(job.id));
    }
    if (yard.output.json && !options.follow)
        yard.output.printJson({{"id", job.id},
                               {"role", task.role},
                               {"index", task.index},
                               {"text", printer.text()},
                               {"nextOffset", offset},
                               {"complete", complete}});
    return Output::fine();
}

} // namespace

void addLogsVerb(CLI::App& app, Yard& yard) {
    auto options = std::make_shared<Options>();
    CLI::App* verb = addVerb(app, yard, "logs", "Prints what a job has written",
                             [options, &yard] { return printLog(yard, *options); });
    verb->add_option("ID", options->id, "Job id, or the beginning of one")->required();
    verb->add_option("--task", options->task, "Number of the task, or role/index such as worker/1; else the first");
    verb->add_flag("-f,--follow", options->follow, "Go on until the task ends");
}

} // namespace trainyard::yard
