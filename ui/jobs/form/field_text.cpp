#include "ui/jobs/form/field_text.h"

#include "core/base/number_text.h"
#include "core/base/unit_text.h"
#include "ui/jobs/form/json_path.h"

#include <QRegularExpression>

namespace trainyard::ui {

using model::OrderedJson;

namespace {

std::optional<OrderedJson> number(const QString& text) {
    const std::string plain = text.trimmed().toStdString();
    if (const auto whole = base::parseInt(plain)) return OrderedJson(*whole);
    // "nan" and "inf" have no JSON; they stay text.
    if (!plain.empty() && plain.find_first_not_of("0123456789.eE+-") == std::string::npos)
        if (const auto real = base::parseDouble(plain)) return OrderedJson(*real);
    return std::nullopt;
}

QString json(const OrderedJson& value) {
    return QString::fromStdString(value.dump(-1, ' ', false, OrderedJson::error_handler_t::replace));
}

QString plainText(const OrderedJson& value) {
    return value.is_string() ? QString::fromStdString(value.get<std::string>()) : json(value);
}

OrderedJson hyperparameter(const QString& text) {
    if (text == QLatin1String("true")) return true;
    if (text == QLatin1String("false")) return false;
    if (text.size() >= 2 && text.startsWith(u'"') && text.endsWith(u'"'))
        return text.mid(1, text.size() - 2).toStdString();
    if (const auto value = number(text)) return *value;
    return text.toStdString();
}

} // namespace

std::optional<OrderedJson> valueOfText(FieldKind kind, const QString& text) {
    if (text.trimmed().isEmpty()) return std::nullopt;
    switch (kind) {
    case FieldKind::Text:
        return OrderedJson(text.toStdString());
    case FieldKind::Number:
        if (const auto value = number(text)) return value;
        return OrderedJson(text.toStdString());
    case FieldKind::Size:
        if (const auto bytes = base::parseInt(text.trimmed().toStdString())) return OrderedJson(*bytes);
        return OrderedJson(text.trimmed().toStdString());
    case FieldKind::Words: {
        OrderedJson list = OrderedJson::array();
        for (const QString& word : splitWords(text)) list.push_back(word.toStdString());
        return list;
    }
    case FieldKind::Value:
        return hyperparameter(text.trimmed());
    }
    return std::nullopt;
}

QString textOfValue(FieldKind kind, const OrderedJson* value) {
    if (value == nullptr || value->is_null()) return {};
    if (kind == FieldKind::Words && value->is_array()) {
        QStringList words;
        for (const OrderedJson& item : *value) words += plainText(item);
        return joinWords(words);
    }
    if (kind == FieldKind::Value && value->is_string()) {
        const QString text = QString::fromStdString(value->get<std::string>());
        // Text that reads as another type needs its quotes to stay text.
        return hyperparameter(text).is_string() && text == text.trimmed() && !text.startsWith(u'"') && !text.isEmpty()
                   ? text
                   : QStringLiteral("\"%1\"").arg(text);
    }
    return plainText(*value);
}

QStringList splitWords(const QString& text) {
    QStringList words;
    QString word;
    bool within = false;
    QChar quote;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (!quote.isNull()) {
            if (c == quote)
                quote = QChar();
            else if (c == u'\\' && quote == u'"' && i + 1 < text.size() &&
                     (text.at(i + 1) == u'"' || text.at(i + 1) == u'\\'))
                word += text.at(++i);
            else
                word += c;
        } else if (c == u'\'' || c == u'"') {
            quote = c;
            within = true;
        } else if (c == u'\\' && i + 1 < text.size()) {
            word += text.at(++i);
            within = true;
        } else if (c.isSpace()) {
            if (within) words += word;
            word.clear();
            within = false;
        } else {
            word += c;
            within = true;
        }
    }
    if (within) words += word;
    return words;
}

QString joinWords(const QStringList& words) {
    static const QRegularExpression safe(QStringLiteral("^[^\\s'\"\\\\]+$"));
    QStringList quoted;
    for (const QString& word : words) {
        if (safe.match(word).hasMatch())
            quoted += word;
        else if (!word.contains(u'\''))
            quoted += QStringLiteral("'%1'").arg(word);
        else {
            QString escaped = word;
            escaped.replace(u'\\', QStringLiteral("\\\\")).replace(u'"', QStringLiteral("\\\""));
            quoted += QStringLiteral("\"%1\"").arg(escaped);
        }
    }
    return quoted.join(u' ');
}

std::optional<QString> correction(const std::string& pointer, const QString& text) {
    static const QRegularExpression pattern(QStringLiteral("^\\s*(\\d+(?:\\.\\d+)?)\\s*([A-Za-z]+)\\s*$"),
                                            QRegularExpression::CaseInsensitiveOption);
    const auto match = pattern.match(text);
    if (!match.hasMatch()) return std::nullopt;
    const QString digits = match.captured(1);
    const QString unit = match.captured(2).toLower();
    const std::string field = lastToken(pointer);
    QString fixed;
    if (field == "memory") {
        if (!QStringLiteral("kmgt").contains(unit.at(0))) return std::nullopt;
        // What people mean by "Gb" or "gigs" is nearly always what the machine counts: 1024³.
        fixed = digits + unit.at(0).toUpper() + u'i';
        if (!base::parseBytes(fixed.toStdString())) return std::nullopt;
    } else if (field == "time") {
        const QChar letter = unit.at(0);
        if (!QStringLiteral("smhd").contains(letter)) return std::nullopt;
        fixed = digits + letter;
        if (!base::parseDuration(fixed.toStdString())) return std::nullopt;
    } else if (field == "cpu" || field == "gpu" || field == "replicas" || field == "limit") {
        fixed = digits;
    }
    if (fixed.isEmpty() || fixed == text) return std::nullopt;
    return fixed;
}

LocatedMessage locate(const std::string& message) {
    static const QRegularExpression pointer(QStringLiteral("^(/[A-Za-z]+(?:/[^\\s:]+)*): "));
    const QString whole = QString::fromStdString(message);
    const auto match = pointer.match(whole);
    if (!match.hasMatch()) return {{}, whole};
    QString text = whole.mid(match.capturedLength());
    if (!text.isEmpty()) text[0] = text.at(0).toUpper();
    return {match.captured(1).toStdString(), text};
}

std::optional<Fix> fixOf(const model::SpecProblem& problem, FieldKind kind, const OrderedJson* value) {
    if (value == nullptr) return std::nullopt;
    if (const auto fixed = correction(problem.pointer, textOfValue(kind, value)))
        return Fix{*fixed, problem.pointer, false, *valueOfText(kind, *fixed)};
    const QString remedy = QString::fromStdString(problem.remedy);
    static const QRegularExpression meant(QStringLiteral("^Did you mean “([^”]+)”\\?"));
    if (const auto match = meant.match(remedy); match.hasMatch()) {
        const QString word = match.captured(1);
        const bool field = QString::fromStdString(problem.message).endsWith(QLatin1String("is not a field here."));
        return Fix{word, problem.pointer, field, OrderedJson(word.toStdString())};
    }
    static const QRegularExpression name(QStringLiteral("such as \"([^\"]+)\"\\.$"));
    if (problem.pointer == "/name" && value->is_string())
        if (const auto match = name.match(remedy); match.hasMatch())
            return Fix{match.captured(1), problem.pointer, false, OrderedJson(match.captured(1).toStdString())};
    return std::nullopt;
}

} // namespace trainyard::ui
