// A table of names and values over one object of the document: hyper-parameters, variables. Rows without a name stay in
// the table until they have one; they are not in the file.
#pragma once

#include "ui/jobs/form/field_builder.h"
#include "ui/jobs/form/rows_table.h"

namespace trainyard::ui {

struct MapRowsText {
    FieldText field;
    QString nameTitle;
    QString valueTitle;
    QString namePlaceholder;
    QString valuePlaceholder;
    QString add;
    QString empty;
};

RowsTable* addMapRows(FieldBuilder& builder, const std::string& pointer, FieldKind valueKind, const MapRowsText& text);

} // namespace trainyard::ui
