#include "ui/shell/palette_results.h"

#include "ui/shell/fuzzy_match.h"
#include "ui/shell/sidebar.h"
#include "ui/theme/state_glyph.h"

#include <QCoreApplication>

#include <algorithm>

namespace trainyard::ui {

namespace {

constexpr std::size_t shownJobs = 6;
constexpr std::size_t shownInOneKind = 60;
constexpr std::size_t shownCommands = 8;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Palette)
};

struct Scored {
    int score;
    PaletteResult result;
};

void takeBest(std::vector<PaletteResult>& results, std::vector<Scored> found, std::size_t limit) {
    std::stable_sort(found.begin(), found.end(), [](const Scored& a, const Scored& b) { return a.score > b.score; });
    if (found.size() > limit) found.resize(limit);
    for (Scored& one : found) results.push_back(std::move(one.result));
}

PaletteResult jobResult(const model::Job& job, QList<int> matched, AppContext& context) {
    PaletteResult result;
    result.group = Text::tr("Jobs");
    result.text = QString::fromStdString(job.name);
    result.matched = std::move(matched);
    model::Site site;
    if (const auto known = context.engine.sites().find(job.site))
        site = *known;
    else
        site.title = job.site;
    result.detail = QStringLiteral("%1 · %2").arg(siteTitle(site), stateText(job.status.state).toLower());
    result.state = job.status.state;
    const QString id = QString::fromStdString(job.id);
    result.run = [&context, id] { context.navigator.go({QStringLiteral("jobs"), id}); };
    return result;
}

void addJobs(std::vector<PaletteResult>& results, const QString& pattern, AppContext& context, std::size_t limit) {
    // Only the best are made into results: there may be very many jobs.
    struct Hit {
        int score;
        const engine::JobRow* job;
    };
    std::vector<Hit> hits;
    for (const engine::JobRow& job : context.jobs.current()->jobs) {
        const int score = fuzzyMatch(pattern, QString::fromStdString(job->name)).score;
        const bool byId = score == 0 && pattern.size() >= 4 && job->id.starts_with(pattern.toStdString());
        if (score > 0 || byId) hits.push_back({byId ? 1 : score, &job});
        if (pattern.isEmpty() && hits.size() >= limit) break;
    }
    std::stable_sort(hits.begin(), hits.end(), [](const Hit& a, const Hit& b) { return a.score > b.score; });
    if (hits.size() > limit) hits.resize(limit);
    for (const Hit& hit : hits) {
        const model::Job& job = **hit.job;
        results.push_back(jobResult(job, fuzzyMatch(pattern, QString::fromStdString(job.name)).positions, context));
    }
}

void addJobsInState(std::vector<PaletteResult>& results, const QString& pattern, AppContext& context) {
    std::size_t found = 0;
    for (const engine::JobRow& job : context.jobs.current()->jobs) {
        if (fuzzyMatch(pattern, stateText(job->status.state)).score == 0 || ++found > shownInOneKind) continue;
        results.push_back(jobResult(*job, {}, context));
    }
}

void addCommands(std::vector<PaletteResult>& results, const QString& pattern, AppContext& context,
                 const QString& commandContext, std::size_t limit) {
    std::vector<Scored> found;
    for (const Command& command : context.commands.all()) {
        if (!command.run || (!command.context.isEmpty() && command.context != commandContext)) continue;
        if (command.id == QLatin1String("palette.open") || command.id == QLatin1String("menu.open")) continue;
        const FuzzyMatch match = fuzzyMatch(pattern, command.text);
        if (match.score == 0) continue;
        PaletteResult result;
        result.group = Text::tr("Commands");
        result.text = command.text;
        result.matched = match.positions;
        result.icon = command.icon;
        if (!command.keys.isEmpty()) result.hint = command.keys.first().toString(QKeySequence::NativeText);
        if (command.disabledReason) result.disabledReason = command.disabledReason();
        result.detail = result.disabledReason;
        result.run = [&context, id = command.id] { context.commands.run(id); };
        // What belongs to this page first.
        found.push_back({match.score + (command.context.isEmpty() ? 0 : 100), std::move(result)});
    }
    takeBest(results, std::move(found), limit);
}

void addSites(std::vector<PaletteResult>& results, const QString& pattern, AppContext& context) {
    std::vector<Scored> found;
    for (const model::Site& site : context.engine.sites().all()) {
        const FuzzyMatch match = fuzzyMatch(pattern, siteTitle(site));
        if (match.score == 0) continue;
        PaletteResult result;
        result.group = Text::tr("Sites");
        result.text = siteTitle(site);
        result.matched = match.positions;
        result.detail = healthText(healthOf(context.engine.jobs(), site)).toLower();
        result.icon = siteIcon(site);
        const QString id = QString::fromStdString(site.id);
        result.run = [&context, id] { context.navigator.go({QStringLiteral("site"), id}); };
        found.push_back({match.score, std::move(result)});
    }
    takeBest(results, std::move(found), shownInOneKind);
}

std::vector<PaletteResult> help(AppContext& context) {
    const auto line = [](const QString& text, const QString& detail, const QString& icon) {
        PaletteResult result;
        result.group = Text::tr("What can be typed here");
        result.text = text;
        result.detail = detail;
        result.icon = icon;
        return result;
    };
    std::vector<PaletteResult> results{
        line(QStringLiteral(">"), Text::tr("commands"), QStringLiteral("command")),
        line(QStringLiteral("@"), Text::tr("sites"), QStringLiteral("server")),
        line(QStringLiteral("#"), Text::tr("jobs in a state, e.g. #failed"), QStringLiteral("hash")),
        line(Text::tr("a few letters"), Text::tr("jobs, commands and sites; dmlp finds digits-mlp"),
             QStringLiteral("search")),
    };
    PaletteResult keys = line(Text::tr("All keys"), {}, QStringLiteral("keyboard"));
    keys.hint = QStringLiteral("F1");
    keys.run = [&context] { context.navigator.go({QStringLiteral("keys"), {}}); };
    results.push_back(std::move(keys));
    return results;
}

} // namespace

std::vector<PaletteResult> paletteResults(const QString& query, AppContext& context, const QString& commandContext) {
    std::vector<PaletteResult> results;
    const QString rest = query.mid(1).trimmed();
    if (query.startsWith(QLatin1Char('?'))) return help(context);
    if (query.startsWith(QLatin1Char('>'))) {
        addCommands(results, rest, context, commandContext, shownInOneKind);
    } else if (query.startsWith(QLatin1Char('@'))) {
        addSites(results, rest, context);
    } else if (query.startsWith(QLatin1Char('#'))) {
        addJobsInState(results, rest, context);
    } else {
        const QString pattern = query.trimmed();
        addJobs(results, pattern, context, shownJobs);
        addCommands(results, pattern, context, commandContext, shownCommands);
        addSites(results, pattern, context);
    }
    return results;
}

} // namespace trainyard::ui
