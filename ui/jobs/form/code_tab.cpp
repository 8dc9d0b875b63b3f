#include "ui/jobs/form/code_kind.h"
#include "ui/jobs/form/form_tabs.h"
#include "ui/jobs/form/map_rows.h"

#include <QCoreApplication>

namespace trainyard::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(CodeTab)
};

} // namespace

void buildCodeTab(FieldBuilder& builder) {
    builder.beginRow();
    builder.line("/name",
                 {Words::tr("Name"), Words::tr("small letters, digits, -"),
                  Words::tr("Names the job in tables, folders and at the site."), Words::tr("digits-mlp", "example")},
                 FieldKind::Text, false, 2);
    builder.choice("/kind",
                   {Words::tr("Kind"), {}, Words::tr("What the job is for; services listen until stopped."), {}},
                   {{"train", Words::tr("Train")},
                    {"batch", Words::tr("Batch")},
                    {"tune", Words::tr("Tune")},
                    {"notebook", Words::tr("Notebook")},
                    {"tensorboard", Words::tr("TensorBoard")},
                    {"serve", Words::tr("Serve a model")}});
    builder.endRow();

    addCodeKind(builder);

    builder.line("/args",
                 {Words::tr("Arguments"), Words::tr("words, quoted as in a shell"),
                  Words::tr("Come behind the program; {{name}} stands for the hyper-parameter of that name."),
                  QStringLiteral("--data /data/digits.csv")},
                 FieldKind::Words, true);

    MapRowsText parameters;
    parameters.field = {Words::tr("Hyper-parameters"),
                        Words::tr("become --name=value"),
                        Words::tr("Numbers, true, false or text; compared between jobs."),
                        {}};
    parameters.nameTitle = Words::tr("Name");
    parameters.valueTitle = Words::tr("Value");
    parameters.namePlaceholder = QStringLiteral("learning-rate");
    parameters.valuePlaceholder = QStringLiteral("0.01");
    parameters.add = Words::tr("Add a hyper-parameter");
    parameters.empty = Words::tr("None. The program uses its own defaults.");
    addMapRows(builder, "/hyperparameters", FieldKind::Value, parameters);
    builder.finish();
}

} // namespace trainyard::ui
