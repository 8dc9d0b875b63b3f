#include "app/yard/curve_printer.h"

#include "app/yard/table.h"
#include "core/base/number_text.h"

#include <array>
#include <charconv>
#include <cmath>

namespace trainyard::yard {

namespace {

constexpr std::size_t pageBytes = 64 * 1024;

std::string jsonText(const nlohmann::json& json) {
    return json.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

// RFC 4180: quoted where it has to be.
std::string csvText(const std::string& text) {
    if (text.find_first_of(",\"\r\n") == std::string::npos) return text;
    std::string quoted = "\"";
    for (const char c : text) quoted += c == '"' ? std::string("\"\"") : std::string(1, c);
    return quoted + '"';
}

std::string jsonNumber(double value) {
    return std::isfinite(value) ? base::formatDouble(value) : '"' + base::formatDouble(value) + '"';
}

// Values are floats nearly always: as short as a float is written.
std::string shortNumber(double value) {
    const auto narrow = static_cast<float>(value);
    if (!std::isfinite(value) || static_cast<double>(narrow) != value) return base::formatDouble(value);
    std::array<char, 32> text{};
    const auto [end, problem] = std::to_chars(text.data(), text.data() + text.size(), narrow);
    return problem == std::errc() ? std::string(text.data(), end) : base::formatDouble(value);
}

} // namespace

void CurvePrinter::begin() {
    if (begun_) return;
    begun_ = true;
    if (format_ == CurveFormat::Csv) text_ += "run,tag,step,wall,value\n";
    if (format_ == CurveFormat::Json) text_ += "{\"series\":[";
}

void CurvePrinter::printNew(const events::Loader& loader) {
    begin();
    for (const auto& run : loader.runs()) {
        if (filter_.run && !filter_.run(run->name())) continue;
        for (const auto& entry : run->tags()) {
            const std::string& tag = entry.info->tag;
            if (entry.series == nullptr || (filter_.tag && !filter_.tag(tag))) continue;
            Seen& seen = seen_[{run->name(), tag}];
            if (seen.series != entry.series.get()) seen = {entry.series.get(), 0};
            const std::uint64_t size = entry.series->size();
            if (size > seen.points || format_ == CurveFormat::Json) printSeries(*run, tag, *entry.series, seen.points);
            seen.points = size;
        }
    }
    flush(0);
}

void CurvePrinter::printSeries(const events::Run& run, const std::string& tag, const events::Series& series,
                               std::uint64_t from) {
    if (format_ == CurveFormat::Json) {
        text_ += anySeries_ ? ",\n" : "\n";
        text_ += "{\"run\":" + jsonText(run.name()) + ",\"tag\":" + jsonText(tag) + ",\"points\":[";
    }
    anySeries_ = true;
    const events::SeriesSnapshot points = series.snapshot();
    for (std::uint64_t i = from; i < points.size(); ++i) {
        if (format_ == CurveFormat::Json && i > from) text_ += ',';
        add(run, tag, points.point(i));
        flush(pageBytes);
    }
    if (format_ == CurveFormat::Json) text_ += "]}";
}

void CurvePrinter::add(const events::Run& run, const std::string& tag, const events::Point& point) {
    const std::string step = std::to_string(point.step);
    switch (format_) {
    case CurveFormat::Json: // step, wall time in seconds since 1970, value
        text_ += '[' + step + ',' + jsonNumber(point.wall) + ',' + jsonNumber(point.value) + ']';
        break;
    case CurveFormat::JsonLines:
        text_ += "{\"run\":" + jsonText(run.name()) + ",\"tag\":" + jsonText(tag) + ",\"step\":" + step +
                 ",\"wall\":" + jsonNumber(point.wall) + ",\"value\":" + jsonNumber(point.value) + "}\n";
        break;
    case CurveFormat::Csv:
        text_ += csvText(run.name()) + ',' + csvText(tag) + ',' + step + ',' + base::formatDouble(point.wall) + ',' +
                 base::formatDouble(point.value) + '\n';
        break;
    case CurveFormat::Text:
        text_ += run.name() + "  " + tag + "  step " + step + "  " + shortNumber(point.value) + '\n';
        break;
    }
}

void CurvePrinter::flush(std::size_t atLeast) {
    if (text_.size() < atLeast || text_.empty()) return;
    output_.out(text_);
    output_.flush();
    text_.clear();
}

void CurvePrinter::finish() {
    if (format_ == CurveFormat::Json) text_ += "\n]}\n";
    flush(0);
}

std::string curveTable(const events::Loader& loader, const events::SummaryFilter& filter) {
    Table table({"RUN", "TAG", "KIND", "COUNT", "STEPS", "LAST", "MIN", "MAX"});
    for (const auto& run : loader.runs()) {
        if (filter.run && !filter.run(run->name())) continue;
        for (const auto& entry : run->tags()) {
            if (filter.tag && !filter.tag(entry.info->tag)) continue;
            const std::string kind(events::toString(entry.info->kind));
            if (entry.series == nullptr) {
                table.add({run->name(), entry.info->tag, kind, std::to_string(entry.blobs), "", "", "", ""});
                continue;
            }
            const events::SeriesTotals totals = entry.series->totals();
            table.add({run->name(), entry.info->tag, kind, std::to_string(totals.count),
                       std::to_string(totals.minStep) + "–" + std::to_string(totals.maxStep), shortNumber(totals.last),
                       shortNumber(totals.min), shortNumber(totals.max)});
        }
    }
    return table.empty() ? std::string() : table.text();
}

} // namespace trainyard::yard
