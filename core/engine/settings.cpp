#include "core/engine/settings.h"

#include "core/base/blocking.h"
#include "core/base/file_io.h"

namespace trainyard::engine {

namespace {

// Nothing where the text is not a JSON object.
std::optional<nlohmann::json> parseObject(const std::string& text) {
    nlohmann::json json = nlohmann::json::parse(text, nullptr, false);
    if (!json.is_object()) return std::nullopt;
    return json;
}

// A name beside `file` that is free, so that an earlier damaged file is kept as well.
std::filesystem::path placeForDamaged(const std::filesystem::path& file) {
    std::error_code ignored;
    for (int number = 1;; ++number) {
        std::filesystem::path place = file;
        place += number == 1 ? ".damaged" : "." + std::to_string(number) + ".damaged";
        if (!std::filesystem::exists(place, ignored)) return place;
    }
}

base::Error keepDamagedAside(const std::filesystem::path& file) {
    const std::filesystem::path place = placeForDamaged(file);
    std::error_code problem;
    std::filesystem::rename(file, place, problem);
    const std::string what =
        "The settings file " + base::toUtf8(file) + " is not a JSON object; default settings are used.";
    if (problem)
        return base::makeError(base::ErrorCode::Corrupted, what, "Repair or remove the file.", problem.message());
    return base::makeError(base::ErrorCode::Corrupted, what,
                           "The old file was kept as " + base::toUtf8(place) + ": take over from it what you miss.");
}

void assign(nlohmann::json& values, const std::string& key, const nlohmann::json& value) {
    if (value.is_null())
        values.erase(key);
    else
        values[key] = value;
}

} // namespace

Settings::Settings(std::filesystem::path file) : file_(std::move(file)) {
    std::error_code ignored;
    if (!std::filesystem::exists(std::filesystem::status(file_, ignored)) && ignored != std::errc::permission_denied)
        return;
    auto text = base::readFile(file_);
    if (!text) {
        readable_ = false;
        loadProblem_ = std::move(text).error().within("The settings are not used");
        return;
    }
    if (auto object = parseObject(*text))
        values_ = std::move(*object);
    else
        loadProblem_ = keepDamagedAside(file_);
}

nlohmann::json Settings::get(const std::string& key, nlohmann::json otherwise) const {
    std::lock_guard lock(mutex_);
    const auto found = values_.find(key);
    return found == values_.end() ? otherwise : *found;
}

void Settings::set(const std::string& key, nlohmann::json value) {
    {
        std::lock_guard lock(mutex_);
        const auto found = values_.find(key);
        if (found == values_.end() ? value.is_null() : *found == value) return;
        assign(values_, key, value);
        dirty_.insert(key);
    }
    listeners_.notify(key);
}

base::Expected<void> Settings::flush() {
    base::assertMayBlock("Settings::flush");
    std::lock_guard flushing(flushMutex_);
    std::set<std::string> keys;
    nlohmann::json mine;
    {
        std::lock_guard lock(mutex_);
        if (dirty_.empty()) return {};
        if (!readable_) return *loadProblem_;
        keys.swap(dirty_);
        mine = values_;
    }
    nlohmann::json whole = nlohmann::json::object();
    if (const auto text = base::readFile(file_)) // not there: the first write makes it
        if (auto object = parseObject(*text)) whole = std::move(*object);
    for (const std::string& key : keys) assign(whole, key, mine.value(key, nlohmann::json()));
    base::Expected<void> written = base::makeFolders(file_.parent_path());
    if (written)
        written =
            base::writeFileAtomic(file_, whole.dump(2, ' ', false, nlohmann::json::error_handler_t::replace) + "\n");
    if (written) return {};
    std::lock_guard lock(mutex_);
    dirty_.insert(keys.begin(), keys.end());
    return std::move(written).error().within("The settings were not saved");
}

std::optional<base::Error> Settings::loadProblem() const {
    std::lock_guard lock(mutex_);
    return loadProblem_;
}

Subscription Settings::onChange(std::function<void(const std::string& key)> listener) {
    return listeners_.add(std::move(listener));
}

} // namespace trainyard::engine
