#include "ui/jobs/form/json_highlighter.h"

namespace trainyard::ui {

namespace {
constexpr int inComment = 1;
} // namespace

JsonHighlighter::JsonHighlighter(Theme& theme, QTextDocument* document) : QSyntaxHighlighter(document), theme_(theme) {
    connect(&theme, &Theme::changed, this, &JsonHighlighter::rehighlight);
}

int JsonHighlighter::stringLength(const QString& text, int begin) {
    int at = begin + 1;
    while (at < text.size() && text.at(at) != u'"') at += text.at(at) == u'\\' ? 2 : 1;
    return std::min(at + 1, static_cast<int>(text.size())) - begin;
}

void JsonHighlighter::highlightBlock(const QString& text) {
    int at = 0;
    setCurrentBlockState(0);
    if (previousBlockState() == inComment) {
        const auto end = text.indexOf(QLatin1String("*/"));
        at = end < 0 ? static_cast<int>(text.size()) : static_cast<int>(end) + 2;
        setFormat(0, at, theme_.color(Token::CodeComment));
        if (end < 0) setCurrentBlockState(inComment);
    }
    while (at < text.size()) {
        const QChar c = text.at(at);
        int length = 1;
        if (c == u'"') {
            length = stringLength(text, at);
            int behind = at + length;
            while (behind < text.size() && text.at(behind).isSpace()) ++behind;
            const bool key = behind < text.size() && text.at(behind) == u':';
            setFormat(at, length, theme_.color(key ? Token::CodeFunction : Token::CodeString));
        } else if (c.isDigit() || (c == u'-' && at + 1 < text.size() && text.at(at + 1).isDigit())) {
            while (at + length < text.size() &&
                   (text.at(at + length).isLetterOrNumber() || QStringLiteral("+-.").contains(text.at(at + length))))
                ++length;
            setFormat(at, length, theme_.color(Token::CodeNumber));
        } else if (c.isLetter()) {
            while (at + length < text.size() && text.at(at + length).isLetterOrNumber()) ++length;
            setFormat(at, length, theme_.color(Token::CodeKeyword));
        } else if (text.mid(at, 2) == QLatin1String("//")) {
            length = static_cast<int>(text.size()) - at;
            setFormat(at, length, theme_.color(Token::CodeComment));
        } else if (text.mid(at, 2) == QLatin1String("/*")) {
            const auto end = text.indexOf(QLatin1String("*/"), at + 2);
            length = static_cast<int>(end < 0 ? text.size() : end + 2) - at;
            setFormat(at, length, theme_.color(Token::CodeComment));
            if (end < 0) setCurrentBlockState(inComment);
        }
        at += length;
    }
}

} // namespace trainyard::ui
