#include "ui/jobs/form/check_outline.h"
#include "ui/jobs/form/form_tabs.h"
#include "ui/jobs/form/list_rows.h"
#include "ui/jobs/form/site_field.h"

#include <QCheckBox>
#include <QCoreApplication>

namespace trainyard::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ResourcesTab)
};

// An empty cell shows what the role takes from the job.
void showInherited(RowsTable* table, FormDocument& document) {
    const auto show = [table, &document] {
        const std::pair<const char*, FieldKind> members[] = {{"/resources/cpu", FieldKind::Number},
                                                             {"/resources/memory", FieldKind::Size},
                                                             {"/resources/gpu", FieldKind::Number}};
        for (int row = 0; row < table->rowCount(); ++row)
            for (int column = 0; column < 3; ++column) {
                const QString value = textOfValue(members[column].second, document.find(members[column].first));
                if (auto* edit = qobject_cast<QLineEdit*>(table->editor(row, column + 2)))
                    edit->setPlaceholderText(value.isEmpty() ? QStringLiteral("–") : value);
            }
    };
    QObject::connect(&document, &FormDocument::changed, table, show);
}

void addRoles(FieldBuilder& builder) {
    const QString inherited = QStringLiteral("–");
    std::vector<ListColumn> columns;
    columns.push_back({"name", FieldKind::Text, true, false, {Words::tr("Role"), QStringLiteral("worker"), 3}});
    columns.push_back({"replicas", FieldKind::Number, false, false, {Words::tr("Replicas"), QStringLiteral("1"), 2}});
    columns.push_back({"resources/cpu", FieldKind::Number, false, false, {Words::tr("CPU"), inherited, 2}});
    columns.push_back({"resources/memory", FieldKind::Size, false, false, {Words::tr("Memory"), inherited, 2}});
    columns.push_back({"resources/gpu", FieldKind::Number, false, false, {Words::tr("GPU"), inherited, 2}});
    ListRowsText text;
    text.field = {Words::tr("Roles"),
                  Words::tr("one task without roles"),
                  Words::tr("chief, master, worker, ps or evaluator; each task gets the addresses of all."),
                  {}};
    text.add = Words::tr("Add a role");
    text.empty = Words::tr("None: the job is one task.");
    RowsTable* table = addListRows(builder, "/roles", std::move(columns), {{"name", "worker"}, {"replicas", 1}}, text);
    showInherited(table, builder.fields().document());

    FormDocument& document = builder.fields().document();
    auto* gang = new QCheckBox(Words::tr("Start all tasks together, or none"), builder.parent());
    keepOutline(builder.theme(), gang);
    gang->setToolTip(Words::tr("Off: tasks start one by one as room comes free."));
    QObject::connect(gang, &QCheckBox::clicked, gang, [&document](bool together) {
        document.endMerge();
        if (together)
            document.remove("/gang");
        else
            document.set("/gang", false);
        document.endMerge();
    });
    setPlace(gang, "/gang");
    BoundField field;
    field.pointer = "/gang";
    field.control = gang;
    field.load = [gang, &document] {
        const model::OrderedJson* value = document.find("/gang");
        gang->setChecked(value == nullptr || !value->is_boolean() || value->get<bool>());
        const model::OrderedJson* roles = document.find("/roles");
        gang->setVisible(value != nullptr || (roles != nullptr && !roles->empty()));
    };
    builder.control(std::move(field), gang->text());
}

// Shown only where the file has them: the editor of expressions has a page of its own.
void addExpression(FieldBuilder& builder, const std::string& pointer, const FieldText& text) {
    QLineEdit* edit = builder.line(pointer, text, FieldKind::Text, true);
    FormDocument& document = builder.fields().document();
    const auto show = [edit, &document, pointer] {
        edit->parentWidget()->setVisible(document.has(pointer) || edit->hasFocus());
    };
    QObject::connect(&document, &FormDocument::changed, edit, show);
    show();
}

} // namespace

void buildResourcesTab(FieldBuilder& builder, const std::vector<FormSite>& sites) {
    builder.beginRow();
    addSiteField(builder, sites);
    builder.line("/resources/time",
                 {Words::tr("Time limit"), Words::tr("90s, 15m, 8h, 2d"),
                  Words::tr("The job is ended when it has run this long."), Words::tr("no limit")},
                 FieldKind::Text);
    builder.endRow();

    builder.beginRow();
    builder.line("/resources/cpu",
                 {Words::tr("CPU per task"), {}, Words::tr("Cores; fractions are allowed."), QStringLiteral("1")},
                 FieldKind::Number);
    builder.line("/resources/memory",
                 {Words::tr("Memory per task"),
                  {},
                  Words::tr("16Gi counts in 1024³ bytes, 16G in 1000³ bytes."),
                  Words::tr("any")},
                 FieldKind::Size);
    builder.line(
        "/resources/gpu",
        {Words::tr("GPU per task"), {}, Words::tr("GPUs; 0.5 is half of one, 500 milli-GPU."), QStringLiteral("0")},
        FieldKind::Number);
    builder.endRow();

    addRoles(builder);
    addExpression(builder, "/resources/match",
                  {Words::tr("Which nodes"),
                   Words::tr("expression"),
                   Words::tr("Only nodes for which this is true may run the job."),
                   {}});
    addExpression(
        builder, "/resources/prefer",
        {Words::tr("Prefer"), Words::tr("highest first"), Words::tr("Ranks the nodes that may run the job."), {}});
    builder.finish();
}

} // namespace trainyard::ui
