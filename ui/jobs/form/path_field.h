// A button in a path field that opens the system's chooser.
#pragma once

#include "ui/jobs/form/field_builder.h"

namespace trainyard::ui {

enum class BrowseFor { File, Folder };

// What is chosen is written as a path relative to the job's folder where it lies below it (property "folder" of the
// window's form, see setBaseFolder), else as an absolute one.
void addBrowse(FieldBuilder& builder, QLineEdit* edit, BrowseFor what);

// The folder that relative paths of the form start from; kept at the form, whose fields look it up.
void setBaseFolder(QWidget* form, const QString& folder);
QString baseFolder(const QWidget* field);

} // namespace trainyard::ui
