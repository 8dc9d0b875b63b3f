// The job file that the form edits: its JSON is the only truth, its text what the JSON editor shows. Form and editor
// change it here and nowhere else, so that one undo stack serves both. UI thread only; needs no widget.
#pragma once

#include "core/model/job_spec_json.h"

#include <QObject>
#include <QString>

#include <optional>
#include <string>
#include <vector>

namespace trainyard::ui {

class FormDocument : public QObject {
    Q_OBJECT
public:
    struct TextError {
        QString message;
        int line = 0; // 1-based; 0 where not known
    };
    // Who made the change: the editor leaves its own text alone on its own changes.
    enum class Origin { Form, Text, History, Reset };

    explicit FormDocument(QObject* parent = nullptr);

    // Another document: forgets the history. Text that does not parse is kept, over an empty job.
    void reset(const QString& text);
    void resetToNew();

    const model::OrderedJson& json() const { return json_; }
    const QString& text() const { return state_.text; }
    const model::JobSpec& spec() const { return result_.spec; }
    // By pointer, in the order of the fields; empty where the job can be submitted. Not of text that does not parse.
    const std::vector<model::SpecProblem>& problems() const { return result_.problems; }
    const std::optional<TextError>& textError() const { return textError_; }
    bool ready() const { return !textError_ && result_.problems.empty(); }

    const model::OrderedJson* find(const std::string& pointer) const;
    bool has(const std::string& pointer) const { return find(pointer) != nullptr; }

    // One step of the form. Steps at one place follow each other in one undo step until endMerge().
    void set(const std::string& pointer, model::OrderedJson value);
    void remove(const std::string& pointer);
    // Several places at once, one undo step.
    void replace(model::OrderedJson json);
    // What stands in the JSON editor.
    void setText(const QString& text);
    void endMerge() { mergePlace_.clear(); }

    bool canUndo() const { return position_ > 0; }
    bool canRedo() const { return position_ + 1 < history_.size(); }
    void undo();
    void redo();

    bool dirty() const { return state_.text != savedText_; }
    void markSaved();
    void markUnsaved(); // what came in differs from any file: a draft, a converted file

Q_SIGNALS:
    void changed(trainyard::ui::FormDocument::Origin origin);
    void dirtyChanged();
    // Undo and redo tell where they changed something, so that the form can show it.
    void stepped(const QString& pointer);

private:
    struct State {
        QString text;
        std::string place; // of the change that led here; empty: the text
    };
    void push(State state, Origin origin);
    void apply(const State& state, Origin origin);
    void step(std::size_t position, const std::string& place);

    State state_;
    model::OrderedJson json_ = model::OrderedJson::object();
    model::SpecResult result_;
    std::optional<TextError> textError_;
    std::vector<State> history_;
    std::size_t position_ = 0;
    std::string mergePlace_;
    QString savedText_;
};

} // namespace trainyard::ui
