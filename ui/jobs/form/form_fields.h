// All fields of the form by the place in the document that they show. Brings changes of the document to the controls,
// tells each its problem at the right moment (on leaving, on Submit, then on each key while an error stands), and knows
// where the keyboard is, so that the JSON pane can light the same lines. UI thread only.
#pragma once

#include "ui/jobs/form/field_text.h"
#include "ui/jobs/form/form_document.h"
#include "ui/widgets/field_frame.h"

#include <QPointer>

#include <deque>
#include <functional>
#include <set>
#include <vector>

namespace trainyard::ui {

enum class FormTab { Code, Resources, Data, Environment, Advanced };
constexpr int formTabCount = 5;

// One field, or one table: everything at `pointer` and below is its own unless another field names it more closely.
struct BoundField {
    std::string pointer;
    FormTab tab = FormTab::Code;
    QString label; // for messages that stand apart from the field
    // The control, or the table. Every editor in it carries its own place: setPlace().
    QPointer<QWidget> control;
    std::function<void()> load;       // document -> control
    FieldMessage* line = nullptr;     // where its message goes; may serve several fields
    FieldKind kind = FieldKind::Text; // for fixes
};

struct ShownProblem {
    model::SpecProblem problem;
    FormTab tab = FormTab::Code;
    QString label;
    const BoundField* field = nullptr; // none: a field that the form does not have
};

// The place in the document that an editor edits, kept at the editor.
void setPlace(QWidget* editor, const std::string& pointer);
std::string placeOf(const QWidget* editor);

class FormFields : public QObject {
    Q_OBJECT
public:
    explicit FormFields(FormDocument& document, QObject* parent = nullptr);

    FormDocument& document() const { return document_; }
    void add(BoundField field);
    // Asks every control to load again, and places the problems.
    void reload();
    // From now on every problem is shown (Submit, or a job that came from a file).
    void revealAll();
    // Only what the user has touched (a new job).
    void revealNone();
    bool allRevealed() const { return all_; }

    const std::vector<ShownProblem>& shown() const { return shown_; }
    bool tabHasProblem(FormTab tab) const;
    // Nothing where the field is not on the form.
    const BoundField* fieldOf(const std::string& pointer) const;
    // Gives the keyboard to the control of this place; false where the form does not have it.
    bool focus(const std::string& pointer);
    // One undo step.
    void apply(const Fix& fix);
    static QString fixText(const Fix& fix);
    static FormTab tabOf(const std::string& pointer);

Q_SIGNALS:
    void problemsShown();
    void focused(const QString& pointer);       // a field got the keyboard
    void tabWanted(trainyard::ui::FormTab tab); // before a field there is focused

private:
    void focusMoved(QWidget* from, QWidget* to);
    void place();
    bool wrongAt(const std::string& place) const;
    bool revealed(const model::SpecProblem& problem, const BoundField* field) const;
    void showMessages();
    void markEditors();
    static QWidget* editorOf(const BoundField& field, const std::string& pointer);

    FormDocument& document_;
    std::deque<BoundField> fields_; // addresses stay
    std::vector<ShownProblem> shown_;
    std::set<std::string> touched_; // places that were left after an edit
    bool all_ = false;
    std::string focusedPlace_;
    std::string quietPlace_; // the focused place, while it was right at the last look: not checked while being typed in
};

} // namespace trainyard::ui
