#include "ui/jobs/form/native_field.h"

#include "ui/jobs/form/field_keys.h"
#include "ui/jobs/form/json_text_edit.h"

#include <QCoreApplication>

namespace trainyard::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(NativeField)
};

} // namespace

void addNativeField(FieldBuilder& builder) {
    auto* edit = new QPlainTextEdit(builder.parent());
    edit->setTabChangesFocus(true);
    edit->setProperty("kind", QStringLiteral("field"));
    edit->setUndoRedoEnabled(false);
    edit->setPlaceholderText(QStringLiteral("{ \"slurm\": { \"partition\": \"gpu\" } }"));
    edit->installEventFilter(new FieldKeys(edit));
    const auto restyle = [edit, theme = &builder.theme()] {
        edit->setFont(theme->font(FontRole::Mono));
        edit->setFixedHeight(4 * theme->scaled(21) + 12);
    };
    QObject::connect(&builder.theme(), &Theme::changed, edit, restyle);
    restyle();
    setPlace(edit, "/native");
    FormDocument& document = builder.fields().document();
    BoundField field;
    field.pointer = "/native";
    field.control = edit;
    field.load = [edit, &document] {
        const model::OrderedJson* value = document.find("/native");
        const std::string typed = edit->toPlainText().trimmed().toStdString();
        if (value == nullptr && typed.empty()) return;
        if (const auto parsed = model::parseJobText(typed); value != nullptr && parsed && *parsed == *value) return;
        // What is being typed is not taken away because it has no end yet.
        if (edit->hasFocus() && !edit->property("parsed").toBool()) return;
        const QSignalBlocker quiet(edit);
        edit->setPlainText(value != nullptr ? prettyJson(*value) : QString());
    };
    builder.part(std::move(field), {Words::tr("Options of the site's own"),
                                    Words::tr("JSON, by driver"),
                                    Words::tr("Passed through as they are: partitions, accounts, annotations."),
                                    {}});
    auto* line = new FieldMessage(builder.theme(), edit->parentWidget());
    edit->parentWidget()->layout()->addWidget(line);
    QObject::connect(edit, &QPlainTextEdit::textChanged, edit, [edit, line, &document] {
        const QString typed = edit->toPlainText().trimmed();
        line->clear();
        if (typed.isEmpty()) {
            edit->setProperty("parsed", true);
            return document.remove("/native");
        }
        auto parsed = model::parseJobText(typed.toStdString());
        const bool fine = parsed && parsed->is_object();
        edit->setProperty("parsed", fine);
        if (fine) return document.set("/native", *std::move(parsed));
        line->show(FieldState::Error, parsed ? Words::tr("This is not an object. Write { \"driver\": { … } }.")
                                             : Words::tr("%1 The file keeps the last valid text.", "an error of JSON")
                                                   .arg(QString::fromStdString(parsed.error().message)));
    });
}

} // namespace trainyard::ui
