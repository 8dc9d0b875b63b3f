// The columns of the job table: widths that use the room there is, which are shown, and keeping it all.
#include "ui/jobs/jobs_table.h"

#include <QResizeEvent>

#include <array>
#include <numeric>

namespace trainyard::ui {

namespace {

struct Widths {
    int first;
    int least;
};
constexpr std::array<Widths, jobColumnCount> widths{
    {{300, 170}, {90, 76}, {214, 130}, {108, 76}, {92, 70}, {128, 70}, {96, 66}, {92, 76}, {110, 84}}};
constexpr int stateVersion = 1;

} // namespace

// Columns the user has not touched share the width: names and reasons give and take first.
void JobsTable::fitColumns() {
    if (columnsFitted_) return;
    const int room = viewport()->width();
    if (room <= 0) return;
    int wanted = 0;
    for (int column = 0; column < jobColumnCount; ++column)
        if (!isColumnHidden(column)) wanted += theme_.scaled(widths.at(static_cast<std::size_t>(column)).first);
    const double share = wanted > 0 ? double(room) / wanted : 1;
    int used = 0;
    restoring_ = true;
    for (int column = jobColumnCount - 1; column >= 0; --column) {
        if (isColumnHidden(column)) continue;
        const Widths& width = widths.at(static_cast<std::size_t>(column));
        int pixels = std::max(theme_.scaled(width.least), static_cast<int>(theme_.scaled(width.first) * share));
        if (column == static_cast<int>(JobColumn::Name)) pixels = std::max(theme_.scaled(width.least), room - used);
        setColumnWidth(column, pixels);
        used += pixels;
    }
    restoring_ = false;
}

void JobsTable::resizeEvent(QResizeEvent* event) {
    QTableView::resizeEvent(event);
    fitColumns();
    Q_EMIT visibleRowsChanged();
}

void JobsTable::resetColumns() {
    columnsFitted_ = false;
    for (int column = 0; column < jobColumnCount; ++column) {
        setColumnHidden(column, false);
        header_->moveSection(header_->visualIndex(column), column);
    }
    fitColumns();
    Q_EMIT layoutChangedByUser();
}

void JobsTable::setColumnShown(JobColumn column, bool shown) {
    setColumnHidden(static_cast<int>(column), !shown);
    fitColumns();
    Q_EMIT layoutChangedByUser();
}

nlohmann::json JobsTable::saveState() const {
    nlohmann::json columns = nlohmann::json::array();
    for (int visual = 0; visual < header_->count(); ++visual) {
        const int column = header_->logicalIndex(visual);
        nlohmann::json item{{"column", column}, {"hidden", isColumnHidden(column)}};
        // Widths that only follow the window are worked out again.
        if (columnsFitted_) item["width"] = header_->sectionSize(column);
        columns.push_back(std::move(item));
    }
    return {{"version", stateVersion},
            {"columns", columns},
            {"fitted", columnsFitted_},
            {"sort", static_cast<int>(model_.index().sort().column)},
            {"descending", model_.index().sort().descending},
            {"density", static_cast<int>(density_)}};
}

// Anything unexpected leaves the defaults.
void JobsTable::restoreState(const nlohmann::json& state) {
    if (!state.is_object() || state.value("version", nlohmann::json()) != stateVersion) return;
    const auto number = [](const nlohmann::json& from, const char* key, int least, int most, int otherwise) {
        const auto found = from.find(key);
        if (found == from.end() || !found->is_number_integer()) return otherwise;
        const auto value = found->get<std::int64_t>();
        return value < least || value > most ? otherwise : static_cast<int>(value);
    };
    const auto flag = [](const nlohmann::json& from, const char* key) {
        const auto found = from.find(key);
        return found != from.end() && found->is_boolean() && found->get<bool>();
    };
    JobSort sort;
    sort.column = static_cast<JobColumn>(number(state, "sort", 0, jobColumnCount - 1, static_cast<int>(sort.column)));
    sort.descending = flag(state, "descending");
    setSort(sort);
    setDensity(static_cast<Density>(number(state, "density", 0, 2, static_cast<int>(Density::Normal))));
    columnsFitted_ = flag(state, "fitted");
    const auto columns = state.find("columns");
    if (columns == state.end() || !columns->is_array()) return;
    restoring_ = true;
    int visual = 0;
    for (const nlohmann::json& item : *columns) {
        const int column = item.is_object() ? number(item, "column", 0, jobColumnCount - 1, -1) : -1;
        if (column < 0) continue;
        header_->moveSection(header_->visualIndex(column), visual++);
        // The names are always shown: a table without them says nothing.
        setColumnHidden(column, flag(item, "hidden") && column != static_cast<int>(JobColumn::Name));
        if (columnsFitted_) setColumnWidth(column, number(item, "width", 30, 4000, 100));
    }
    restoring_ = false;
    fitColumns();
}

} // namespace trainyard::ui
