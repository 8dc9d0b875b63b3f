#include "ui/jobs/form/field_builder.h"

#include "ui/jobs/form/field_keys.h"
#include "ui/widgets/section_head.h"

#include <QBoxLayout>

namespace trainyard::ui {

namespace {
constexpr int labelGap = 4;
constexpr int fieldGap = 12;
} // namespace

FieldBuilder::FieldBuilder(Theme& theme, FormFields& fields, FormTab tab, QWidget* parent, QBoxLayout* layout)
    : theme_(theme), fields_(fields), tab_(tab), parent_(parent), layout_(layout) {
    layout_->setSpacing(fieldGap);
}

void FieldBuilder::beginRow() {
    auto* whole = new QVBoxLayout;
    whole->setSpacing(labelGap);
    row_ = new QHBoxLayout;
    row_->setSpacing(fieldGap);
    whole->addLayout(row_);
    rowLine_ = new FieldMessage(theme_, parent_);
    whole->addWidget(rowLine_);
    layout_->addLayout(whole);
}

FieldMessage* FieldBuilder::endRow() {
    row_ = nullptr;
    return std::exchange(rowLine_, nullptr);
}

QWidget* FieldBuilder::frame(const FieldText& text, QWidget* control, int stretch) {
    auto* frame = new FieldFrame(theme_, text.label, control, parent_);
    frame->setHint(text.hint);
    if (!text.tooltip.isEmpty()) {
        frame->setToolTip(text.tooltip);
        control->setToolTip(text.tooltip);
        control->setAccessibleDescription(text.tooltip);
    }
    if (row_ != nullptr)
        row_->addWidget(frame, stretch, Qt::AlignTop);
    else
        layout_->addWidget(frame);
    return frame;
}

FieldMessage* FieldBuilder::lineForField() {
    if (rowLine_ != nullptr) return rowLine_;
    auto* frame = layout_->itemAt(layout_->count() - 1)->widget();
    auto* line = new FieldMessage(theme_, frame);
    frame->layout()->addWidget(line);
    return line;
}

void FieldBuilder::bind(const std::string& pointer, const QString& label, QWidget* control, FieldKind kind,
                        std::function<void()> load) {
    setPlace(control, pointer);
    BoundField field;
    field.pointer = pointer;
    field.tab = tab_;
    field.label = label;
    field.control = control;
    field.load = std::move(load);
    field.line = lineForField();
    field.kind = kind;
    fields_.add(std::move(field));
}

QLineEdit* FieldBuilder::line(const std::string& pointer, const FieldText& text, FieldKind kind, bool mono,
                              int stretch) {
    auto* edit = new QLineEdit(parent_);
    edit->setPlaceholderText(text.placeholder);
    edit->installEventFilter(new FieldKeys(edit));
    if (mono) {
        const auto restyle = [edit, theme = &theme_] { edit->setFont(theme->font(FontRole::Mono)); };
        QObject::connect(&theme_, &Theme::changed, edit, restyle);
        restyle();
    }
    frame(text, edit, stretch);
    FormDocument& document = fields_.document();
    // textEdited comes for what the user did, an input method's composition only when it is committed.
    QObject::connect(edit, &QLineEdit::textEdited, edit, [&document, pointer, kind](const QString& typed) {
        if (auto value = valueOfText(kind, typed))
            document.set(pointer, *std::move(value));
        else
            document.remove(pointer);
    });
    bind(pointer, text.label, edit, kind, [edit, &document, pointer, kind] {
        const model::OrderedJson* value = document.find(pointer);
        const auto typed = valueOfText(kind, edit->text());
        // What means the same stays as it was typed: the cursor must not jump, nor a space vanish.
        if (value != nullptr ? typed && *typed == *value : !typed) return;
        edit->setText(textOfValue(kind, value));
        edit->setCursorPosition(edit->hasFocus() ? edit->text().size() : 0);
    });
    return edit;
}

QComboBox* FieldBuilder::choice(const std::string& pointer, const FieldText& text,
                                const std::vector<std::pair<std::string, QString>>& words, int stretch) {
    auto* box = new QComboBox(parent_);
    for (const auto& [word, shown] : words) box->addItem(shown, QString::fromStdString(word));
    frame(text, box, stretch);
    FormDocument& document = fields_.document();
    QObject::connect(box, &QComboBox::activated, box, [box, &document, pointer](int index) {
        document.endMerge();
        if (index == 0 && pointer != "/kind")
            document.remove(pointer);
        else
            document.set(pointer, box->itemData(index).toString().toStdString());
        document.endMerge();
    });
    const int known = box->count();
    bind(pointer, text.label, box, FieldKind::Text, [box, &document, pointer, known] {
        const model::OrderedJson* value = document.find(pointer);
        const QString word = textOfValue(FieldKind::Text, value);
        while (box->count() > known) box->removeItem(known);
        int index = value == nullptr ? 0 : box->findData(word);
        if (index < 0) { // kept in view as it stands in the file
            box->addItem(word, word);
            index = known;
        }
        box->setCurrentIndex(index);
    });
    return box;
}

QPlainTextEdit* FieldBuilder::lines(const std::string& pointer, const FieldText& text, int rows) {
    auto* edit = new QPlainTextEdit(parent_);
    edit->setTabChangesFocus(true);
    edit->setProperty("kind", QStringLiteral("field"));
    edit->setUndoRedoEnabled(false);
    edit->setPlaceholderText(text.placeholder);
    edit->installEventFilter(new FieldKeys(edit));
    const auto restyle = [edit, rows, theme = &theme_] {
        edit->setFont(theme->font(FontRole::Mono));
        edit->setFixedHeight(rows * theme->scaled(21) + 12);
    };
    QObject::connect(&theme_, &Theme::changed, edit, restyle);
    restyle();
    frame(text, edit);
    FormDocument& document = fields_.document();
    QObject::connect(edit, &QPlainTextEdit::textChanged, edit, [edit, &document, pointer] {
        if (auto value = valueOfText(FieldKind::Text, edit->toPlainText()))
            document.set(pointer, *std::move(value));
        else
            document.remove(pointer);
    });
    bind(pointer, text.label, edit, FieldKind::Text, [edit, &document, pointer] {
        const QString written = textOfValue(FieldKind::Text, document.find(pointer));
        if (edit->toPlainText() == written || (written.isEmpty() && edit->toPlainText().trimmed().isEmpty())) return;
        const QSignalBlocker quiet(edit);
        edit->setPlainText(written);
    });
    return edit;
}

void FieldBuilder::framed(BoundField field, const FieldText& text, int stretch) {
    frame(text, field.control, stretch);
    field.tab = tab_;
    field.label = text.label;
    field.line = lineForField();
    fields_.add(std::move(field));
}

void FieldBuilder::part(BoundField field, const FieldText& text) {
    framed(std::move(field), text);
}

void FieldBuilder::control(BoundField field, const QString& label) {
    auto* holder = new QWidget(parent_);
    auto* layout = new QVBoxLayout(holder);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(labelGap);
    layout->addWidget(field.control);
    layout_->addWidget(holder);
    field.tab = tab_;
    field.label = label;
    field.line = lineForField();
    fields_.add(std::move(field));
}

void FieldBuilder::section(const QString& title) {
    layout_->addSpacing(fieldGap);
    layout_->addWidget(new SectionHead(theme_, title, parent_));
}

void FieldBuilder::add(QWidget* widget) {
    if (row_ != nullptr)
        row_->addWidget(widget, 0, Qt::AlignBottom);
    else
        layout_->addWidget(widget);
}

void FieldBuilder::finish() {
    layout_->addStretch(1);
}

} // namespace trainyard::ui
