#include "ui/jobs/form/json_pane.h"

#include "ui/jobs/form/json_path.h"

#include <QTextBlock>
#include <QVBoxLayout>

namespace trainyard::ui {

namespace {
constexpr int typingPause = 300;
} // namespace

JsonPane::JsonPane(Theme& theme, FormDocument& document, QWidget* parent)
    : QWidget(parent), document_(document), editor_(new JsonEditor(theme, this)),
      bar_(new Surface(theme, Token::BadSoft, Qt::BottomEdge, this)),
      error_(new ElidedLabel(theme, FontRole::Second, Token::Bad, {}, bar_)) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(bar_);
    layout->addWidget(editor_, 1);
    auto* row = new QHBoxLayout(bar_);
    row->setContentsMargins(16, 4, 12, 4);
    row->addWidget(new IconLabel(theme, QStringLiteral("circle-alert"), Token::Bad, 14, bar_));
    row->addWidget(error_, 1);
    auto* go = new Button(theme, ButtonKind::Link, tr("Go to the error"), {}, bar_);
    go->setSmall(true);
    row->addWidget(go);
    bar_->hide();
    typed_.setSingleShot(true);
    typed_.setInterval(typingPause);
    connect(go, &QPushButton::clicked, this, &JsonPane::goToError);
    connect(&typed_, &QTimer::timeout, this, &JsonPane::flush);
    connect(editor_, &QPlainTextEdit::textChanged, this, [this] {
        if (!own_) typed_.start();
    });
    connect(editor_, &QPlainTextEdit::cursorPositionChanged, this, &JsonPane::cursorMoved);
    connect(&document, &FormDocument::changed, this, &JsonPane::documentChanged);
    documentChanged(FormDocument::Origin::Reset);
}

void JsonPane::flush() {
    typed_.stop();
    const QString text = editor_->toPlainText();
    if (text != document_.text()) document_.setText(text);
}

void JsonPane::documentChanged(FormDocument::Origin origin) {
    if (origin != FormDocument::Origin::Text) {
        typed_.stop();
        own_ = true;
        editor_->showText(document_.text());
        own_ = false;
    }
    map_ = JsonTextMap(document_.text());
    const auto& error = document_.textError();
    if (error)
        error_->setText(
            error->line > 0
                ? tr("JSON has an error in line %1; the form shows the last valid text. %2", "line, message")
                      .arg(error->line)
                      .arg(error->message)
                : tr("JSON has an error; the form shows the last valid text. %1").arg(error->message));
    bar_->setVisible(error.has_value());
    refreshWaves();
}

void JsonPane::refreshWaves() {
    std::vector<JsonEditor::Wave> waves;
    if (const auto& error = document_.textError()) {
        const QTextBlock block = editor_->document()->findBlockByNumber(std::max(error->line, 1) - 1);
        const QString line = block.text();
        int indentation = 0;
        while (indentation < line.size() && line.at(indentation).isSpace()) ++indentation;
        if (block.isValid())
            waves.push_back({block.position() + indentation, block.position() + block.length() - 1, error->message});
    } else {
        for (const model::SpecProblem& problem : document_.problems()) {
            const JsonSpan* span = map_.find(problem.pointer);
            if (span == nullptr || problem.pointer.empty()) continue; // what is missing has no place
            const QString text = QString::fromStdString(problem.message + " " + problem.remedy);
            waves.push_back(
                {span->object ? span->begin : span->valueBegin, span->object ? span->valueBegin : span->end, text});
        }
    }
    editor_->setWaves(std::move(waves));
}

void JsonPane::light(const std::string& pointer) {
    std::string place = pointer;
    const JsonSpan* span = map_.find(place);
    if (pointer.empty() || span == nullptr) return editor_->setLit(-1, -1);
    editor_->setLit(span->begin, span->end);
    if (editor_->hasFocus()) return;
    own_ = true;
    QTextCursor cursor(editor_->document());
    cursor.setPosition(span->begin);
    editor_->setTextCursor(cursor);
    editor_->ensureCursorVisible();
    own_ = false;
}

void JsonPane::cursorMoved() {
    if (own_ || !editor_->hasFocus()) return;
    editor_->setLit(-1, -1);
    // A text that waits to be taken has no map yet.
    if (editor_->toPlainText() != document_.text()) return;
    if (const JsonSpan* span = map_.at(editor_->textCursor().position()); span != nullptr && !span->pointer.empty())
        Q_EMIT placeFocused(QString::fromStdString(span->pointer));
}

void JsonPane::goTo(const std::string& pointer) {
    std::string place = pointer;
    while (!place.empty() && map_.find(place) == nullptr) place = parentPointer(place);
    QTextCursor cursor(editor_->document());
    if (const JsonSpan* span = map_.find(place)) {
        cursor.setPosition(span->end);
        cursor.setPosition(place == pointer ? span->begin : span->end, QTextCursor::KeepAnchor);
    }
    editor_->setTextCursor(cursor);
    editor_->setFocus(Qt::OtherFocusReason);
}

void JsonPane::goToError() {
    if (const auto& error = document_.textError()) goToLine(error->line);
}

void JsonPane::goToLine(int line) {
    const QTextBlock block = editor_->document()->findBlockByNumber(std::max(line, 1) - 1);
    QTextCursor cursor(editor_->document());
    if (block.isValid()) cursor.setPosition(block.position() + block.length() - 1);
    editor_->setTextCursor(cursor);
    editor_->setFocus(Qt::OtherFocusReason);
}

} // namespace trainyard::ui
