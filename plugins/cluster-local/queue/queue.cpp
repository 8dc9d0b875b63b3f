#include "plugins/cluster-local/queue/queue.h"

#include "core/base/file_io.h"
#include "core/base/file_lock.h"
#include "plugins/cluster-local/driver/job_folder.h"

#include <algorithm>

namespace trainyard::local {

namespace {

constexpr const char* suffix = ".json";

std::string listed(const std::vector<std::string>& names) {
    if (names.size() > 3) return names[0] + ", " + names[1] + " and " + std::to_string(names.size() - 2) + " more";
    std::string text;
    for (std::size_t i = 0; i < names.size(); ++i)
        text += (i == 0 ? "" : i + 1 == names.size() ? " and " : ", ") + names[i];
    return text;
}

bool uses(const Hold& hold, Resource resource) {
    return std::any_of(hold.begin(), hold.end(), [resource](const TaskHold& task) {
        if (resource == Resource::Cores) return task.cpu > 0;
        return resource == Resource::Memory ? task.memory > 0 : !task.gpus.empty();
    });
}

// Why `entry` waits, given what is free before anything is kept for those ahead of it.
std::string reasonFor(const QueueEntry& entry, const Pool& free, const std::vector<QueueEntry>& all,
                      const MachineLimits& limits, int position) {
    std::string text;
    if (const auto lacking = free.shortage(entry.need)) {
        std::vector<std::string> users;
        for (const auto& other : all)
            if (other.hold && uses(*other.hold, *lacking)) users.push_back(other.name);
        const std::string needed = inWords(*lacking, entry.need);
        const std::string amount = needed.substr(0, needed.find(' '));
        text = "Waits for " + amount + " of " + totalInWords(*lacking, limits);
        text += users.empty() ? "."
                              : ": " + listed(users) + (users.size() == 1 ? " uses " : " use ") +
                                    (*lacking == Resource::Memory ? "it." : "them.");
    } else {
        std::vector<std::string> ahead;
        for (const auto& other : all)
            if (!other.hold && other.key != entry.key && goesBefore(other, entry)) ahead.push_back(other.name);
        text = "Waits behind " + listed(ahead) + ".";
    }
    if (position > 1) text += " Number " + std::to_string(position) + " in the queue.";
    return text;
}

} // namespace

Queue::Queue(std::filesystem::path stateFolder)
    : stateFolder_(std::move(stateFolder)), folder_(stateFolder_ / "queue") {}

std::filesystem::path Queue::fileOf(const std::string& key) const {
    return folder_ / (key + suffix);
}

base::Expected<std::vector<QueueEntry>> Queue::readLive() {
    std::vector<QueueEntry> entries;
    std::error_code problem;
    for (std::filesystem::directory_iterator file(folder_, problem), end; !problem && file != end;
         file.increment(problem)) {
        if (file->path().extension() != suffix) continue;
        const std::string key = base::toUtf8(file->path().stem());
        std::error_code ignored;
        if (!JobFolder(stateFolder_, key).locked()) {
            std::filesystem::remove(file->path(), ignored);
            continue;
        }
        const auto text = base::readFile(file->path(), 1 << 20);
        if (!text) continue; // it left in this moment
        if (auto entry = readQueueEntry(*text)) entries.push_back(*std::move(entry));
    }
    if (problem) return base::systemError(problem.value(), "Cannot read the queue " + base::toUtf8(folder_));
    std::sort(entries.begin(), entries.end(), goesBefore);
    return entries;
}

base::Expected<std::vector<QueueEntry>> Queue::entries(const base::OpContext& context) {
    YARD_CHECK(base::makeFolders(folder_));
    YARD_TRY(const base::FileLock lock, base::FileLock::take(stateFolder_ / "queue.lock", context));
    return readLive();
}

base::Expected<Turn> Queue::tryStart(QueueEntry entry, const MachineLimits& limits, const base::OpContext& context) {
    YARD_CHECK(base::makeFolders(folder_));
    YARD_TRY(const base::FileLock lock, base::FileLock::take(stateFolder_ / "queue.lock", context));
    YARD_TRY(std::vector<QueueEntry> all, readLive());
    Turn turn;
    const auto own =
        std::find_if(all.begin(), all.end(), [&](const QueueEntry& other) { return other.key == entry.key; });
    if (own != all.end() && own->hold) {
        turn.hold = own->hold;
        return turn;
    }
    const bool known = own != all.end();
    if (!known) all.insert(std::upper_bound(all.begin(), all.end(), entry, goesBefore), entry);
    Pool pool(limits);
    for (const auto& other : all)
        if (other.hold) pool.count(*other.hold);
    const Pool free = pool;
    for (const auto& other : all) {
        if (other.hold) continue;
        ++turn.position;
        if (other.key == entry.key) break;
        turn.waitsForKeys.push_back(other.key);
        pool.keepFor(other.need);
    }
    entry.hold = pool.tryTake(entry.need);
    if (entry.hold || !known) YARD_CHECK(base::writeFileAtomic(fileOf(entry.key), writeQueueEntry(entry)));
    turn.hold = entry.hold;
    if (turn.hold) return turn;
    for (const auto& other : all)
        if (other.hold) turn.waitsForKeys.push_back(other.key);
    turn.reason = reasonFor(entry, free, all, limits, turn.position);
    return turn;
}

void Queue::leave(const std::string& key) {
    std::error_code ignored;
    std::filesystem::remove(fileOf(key), ignored);
}

} // namespace trainyard::local
