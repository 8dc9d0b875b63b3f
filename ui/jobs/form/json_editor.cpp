#include "ui/jobs/form/json_editor.h"

#include "ui/jobs/form/json_highlighter.h"

#include <QHelpEvent>
#include <QPainter>
#include <QScrollBar>
#include <QTextBlock>
#include <QToolTip>

namespace trainyard::ui {

namespace {

class Gutter : public QWidget {
public:
    explicit Gutter(JsonEditor* editor) : QWidget(editor), editor_(editor) {}
    QSize sizeHint() const override { return {editor_->gutterWidth(), 0}; }

protected:
    void paintEvent(QPaintEvent* event) override { editor_->paintGutter(event); }

private:
    JsonEditor* editor_;
};

} // namespace

JsonEditor::JsonEditor(Theme& theme, QWidget* parent)
    : QPlainTextEdit(parent), theme_(theme), gutter_(new Gutter(this)) {
    setUndoRedoEnabled(false);
    document()->setDocumentMargin(8);
    setLineWrapMode(QPlainTextEdit::NoWrap);
    setFrameShape(QFrame::NoFrame);
    setTabChangesFocus(true); // Enter indents; Tab must not trap the keyboard
    setAccessibleName(tr("Job file as JSON"));
    new JsonHighlighter(theme, document());
    connect(this, &QPlainTextEdit::blockCountChanged, this, &JsonEditor::placeGutter);
    connect(this, &QPlainTextEdit::updateRequest, this, [this](const QRect& area, int moved) {
        if (moved != 0)
            gutter_->scroll(0, moved);
        else
            gutter_->update(0, area.y(), gutter_->width(), area.height());
    });
    connect(this, &QPlainTextEdit::cursorPositionChanged, this, &JsonEditor::refreshSelections);
    connect(&theme, &Theme::changed, this, &JsonEditor::restyle);
    restyle();
}

void JsonEditor::restyle() {
    setFont(theme_.font(FontRole::Mono));
    setTabStopDistance(2 * QFontMetricsF(font()).horizontalAdvance(u' '));
    placeGutter();
    refreshSelections();
}

void JsonEditor::showText(const QString& text) {
    const QString shown = toPlainText();
    if (shown == text) return;
    qsizetype common = 0;
    const qsizetype shorter = std::min(shown.size(), text.size());
    while (common < shorter && shown.at(common) == text.at(common)) ++common;
    qsizetype tail = 0;
    while (tail < shorter - common && shown.at(shown.size() - 1 - tail) == text.at(text.size() - 1 - tail)) ++tail;
    QTextCursor cursor(document());
    cursor.setPosition(static_cast<int>(common));
    cursor.setPosition(static_cast<int>(shown.size() - tail), QTextCursor::KeepAnchor);
    cursor.insertText(text.mid(common, text.size() - tail - common));
}

void JsonEditor::setWaves(std::vector<Wave> waves) {
    waves_ = std::move(waves);
    refreshSelections();
}

void JsonEditor::setLit(int begin, int end) {
    litBegin_ = begin;
    litEnd_ = end;
    refreshSelections();
}

void JsonEditor::refreshSelections() {
    QList<QTextEdit::ExtraSelection> selections;
    const int last = document()->characterCount() - 1;
    const auto line = [&](const QTextCursor& cursor, Token token) {
        QTextEdit::ExtraSelection selection;
        selection.cursor = cursor;
        selection.cursor.clearSelection();
        selection.format.setBackground(theme_.color(token));
        selection.format.setProperty(QTextFormat::FullWidthSelection, true);
        selections += selection;
    };
    if (litBegin_ >= 0 && litBegin_ <= last) {
        QTextBlock block = document()->findBlock(litBegin_);
        const QTextBlock end = document()->findBlock(std::min(litEnd_, last));
        for (; block.isValid() && block.blockNumber() <= end.blockNumber(); block = block.next())
            line(QTextCursor(block), Token::AccentSoft);
    } else {
        line(textCursor(), Token::Sunken);
    }
    for (const Wave& wave : waves_) {
        QTextEdit::ExtraSelection selection;
        selection.cursor = QTextCursor(document());
        selection.cursor.setPosition(std::clamp(wave.begin, 0, last));
        selection.cursor.setPosition(std::clamp(wave.end, 0, last), QTextCursor::KeepAnchor);
        selection.format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
        selection.format.setUnderlineColor(theme_.color(Token::Bad));
        selections += selection;
    }
    setExtraSelections(selections);
    gutter_->update();
}

int JsonEditor::gutterWidth() const {
    const int digits = std::max(2, static_cast<int>(QString::number(blockCount()).size()));
    return std::max(theme_.scaled(34), digits * fontMetrics().horizontalAdvance(u'9') + 18);
}

void JsonEditor::placeGutter() {
    setViewportMargins(gutterWidth(), 0, 0, 0);
    const QRect inside = contentsRect();
    gutter_->setGeometry(inside.left(), inside.top(), gutterWidth(), inside.height());
}

void JsonEditor::resizeEvent(QResizeEvent* event) {
    QPlainTextEdit::resizeEvent(event);
    placeGutter();
}

void JsonEditor::paintGutter(QPaintEvent* event) {
    QPainter painter(gutter_);
    painter.fillRect(event->rect(), theme_.color(Token::Sunken));
    painter.setFont(theme_.font(FontRole::MonoInline));
    const int current = textCursor().blockNumber();
    for (QTextBlock block = firstVisibleBlock(); block.isValid(); block = block.next()) {
        const QRectF area = blockBoundingGeometry(block).translated(contentOffset());
        if (area.top() > event->rect().bottom()) break;
        painter.setPen(theme_.color(block.blockNumber() == current ? Token::Text : Token::Text3));
        painter.drawText(QRectF(0, area.top(), gutter_->width() - 10, fontMetrics().height()),
                         Qt::AlignRight | Qt::AlignVCenter, QString::number(block.blockNumber() + 1));
    }
}

bool JsonEditor::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const int position = cursorForPosition(viewport()->mapFrom(this, help->pos())).position();
        QString text;
        for (const Wave& wave : waves_)
            if (wave.begin <= position && position <= wave.end) text = wave.message;
        QToolTip::showText(help->globalPos(), text, this);
        return true;
    }
    // Undo and redo belong to the document: left to the shortcuts of the page.
    if (event->type() == QEvent::ShortcutOverride) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->matches(QKeySequence::Undo) || key->matches(QKeySequence::Redo)) {
            event->ignore();
            return true;
        }
    }
    return QPlainTextEdit::event(event);
}

void JsonEditor::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Return && event->modifiers() == Qt::NoModifier) {
        // The new line begins where this one does, one step deeper behind an opening bracket.
        const QString line = textCursor().block().text().left(textCursor().positionInBlock());
        qsizetype spaces = 0;
        while (spaces < line.size() && line.at(spaces) == u' ') ++spaces;
        const QString trimmed = line.trimmed();
        if (trimmed.endsWith(u'{') || trimmed.endsWith(u'[')) spaces += 2;
        textCursor().insertText(QStringLiteral("\n") + QString(spaces, u' '));
        ensureCursorVisible();
        return;
    }
    QPlainTextEdit::keyPressEvent(event);
}

} // namespace trainyard::ui
