#include "ui/jobs/form/fit_report.h"

#include "core/base/number_text.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <tuple>

namespace trainyard::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(FitReport)
};

constexpr double tolerance = 1e-6;

struct Room {
    double cpu = 0;
    double memory = 0;
    double gpu = 0;
};

// First fit, the largest tasks first: a site that packs better starts earlier, none starts later.
bool placeAll(const ResourceRequest& request, std::vector<Room> rooms) {
    std::vector<Room> tasks;
    for (const TaskGroup& group : request.groups)
        for (int i = 0; i < std::min(group.replicas, 4096); ++i)
            tasks.push_back(
                {group.cpu.value_or(0), static_cast<double>(group.memory.value_or(0)), group.gpu.value_or(0)});
    std::sort(tasks.begin(), tasks.end(), [](const Room& a, const Room& b) {
        return std::tuple(a.gpu, a.memory, a.cpu) > std::tuple(b.gpu, b.memory, b.cpu);
    });
    for (const Room& task : tasks) {
        const auto place = std::find_if(rooms.begin(), rooms.end(), [&](const Room& room) {
            return task.cpu <= room.cpu + tolerance && task.memory <= room.memory + 0.5 &&
                   task.gpu <= room.gpu + tolerance;
        });
        if (place == rooms.end()) return false;
        place->cpu -= task.cpu;
        place->memory -= task.memory;
        place->gpu -= task.gpu;
    }
    return true;
}

Room sum(const std::vector<Room>& rooms) {
    Room all;
    for (const Room& room : rooms) {
        all.cpu += room.cpu;
        all.memory += room.memory;
        all.gpu += room.gpu;
    }
    return all;
}

QString bytes(double value) {
    return shortBytes(std::llround(value));
}

// The quantities that do not fit, each as "asked of available".
QStringList excess(const ResourceRequest& request, const Room& room, bool free) {
    QStringList parts;
    if (request.cpu() > room.cpu + tolerance)
        parts += (free ? Words::tr("%1 cores with %2 free") : Words::tr("%1 cores of %2"))
                     .arg(shortAmount(request.cpu()), shortAmount(room.cpu));
    if (static_cast<double>(request.memory()) > room.memory + 0.5)
        parts += (free ? Words::tr("%1 of memory with %2 free") : Words::tr("%1 of memory of %2"))
                     .arg(shortBytes(request.memory()), bytes(room.memory));
    if (request.gpu() > room.gpu + tolerance) {
        if (room.gpu <= tolerance && !free)
            parts += Words::tr("%1 GPUs; there is none").arg(shortAmount(request.gpu()));
        else
            parts += (free ? Words::tr("%1 GPUs with %2 free") : Words::tr("%1 GPUs of %2"))
                         .arg(shortAmount(request.gpu()), shortAmount(room.gpu));
    }
    return parts;
}

QString uses(const ResourceRequest& request, const Room& free) {
    QStringList parts;
    if (request.cpu() > 0)
        parts += Words::tr("%1 of %2 free cores").arg(shortAmount(request.cpu()), shortAmount(free.cpu));
    if (request.memory() > 0)
        parts += Words::tr("%1 of %2 free memory").arg(shortBytes(request.memory()), bytes(free.memory));
    if (request.gpu() > 0)
        parts += Words::tr("%1 of %2 free GPUs").arg(shortAmount(request.gpu()), shortAmount(free.gpu));
    return parts.join(Words::tr(", ", "between quantities"));
}

} // namespace

int ResourceRequest::tasks() const {
    int count = 0;
    for (const TaskGroup& group : groups) count += group.replicas;
    return count;
}

double ResourceRequest::cpu() const {
    double total = 0;
    for (const TaskGroup& group : groups) total += group.cpu.value_or(0) * group.replicas;
    return total;
}

std::int64_t ResourceRequest::memory() const {
    double total = 0;
    for (const TaskGroup& group : groups) total += static_cast<double>(group.memory.value_or(0)) * group.replicas;
    return std::llround(std::min(total, 9e18));
}

double ResourceRequest::gpu() const {
    double total = 0;
    for (const TaskGroup& group : groups) total += group.gpu.value_or(0) * group.replicas;
    return total;
}

ResourceRequest requestOf(const model::JobSpec& spec) {
    ResourceRequest request;
    const model::Resources& common = spec.resources;
    if (spec.roles.empty()) {
        request.groups.push_back({{}, 1, common.cpu, common.memory, common.gpu});
        return request;
    }
    for (const model::Role& role : spec.roles) {
        const model::Resources& own = role.resources;
        request.groups.push_back({QString::fromStdString(role.name), std::max(role.replicas, 0),
                                  own.cpu ? own.cpu : common.cpu, own.memory ? own.memory : common.memory,
                                  own.gpu ? own.gpu : common.gpu});
    }
    return request;
}

Fit fitOf(const ResourceRequest& request, const std::vector<model::Node>& nodes) {
    std::vector<Room> whole;
    std::vector<Room> free;
    for (const model::Node& node : nodes) {
        if (node.state != "up") continue;
        whole.push_back({static_cast<double>(node.cpuCores), static_cast<double>(node.memoryTotal),
                         static_cast<double>(node.gpu.count)});
        free.push_back({node.cpuFree, static_cast<double>(node.memoryFree), node.gpu.free});
    }
    if (whole.empty()) return {FitVerdict::Unknown, Words::tr("No machine of this site is up, so the job will wait.")};
    if (!placeAll(request, whole)) {
        const QStringList parts = excess(request, sum(whole), false);
        if (parts.isEmpty())
            return {FitVerdict::Never, Words::tr("Will not start: the tasks do not fit the machines side by side.")};
        return {FitVerdict::Never,
                Words::tr("Will not start: asks for %1.").arg(parts.join(Words::tr(", ", "between quantities")))};
    }
    if (!placeAll(request, free)) {
        const QStringList parts = excess(request, sum(free), true);
        if (parts.isEmpty()) return {FitVerdict::Waits, Words::tr("Waits: no machine has room for a whole task now.")};
        return {FitVerdict::Waits,
                Words::tr("Waits: needs %1.").arg(parts.join(Words::tr(", ", "between quantities")))};
    }
    const QString used = uses(request, sum(free));
    return {FitVerdict::Starts, used.isEmpty() ? Words::tr("Asks for nothing in particular; starts at once.")
                                               : Words::tr("Uses %1; starts at once.").arg(used)};
}

QString shortBytes(std::int64_t bytes) {
    static constexpr const char* units[] = {"B", "KiB", "MiB", "GiB", "TiB", "PiB"};
    double value = static_cast<double>(bytes);
    std::size_t unit = 0;
    while (value >= 1024 && unit + 1 < std::size(units)) {
        value /= 1024;
        ++unit;
    }
    const int decimals = unit == 0 || value >= 100 || std::abs(value - std::round(value)) < 0.05 ? 0 : 1;
    return QStringLiteral("%1\u00a0%2")
        .arg(QString::fromStdString(base::formatFixed(value, decimals)), QLatin1String(units[unit]));
}

QString shortAmount(double value) {
    QString text = QString::fromStdString(base::formatFixed(value, 2));
    while (text.endsWith(u'0')) text.chop(1);
    if (text.endsWith(u'.')) text.chop(1);
    return text;
}

} // namespace trainyard::ui
