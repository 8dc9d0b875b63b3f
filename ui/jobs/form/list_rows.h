// A table over a list of objects in the document: mounts, roles. Each cell is one member; what the table has no column
// for stays in the file as it is.
#pragma once

#include "ui/jobs/form/field_builder.h"
#include "ui/jobs/form/rows_table.h"

namespace trainyard::ui {

struct ListColumn {
    std::string member; // path below the item: "source", "resources/cpu"
    FieldKind kind = FieldKind::Text;
    bool required = false;        // an empty one stays in the file as "", so that the check can name it
    bool tickedByDefault = false; // of a tick: what an absent member means
    RowsColumn column;
};

struct ListRowsText {
    FieldText field;
    QString add;
    QString empty;
};

// `item` is what a new row begins with.
RowsTable* addListRows(FieldBuilder& builder, const std::string& pointer, std::vector<ListColumn> columns,
                       model::OrderedJson item, const ListRowsText& text);

} // namespace trainyard::ui
