#include "ui/jobs/form/form_tabs.h"
#include "ui/jobs/form/map_rows.h"
#include "ui/jobs/form/site_field.h"

#include <QCoreApplication>

#include <algorithm>

namespace trainyard::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(EnvironmentTab)
};

} // namespace

void buildEnvironmentTab(FieldBuilder& builder) {
    builder.beginRow();
    builder.line("/environment/framework",
                 {Words::tr("Framework"),
                  {},
                  Words::tr("Sets the variables that the framework starts from."),
                  QStringLiteral("pytorch")},
                 FieldKind::Text);
    builder.line("/environment/version", {Words::tr("Version"), {}, Words::tr("Of the framework."), Words::tr("any")},
                 FieldKind::Text);
    builder.line("/environment/python",
                 {Words::tr("Python"),
                  {},
                  Words::tr("auto, a version such as 3.11, or the path of an interpreter."),
                  QStringLiteral("auto")},
                 FieldKind::Text);
    builder.endRow();
    QLineEdit* image = builder.line("/environment/image",
                                    {Words::tr("Image"), Words::tr("for sites with containers"),
                                     Words::tr("The container that the tasks run in."),
                                     QStringLiteral("docker://pytorch/pytorch:2.4.0")},
                                    FieldKind::Text, true);
    // This computer has no containers; what the file says stays in view anyway.
    FormDocument& document = builder.fields().document();
    const auto show = [image, &document] {
        const auto sites = siteIds(document);
        const bool offered =
            std::any_of(sites.begin(), sites.end(), [](const std::string& id) { return id != "local"; });
        image->parentWidget()->setVisible(offered || document.has("/environment/image") || image->hasFocus());
    };
    QObject::connect(&document, &FormDocument::changed, image, show);
    show();
    builder.line("/environment/modules",
                 {Words::tr("Modules"), Words::tr("words, in order"),
                  Words::tr("Loaded before the tasks start, at sites with environment modules."),
                  QStringLiteral("cuda/12")},
                 FieldKind::Words, true);
    MapRowsText variables;
    variables.field = {Words::tr("Variables"),
                       Words::tr("of the tasks' environment"),
                       Words::tr("What Trainyard sets itself, such as RANK, cannot be set here."),
                       {}};
    variables.nameTitle = Words::tr("Name");
    variables.valueTitle = Words::tr("Value");
    variables.namePlaceholder = QStringLiteral("OMP_NUM_THREADS");
    variables.valuePlaceholder = QStringLiteral("4");
    variables.add = Words::tr("Add a variable");
    variables.empty = Words::tr("None beyond those that Trainyard sets.");
    addMapRows(builder, "/environment/env", FieldKind::Text, variables);
    builder.finish();
}

} // namespace trainyard::ui
