// The five tabs of the form, field by field. Each function fills one tab; the fields bind themselves to the document.
#pragma once

#include "ui/jobs/form/field_builder.h"

#include <string>
#include <vector>

namespace trainyard::ui {

// What the tabs know about the place that the job goes to.
struct FormSite {
    std::string id;
    QString title;
};

void buildCodeTab(FieldBuilder& builder);
void buildResourcesTab(FieldBuilder& builder, const std::vector<FormSite>& sites);
// Files and folders dropped on the tab become mounts.
void buildDataTab(FieldBuilder& builder);
void buildEnvironmentTab(FieldBuilder& builder);
void buildAdvancedTab(FieldBuilder& builder);

} // namespace trainyard::ui
