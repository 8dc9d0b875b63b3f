#include "ui/jobs/logic/job_filter.h"

#include "core/base/unit_text.h"
#include "ui/jobs/logic/job_entry.h"
#include "ui/jobs/logic/text_keys.h"

#include <algorithm>
#include <array>

namespace trainyard::ui {

namespace {

constexpr std::array<std::string_view, 5> fieldWords{"state", "site", "owner", "since", "name"};

std::uint32_t stateBit(model::JobState state) {
    return 1U << static_cast<unsigned>(state);
}

std::uint32_t statesOf(std::string_view value) {
    if (const auto state = model::parseJobState(value)) return stateBit(*state);
    std::uint32_t bits = 0;
    for (unsigned i = 0; i <= static_cast<unsigned>(model::JobState::Lost); ++i) {
        const auto state = static_cast<model::JobState>(i);
        if ((value == "active" && model::isActive(state)) || (value == "ended" && model::isTerminal(state)))
            bits |= stateBit(state);
    }
    return bits;
}

// Words are parted by space; double quotes keep space together and are taken away.
struct Word {
    std::string text;
    bool last = false; // nothing follows it, not even a space
};

std::vector<Word> splitWords(std::string_view typed) {
    std::vector<Word> words;
    std::string word;
    bool quoted = false;
    for (const char c : typed) {
        if (c == '"') {
            quoted = !quoted;
        } else if (c == ' ' && !quoted) {
            if (!word.empty()) words.push_back({std::move(word), false});
            word.clear();
        } else {
            word.push_back(c);
        }
    }
    if (!word.empty()) words.push_back({std::move(word), true});
    return words;
}

bool oneOf(const std::vector<std::string>& wanted, std::string_view value) {
    return wanted.empty() || std::find(wanted.begin(), wanted.end(), foldForSearch(value)) != wanted.end();
}

} // namespace

std::string_view toString(FilterField field) {
    return fieldWords.at(static_cast<std::size_t>(field));
}

std::optional<FilterField> parseFilterField(std::string_view word) {
    for (std::size_t i = 0; i < fieldWords.size(); ++i)
        if (fieldWords.at(i) == word) return static_cast<FilterField>(i);
    return std::nullopt;
}

bool isValueOf(FilterField field, std::string_view value) {
    switch (field) {
    case FilterField::State:
        return statesOf(value) != 0;
    case FilterField::Since:
        return value == "today" || base::parseDuration(value).has_value();
    case FilterField::Site:
    case FilterField::Owner:
    case FilterField::Name:
        break;
    }
    return !value.empty();
}

JobFilter parseTypedFilter(std::string_view typed, bool complete) {
    JobFilter filter;
    for (const Word& word : splitWords(typed)) {
        const auto colon = word.text.find(':');
        if (colon != std::string::npos && (complete || !word.last)) {
            const auto field = parseFilterField(foldForSearch(std::string_view(word.text).substr(0, colon)));
            const std::string value = word.text.substr(colon + 1);
            if (field && isValueOf(*field, value)) {
                const FilterClause clause{*field, value};
                if (std::find(filter.clauses.begin(), filter.clauses.end(), clause) == filter.clauses.end())
                    filter.clauses.push_back(clause);
                continue;
            }
        }
        if (!filter.text.empty()) filter.text += ' ';
        filter.text += word.text;
    }
    return filter;
}

CompiledFilter::CompiledFilter(const JobFilter& filter, base::WallTime now, base::WallTime startOfToday) {
    std::uint32_t states = 0;
    for (const FilterClause& clause : filter.clauses) {
        switch (clause.field) {
        case FilterField::State:
            states |= statesOf(clause.value);
            break;
        case FilterField::Site:
            sites_.push_back(foldForSearch(clause.value));
            break;
        case FilterField::Owner:
            owners_.push_back(foldForSearch(clause.value));
            break;
        case FilterField::Name:
            names_.push_back(foldForSearch(clause.value));
            break;
        case FilterField::Since: {
            base::WallTime from = startOfToday;
            if (const auto length = base::parseDuration(clause.value)) from = now - *length;
            since_ = since_ ? std::min(*since_, from) : from;
            break;
        }
        }
    }
    if (states != 0) states_ = states;
    const std::string folded = foldForSearch(filter.text);
    for (Word& word : splitWords(folded)) words_.push_back(std::move(word.text));
    // The longest word leaves the fewest jobs for the others.
    std::sort(words_.begin(), words_.end(),
              [](const std::string& a, const std::string& b) { return a.size() > b.size(); });
}

bool CompiledFilter::matches(const JobEntry& entry) const {
    const model::Job& job = *entry.job;
    if ((states_ & stateBit(job.status.state)) == 0) return false;
    if (since_ && (!job.status.times.submitted || *job.status.times.submitted < *since_)) return false;
    for (const std::string& word : words_)
        if (entry.search.find(word) == std::string::npos) return false;
    if (!oneOf(sites_, job.site) || !oneOf(owners_, job.owner)) return false;
    if (names_.empty()) return true;
    const std::string name = foldForSearch(job.name);
    return std::any_of(names_.begin(), names_.end(),
                       [&](const std::string& part) { return name.find(part) != std::string::npos; });
}

} // namespace trainyard::ui
