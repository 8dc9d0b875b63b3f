#include "ui/jobs/form/json_text_map.h"

#include "ui/jobs/form/json_path.h"

namespace trainyard::ui {

namespace {

constexpr int deepest = 64;

class Scanner {
public:
    Scanner(const QString& text, std::vector<JsonSpan>& spans) : text_(text), spans_(spans) {}

    bool run() {
        skipSpace();
        if (!value({}, position_, 0)) return false;
        skipSpace();
        return position_ == text_.size();
    }

private:
    QChar peek() const { return position_ < text_.size() ? text_.at(position_) : QChar(u'\0'); }

    void skipSpace() {
        while (position_ < text_.size()) {
            if (peek().isSpace())
                ++position_;
            else if (text_.mid(position_, 2) == QLatin1String("//")) {
                const auto end = text_.indexOf(u'\n', position_);
                position_ = end < 0 ? text_.size() : end;
            } else if (text_.mid(position_, 2) == QLatin1String("/*")) {
                const auto end = text_.indexOf(QLatin1String("*/"), position_ + 2);
                position_ = end < 0 ? text_.size() : end + 2;
            } else
                return;
        }
    }

    // Leaves the position behind the closing quote; `content` is unescaped as far as keys need it.
    bool string(QString& content) {
        ++position_;
        while (position_ < text_.size() && peek() != u'"') {
            if (peek() == u'\n') return false;
            if (peek() == u'\\' && position_ + 1 < text_.size()) {
                ++position_;
                const char16_t letter = peek().unicode();
                if (letter == u'u') {
                    bool fine = false;
                    const uint code = text_.mid(position_ + 1, 4).toUInt(&fine, 16);
                    if (!fine) return false;
                    content += QChar(static_cast<char16_t>(code));
                    position_ += 4;
                } else {
                    content += QChar(letter == u'n' ? u'\n' : letter == u't' ? u'\t' : letter);
                }
            } else
                content += peek();
            ++position_;
        }
        if (position_ >= text_.size()) return false;
        ++position_;
        return true;
    }

    bool value(const std::string& pointer, qsizetype begin, int depth) {
        if (depth > deepest || position_ >= text_.size()) return false;
        const std::size_t index = spans_.size();
        const QChar first = peek();
        spans_.push_back({pointer, static_cast<int>(begin), static_cast<int>(position_), static_cast<int>(position_),
                          first == u'{', first == u'['});
        bool fine = true;
        QString ignored;
        if (first == u'{')
            fine = members(pointer, depth);
        else if (first == u'[')
            fine = items(pointer, depth);
        else if (first == u'"')
            fine = string(ignored);
        else {
            const auto start = position_;
            while (position_ < text_.size() && (peek().isLetterOrNumber() || QStringLiteral("+-._").contains(peek())))
                ++position_;
            fine = position_ > start;
        }
        spans_[index].end = static_cast<int>(position_);
        return fine;
    }

    bool members(const std::string& pointer, int depth) {
        ++position_;
        skipSpace();
        while (peek() != u'}') {
            const auto begin = position_;
            QString key;
            if (peek() != u'"' || !string(key)) return false;
            skipSpace();
            if (peek() != u':') return false;
            ++position_;
            skipSpace();
            if (!value(childPointer(pointer, key.toStdString()), begin, depth + 1)) return false;
            if (!separator(u'}')) return false;
        }
        ++position_;
        return true;
    }

    bool items(const std::string& pointer, int depth) {
        ++position_;
        skipSpace();
        for (std::size_t index = 0; peek() != u']'; ++index) {
            if (!value(childPointer(pointer, index), position_, depth + 1)) return false;
            if (!separator(u']')) return false;
        }
        ++position_;
        return true;
    }

    // Behind a value: a comma and then another one, or the end.
    bool separator(char16_t closing) {
        skipSpace();
        if (peek() == closing) return true;
        if (peek() != u',') return false;
        ++position_;
        skipSpace();
        return peek() != closing;
    }

    const QString& text_;
    std::vector<JsonSpan>& spans_;
    qsizetype position_ = 0;
};

} // namespace

JsonTextMap::JsonTextMap(const QString& text) {
    complete_ = Scanner(text, spans_).run();
}

const JsonSpan* JsonTextMap::find(const std::string& pointer) const {
    for (auto span = spans_.rbegin(); span != spans_.rend(); ++span)
        if (span->pointer == pointer) return &*span;
    return nullptr;
}

const JsonSpan* JsonTextMap::at(int position) const {
    const JsonSpan* deepestSpan = nullptr;
    for (const JsonSpan& span : spans_)
        if (span.contains(position)) deepestSpan = &span;
    return deepestSpan;
}

std::vector<const JsonSpan*> JsonTextMap::children(const std::string& pointer) const {
    std::vector<const JsonSpan*> found;
    for (const JsonSpan& span : spans_)
        if (span.pointer.size() > pointer.size() && parentPointer(span.pointer) == pointer) found.push_back(&span);
    return found;
}

} // namespace trainyard::ui
