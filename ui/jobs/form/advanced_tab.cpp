#include "ui/jobs/form/form_tabs.h"
#include "ui/jobs/form/native_field.h"

#include <QCoreApplication>

namespace trainyard::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(AdvancedTab)
};

} // namespace

void buildAdvancedTab(FieldBuilder& builder) {
    builder.beginRow();
    builder.line("/retry/limit",
                 {Words::tr("Try again"), Words::tr("times"),
                  Words::tr("How often the job is started anew after a failure."), QStringLiteral("0")},
                 FieldKind::Number);
    builder.line("/retry/on",
                 {Words::tr("After"), Words::tr("node_fail preempted failed"),
                  Words::tr("The failures that count; words from node_fail, preempted, failed."),
                  QStringLiteral("node_fail")},
                 FieldKind::Words, true, 2);
    builder.choice("/priority", {Words::tr("Priority"), {}, Words::tr("Among your own jobs at this site."), {}},
                   {{"normal", Words::tr("Normal")}, {"low", Words::tr("Low")}, {"high", Words::tr("High")}});
    builder.endRow();
    builder.lines("/prepare",
                  {Words::tr("Prepare"), Words::tr("shell, before the tasks"),
                   Words::tr("Runs in the job's folder; the job fails where it fails."),
                   QStringLiteral("module load cuda/12")},
                  3);
    builder.lines("/finish",
                  {Words::tr("Finish"), Words::tr("shell, afterwards, also after a failure"),
                   Words::tr("Runs in the job's folder when the tasks have ended."),
                   QStringLiteral("cp -r model ~/models/")},
                  3);
    addNativeField(builder);
    builder.finish();
}

} // namespace trainyard::ui
