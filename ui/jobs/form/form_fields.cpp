#include "ui/jobs/form/form_fields.h"

#include "ui/jobs/form/json_path.h"

#include <QApplication>

#include <algorithm>
#include <map>

namespace trainyard::ui {

namespace {

constexpr char placeProperty[] = "documentPlace";

QList<QWidget*> editorsOf(const BoundField& field) {
    QList<QWidget*> editors;
    if (!field.control) return editors;
    if (field.control->property(placeProperty).isValid()) editors += field.control;
    for (QWidget* child : field.control->findChildren<QWidget*>())
        if (child->property(placeProperty).isValid()) editors += child;
    return editors;
}

// With the remedy only where no fix says the same.
QString sentence(const model::SpecProblem& problem) {
    const QString message = QString::fromStdString(problem.message);
    const QString remedy = QString::fromStdString(problem.remedy);
    return remedy.isEmpty() ? message : message + u' ' + remedy;
}

} // namespace

void setPlace(QWidget* editor, const std::string& pointer) {
    editor->setProperty(placeProperty, QString::fromStdString(pointer));
}

std::string placeOf(const QWidget* editor) {
    return editor->property(placeProperty).toString().toStdString();
}

FormFields::FormFields(FormDocument& document, QObject* parent) : QObject(parent), document_(document) {
    connect(&document, &FormDocument::changed, this, &FormFields::reload);
    connect(qApp, &QApplication::focusChanged, this, &FormFields::focusMoved);
}

void FormFields::add(BoundField field) {
    fields_.push_back(std::move(field));
}

void FormFields::reload() {
    for (const BoundField& field : fields_)
        if (field.control && field.load) field.load();
    place();
}

void FormFields::revealAll() {
    all_ = true;
    quietPlace_.clear();
    for (const BoundField& field : fields_) touched_.insert(field.pointer);
    place();
}

void FormFields::revealNone() {
    all_ = false;
    touched_.clear();
    place();
}

void FormFields::focusMoved(QWidget* from, QWidget* to) {
    const auto ours = [this](QWidget* widget) {
        return widget != nullptr && std::any_of(fields_.begin(), fields_.end(), [&](const BoundField& field) {
                   return field.control && (field.control == widget || field.control->isAncestorOf(widget));
               });
    };
    if (ours(from)) {
        touched_.insert(placeOf(from));
        document_.endMerge();
    }
    focusedPlace_ = ours(to) ? placeOf(to) : std::string{};
    quietPlace_.clear();
    if (ours(from)) place();
    if (!wrongAt(focusedPlace_)) quietPlace_ = focusedPlace_;
    if (!focusedPlace_.empty()) Q_EMIT focused(QString::fromStdString(focusedPlace_));
}

const BoundField* FormFields::fieldOf(const std::string& pointer) const {
    const BoundField* closest = nullptr;
    for (const BoundField& field : fields_)
        if (field.control && isWithin(pointer, field.pointer) &&
            (closest == nullptr || field.pointer.size() > closest->pointer.size()))
            closest = &field;
    return closest;
}

FormTab FormFields::tabOf(const std::string& pointer) {
    const auto tokens = pointerTokens(pointer);
    const std::string first = tokens.empty() ? std::string{} : tokens.front();
    if (first == "resources" || first == "roles" || first == "gang" || first == "site") return FormTab::Resources;
    if (first == "mounts" || first == "outputs") return FormTab::Data;
    if (first == "environment") return FormTab::Environment;
    if (first == "name" || first == "kind" || first == "code" || first == "args" || first == "hyperparameters")
        return FormTab::Code;
    return FormTab::Advanced;
}

bool FormFields::revealed(const model::SpecProblem& problem, const BoundField* field) const {
    if (field == nullptr) return true;
    if (!quietPlace_.empty() && isWithin(problem.pointer, quietPlace_)) return false;
    if (all_) return true;
    return std::any_of(touched_.begin(), touched_.end(), [&](const std::string& place) {
        return !place.empty() && (isWithin(problem.pointer, place) || isWithin(place, problem.pointer));
    });
}

bool FormFields::wrongAt(const std::string& place) const {
    const auto& problems = document_.problems();
    return !place.empty() && std::any_of(problems.begin(), problems.end(), [&](const model::SpecProblem& problem) {
        return isWithin(problem.pointer, place);
    });
}

void FormFields::place() {
    // A field that is right again is left in peace until it is left the next time.
    if (!wrongAt(focusedPlace_)) quietPlace_ = focusedPlace_;
    shown_.clear();
    for (const model::SpecProblem& problem : document_.problems()) {
        const BoundField* field = fieldOf(problem.pointer);
        if (!revealed(problem, field)) continue;
        const FormTab tab = field != nullptr ? field->tab : tabOf(problem.pointer);
        const QString label = field != nullptr ? field->label : QString::fromStdString(lastToken(problem.pointer));
        shown_.push_back({problem, tab, label, field});
    }
    std::stable_sort(shown_.begin(), shown_.end(),
                     [](const ShownProblem& a, const ShownProblem& b) { return a.tab < b.tab; });
    showMessages();
    markEditors();
    Q_EMIT problemsShown();
}

void FormFields::showMessages() {
    std::map<FieldMessage*, std::vector<const ShownProblem*>> byLine;
    for (const BoundField& field : fields_)
        if (field.line != nullptr) byLine[field.line];
    for (const ShownProblem& shown : shown_)
        if (shown.field != nullptr && shown.field->line != nullptr) byLine[shown.field->line].push_back(&shown);
    for (const auto& [line, problems] : byLine) {
        if (problems.empty()) {
            line->clear();
            continue;
        }
        const ShownProblem& first = *problems.front();
        const BoundField& field = *first.field;
        const long sharing = std::count_if(fields_.begin(), fields_.end(),
                                           [&](const BoundField& other) { return other.line == field.line; });
        QString text = sentence(first.problem);
        if (sharing > 1) text = tr("%1: %2", "field, message").arg(field.label, text);
        if (problems.size() > 1)
            text += u' ' + tr("And %n more here.", "mistakes", static_cast<int>(problems.size()) - 1);
        if (const auto fix = fixOf(first.problem, field.kind, document_.find(first.problem.pointer)))
            line->show(FieldState::Error, text, fixText(*fix), [this, chosen = *fix] { apply(chosen); });
        else
            line->show(FieldState::Error, text);
    }
}

QString FormFields::fixText(const Fix& fix) {
    return fix.rename ? tr("Rename it to %1", "a field of the job file").arg(fix.label)
                      : tr("Use %1", "a corrected value").arg(fix.label);
}

void FormFields::apply(const Fix& fix) {
    document_.endMerge();
    if (!fix.rename) {
        document_.set(fix.pointer, fix.value);
    } else if (const model::OrderedJson* value = document_.find(fix.pointer)) {
        model::OrderedJson json = document_.json();
        const std::string target = childPointer(parentPointer(fix.pointer), fix.label.toStdString());
        if (findValue(json, target) == nullptr) setValue(json, target, *value);
        removeValue(json, fix.pointer);
        document_.replace(std::move(json));
    }
    document_.endMerge();
}

void FormFields::markEditors() {
    for (const BoundField& field : fields_)
        for (QWidget* editor : editorsOf(field)) {
            const std::string place = placeOf(editor);
            const bool wrong = std::any_of(shown_.begin(), shown_.end(), [&](const ShownProblem& shown) {
                return shown.field == &field && isWithin(shown.problem.pointer, place);
            });
            setFieldState(*editor, wrong ? FieldState::Error : FieldState::Plain);
        }
}

bool FormFields::tabHasProblem(FormTab tab) const {
    return std::any_of(shown_.begin(), shown_.end(), [&](const ShownProblem& shown) { return shown.tab == tab; });
}

QWidget* FormFields::editorOf(const BoundField& field, const std::string& pointer) {
    QWidget* best = nullptr;
    for (QWidget* editor : editorsOf(field)) {
        if (!editor->isEnabled() || editor->focusPolicy() == Qt::NoFocus || editor->isHidden()) continue;
        const std::string place = placeOf(editor);
        // The place itself, else the first one inside it or around it.
        if (place == pointer) return editor;
        if (best == nullptr && (isWithin(pointer, place) || isWithin(place, pointer))) best = editor;
    }
    return best;
}

bool FormFields::focus(const std::string& pointer) {
    const BoundField* field = fieldOf(pointer);
    Q_EMIT tabWanted(field != nullptr ? field->tab : tabOf(pointer));
    if (field == nullptr) return false;
    QWidget* editor = editorOf(*field, pointer);
    if (editor == nullptr) editor = field->control;
    editor->setFocus(Qt::OtherFocusReason);
    return true;
}

} // namespace trainyard::ui
