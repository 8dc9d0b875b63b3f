// Points of curves as text: CSV lines, JSON, or lines for people. Written as they come, never gathered: there may be
// millions.
#pragma once

#include "app/yard/output.h"
#include "core/events/loader.h"
#include "core/events/summary_json.h"

#include <cstdint>
#include <map>
#include <string>
#include <utility>

namespace trainyard::yard {

enum class CurveFormat { Text, Csv, Json, JsonLines };

class CurvePrinter {
public:
    CurvePrinter(const Output& output, CurveFormat format, events::SummaryFilter filter)
        : output_(output), format_(format), filter_(std::move(filter)) {}

    // The points that were not printed yet. A run that was read anew is printed again from its start.
    void printNew(const events::Loader& loader);
    void finish(); // ends the JSON document

private:
    void begin();
    void printSeries(const events::Run& run, const std::string& tag, const events::Series& series, std::uint64_t from);
    void add(const events::Run& run, const std::string& tag, const events::Point& point);
    void flush(std::size_t atLeast);

    struct Seen {
        const events::Series* series = nullptr;
        std::uint64_t points = 0;
    };
    const Output& output_;
    CurveFormat format_;
    events::SummaryFilter filter_;
    std::map<std::pair<std::string, std::string>, Seen> seen_; // by run and tag
    std::string text_;
    bool begun_ = false;
    bool anySeries_ = false;
};

// Series by series: how many points, from which step to which, and their values.
std::string curveTable(const events::Loader& loader, const events::SummaryFilter& filter);

} // namespace trainyard::yard
