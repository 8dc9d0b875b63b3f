// The site of the job: this computer where the file names none.
#pragma once

#include "ui/jobs/form/form_tabs.h"

namespace trainyard::ui {

// Ids of the sites that the document names, in order; "local" where it names none, empty where any will do.
std::vector<std::string> siteIds(const FormDocument& document);

QComboBox* addSiteField(FieldBuilder& builder, const std::vector<FormSite>& sites);

} // namespace trainyard::ui
