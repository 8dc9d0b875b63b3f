// Makes the fields of one tab: label above, hint at its right, control, message under it; and binds them to the
// document.
#pragma once

#include "ui/jobs/form/form_fields.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QPlainTextEdit>

class QBoxLayout;

namespace trainyard::ui {

struct FieldText {
    QString label;
    QString hint;        // right of the label
    QString tooltip;     // one sentence
    QString placeholder; // what holds while the field is empty
};

class FieldBuilder {
public:
    // Fields are put into `layout` from the top.
    FieldBuilder(Theme& theme, FormFields& fields, FormTab tab, QWidget* parent, QBoxLayout* layout);

    // A row of fields side by side that share one message line; every call below until endRow() goes there.
    void beginRow();
    FieldMessage* endRow();

    QLineEdit* line(const std::string& pointer, const FieldText& text, FieldKind kind, bool mono = false,
                    int stretch = 1);
    // Words of the file and what the user reads for them; the first stands for an absent value.
    QComboBox* choice(const std::string& pointer, const FieldText& text,
                      const std::vector<std::pair<std::string, QString>>& words, int stretch = 1);
    QPlainTextEdit* lines(const std::string& pointer, const FieldText& text, int rows);
    // Any other control under a label. The caller binds it.
    QWidget* frame(const FieldText& text, QWidget* control, int stretch = 1);
    // A table or another large part under a label, with its own message line.
    void part(BoundField field, const FieldText& text);
    // A control under a label, in a row or alone.
    void framed(BoundField field, const FieldText& text, int stretch = 1);
    // A control that is its own label: a tick.
    void control(BoundField field, const QString& label);
    // The head of a section.
    void section(const QString& title);
    void add(QWidget* widget);
    void finish();

    FormFields& fields() const { return fields_; }
    Theme& theme() const { return theme_; }
    QWidget* parent() const { return parent_; }
    FormTab tab() const { return tab_; }

private:
    void bind(const std::string& pointer, const QString& label, QWidget* control, FieldKind kind,
              std::function<void()> load);
    FieldMessage* lineForField();

    Theme& theme_;
    FormFields& fields_;
    FormTab tab_;
    QWidget* parent_;
    QBoxLayout* layout_;
    QBoxLayout* row_ = nullptr;
    FieldMessage* rowLine_ = nullptr;
};

} // namespace trainyard::ui
