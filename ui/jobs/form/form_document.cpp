#include "ui/jobs/form/form_document.h"

#include "ui/jobs/form/json_path.h"
#include "ui/jobs/form/json_text_edit.h"

namespace trainyard::ui {

using model::OrderedJson;

namespace {

constexpr std::size_t longestHistory = 500;

OrderedJson emptyJob() {
    OrderedJson json = OrderedJson::object();
    json["apiVersion"] = "trainyard/v1";
    json["kind"] = "train";
    return json;
}

} // namespace

FormDocument::FormDocument(QObject* parent) : QObject(parent) {
    resetToNew();
}

void FormDocument::resetToNew() {
    reset(prettyJson(emptyJob()) + QStringLiteral("\n"));
}

void FormDocument::reset(const QString& text) {
    json_ = emptyJob();
    history_ = {{text, {}}};
    position_ = 0;
    mergePlace_.clear();
    savedText_ = text;
    apply(history_.front(), Origin::Reset);
    Q_EMIT dirtyChanged();
}

const OrderedJson* FormDocument::find(const std::string& pointer) const {
    return findValue(json_, pointer);
}

void FormDocument::set(const std::string& pointer, OrderedJson value) {
    const OrderedJson* current = find(pointer);
    if (current != nullptr && *current == value) return;
    OrderedJson wanted = json_;
    setValue(wanted, pointer, std::move(value));
    const QString base = textError_ ? prettyJson(json_) : text();
    push({editText(base, pointer, wanted), pointer}, Origin::Form);
}

void FormDocument::remove(const std::string& pointer) {
    OrderedJson wanted = json_;
    if (!removeValue(wanted, pointer)) return;
    const QString base = textError_ ? prettyJson(json_) : text();
    push({editText(base, pointer, wanted), pointer}, Origin::Form);
}

void FormDocument::replace(OrderedJson json) {
    if (json == json_) return;
    endMerge();
    push({prettyJson(json) + QStringLiteral("\n"), {}}, Origin::Form);
    endMerge();
}

void FormDocument::setText(const QString& text) {
    if (text == state_.text) return;
    push({text, {}}, Origin::Text);
}

void FormDocument::push(State state, Origin origin) {
    const bool merges = origin == Origin::Form && !state.place.empty() && state.place == mergePlace_ && position_ > 0;
    history_.resize(position_ + 1);
    if (merges)
        history_.back() = state;
    else
        history_.push_back(state);
    if (history_.size() > longestHistory) history_.erase(history_.begin());
    position_ = history_.size() - 1;
    mergePlace_ = state.place;
    apply(state, origin);
}

void FormDocument::apply(const State& state, Origin origin) {
    const bool wasDirty = dirty();
    state_ = state;
    textError_.reset();
    const std::string bytes = state.text.toStdString();
    auto parsed = model::parseJobText(bytes);
    model::SpecResult result = model::parseJobSpec(bytes);
    if (parsed && parsed->is_object()) {
        json_ = *std::move(parsed);
        result_ = std::move(result);
    } else {
        // The form keeps the last valid text.
        const int line = result.problems.empty() ? 0 : result.problems.front().line;
        textError_ = parsed ? TextError{tr("A job file is an object: it begins with {."), 1}
                            : TextError{QString::fromStdString(parsed.error().message), line};
        if (origin == Origin::Reset) result_ = model::readJobSpec(json_);
    }
    Q_EMIT changed(origin);
    if (wasDirty != dirty()) Q_EMIT dirtyChanged();
}

void FormDocument::undo() {
    if (canUndo()) step(position_ - 1, history_[position_].place);
}

void FormDocument::redo() {
    if (canRedo()) step(position_ + 1, history_[position_ + 1].place);
}

void FormDocument::step(std::size_t position, const std::string& place) {
    position_ = position;
    endMerge();
    apply(State(history_[position]), Origin::History);
    Q_EMIT stepped(QString::fromStdString(place));
}

void FormDocument::markSaved() {
    if (!dirty()) return;
    savedText_ = state_.text;
    Q_EMIT dirtyChanged();
}

void FormDocument::markUnsaved() {
    if (dirty()) return;
    savedText_ = QString();
    Q_EMIT dirtyChanged();
}

} // namespace trainyard::ui
