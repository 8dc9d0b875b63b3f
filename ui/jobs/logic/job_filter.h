// Which jobs a table shows: words typed, and clauses ("Site hpc-login") shown as chips. Values; thread-safe.
#pragma once

#include "core/base/clock.h"
#include "core/model/job_state.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace trainyard::ui {

struct JobEntry;

enum class FilterField { State, Site, Owner, Since, Name };

// One chip. Clauses of one field are alternatives; clauses of different fields must all hold.
// State: a word of JobState, "active" or "ended". Since: "today" or a duration such as 7d.
struct FilterClause {
    FilterField field = FilterField::Name;
    std::string value;
    bool operator==(const FilterClause&) const = default;
};

struct JobFilter {
    std::vector<FilterClause> clauses;
    std::string text; // every word must occur
    bool empty() const { return clauses.empty() && text.find_first_not_of(' ') == std::string::npos; }
    bool operator==(const JobFilter&) const = default;
};

std::string_view toString(FilterField field);
std::optional<FilterField> parseFilterField(std::string_view word);
// Whether the value can mean something for the field: state:runing cannot.
bool isValueOf(FilterField field, std::string_view value);

// "site:local state:failed bert" gives two clauses and the text "bert". A value may stand in double quotes. What only
// looks like a clause ("a:b", "state:runing") stays text. Without `complete` the last word stays text too: it is still
// being typed.
JobFilter parseTypedFilter(std::string_view typed, bool complete);

// A filter made ready for many jobs.
class CompiledFilter {
public:
    CompiledFilter() = default;
    // `startOfToday` is local midnight, for Since today.
    CompiledFilter(const JobFilter& filter, base::WallTime now, base::WallTime startOfToday);
    bool matches(const JobEntry& entry) const;

private:
    std::uint32_t states_ = ~0U;
    std::vector<std::string> sites_;
    std::vector<std::string> owners_;
    std::vector<std::string> names_;
    std::vector<std::string> words_;
    std::optional<base::WallTime> since_;
};

} // namespace trainyard::ui
