#include "ui/jobs/form/data_drop.h"
#include "ui/jobs/form/form_tabs.h"
#include "ui/jobs/form/list_rows.h"

#include <QCoreApplication>

namespace trainyard::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(DataTab)
};

} // namespace

void buildDataTab(FieldBuilder& builder) {
    std::vector<ListColumn> columns;
    columns.push_back({"source",
                       FieldKind::Text,
                       true,
                       false,
                       {Words::tr("Source"), Words::tr("folder, file or s3://bucket/path"), 5, false, false}});
    columns.push_back({"target",
                       FieldKind::Text,
                       true,
                       false,
                       {Words::tr("Seen in the job as"), QStringLiteral("/data"), 3, false, false}});
    columns.push_back({"readOnly", FieldKind::Text, false, true, {Words::tr("Read only"), {}, 0, true}});
    ListRowsText text;
    text.field = {Words::tr("Mounts"),
                  Words::tr("drop files or folders here"),
                  Words::tr("Data that the tasks see under a path of their own."),
                  {}};
    text.add = Words::tr("Add a mount");
    text.empty = Words::tr("None. Drop a folder on this tab, or add one.");
    addListRows(builder, "/mounts", std::move(columns), {{"source", ""}, {"target", "/data"}}, text);
    new DataDrop(builder.fields().document(), builder.parent());

    builder.section(Words::tr("Outputs"));
    builder.beginRow();
    builder.line("/outputs/events",
                 {Words::tr("Event files"), Words::tr("folder"),
                  Words::tr("Where the program writes what the curves are drawn from."), QStringLiteral("runs")},
                 FieldKind::Text, true);
    builder.line("/outputs/model",
                 {Words::tr("Model"), Words::tr("folder"), Words::tr("Where the program leaves the trained model."),
                  QStringLiteral("model")},
                 FieldKind::Text, true);
    builder.endRow();
    builder.line("/outputs/keep",
                 {Words::tr("Keep also"), Words::tr("patterns, such as *.ckpt"),
                  Words::tr("Files of the job's folder that are kept when the job is cleared away."),
                  QStringLiteral("*.ckpt")},
                 FieldKind::Words, true);
    builder.finish();
}

} // namespace trainyard::ui
