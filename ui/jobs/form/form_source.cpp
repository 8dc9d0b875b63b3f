#include "ui/jobs/form/form_source.h"

#include "core/base/file_io.h"
#include "core/base/paths.h"
#include "core/model/job_spec_json.h"
#include "ui/jobs/form/draft_store.h"
#include "ui/jobs/form/json_text_edit.h"

#include <QDir>
#include <QUrl>

namespace trainyard::ui {

using base::Expected;

namespace {

std::filesystem::path homeFolder() {
    return base::fromUtf8(QDir::homePath().toStdString());
}

FormSource fromDraft(const Draft& draft) {
    return {draft.text, draft.folder.empty() ? homeFolder() : draft.folder, draft.file, draft.id, true};
}

Expected<FormSource> fromJob(const std::string& id, const engine::JobEngine& jobs) {
    YARD_TRY(const engine::StoredSubmission stored, jobs.submission(id));
    const std::string text = (prettyJson(model::writeJobSpec(stored.spec)) + QStringLiteral("\n")).toStdString();
    return FormSource{text, stored.specFolder, {}, {}, true};
}

Expected<FormSource> fromTemplate(const QString& name) {
    if (name.isEmpty() || name.contains(u'/') || name.contains(u'\\') || name.startsWith(u'.'))
        return base::makeError(base::ErrorCode::InvalidArgument, "“" + name.toStdString() + "” names no template.",
                               "Choose one of the templates on the Start page.");
    const std::filesystem::path folder = base::resourceFolder() / "templates" / base::fromUtf8(name.toStdString());
    YARD_TRY(FormSource source, loadJobFile(folder / base::fromUtf8(name.toStdString() + ".tyjob")));
    source.file.clear(); // a template is not written over
    return source;
}

bool looksLikeJson(const std::string& text) {
    QString start = QString::fromStdString(text).trimmed();
    while (start.startsWith(QLatin1String("//")) || start.startsWith(QLatin1String("/*"))) {
        const bool line = start.startsWith(QLatin1String("//"));
        const auto end = line ? start.indexOf(u'\n') : start.indexOf(QLatin1String("*/"));
        if (end < 0) return true;
        start = start.mid(end + (line ? 1 : 2)).trimmed();
    }
    return start.startsWith(u'{') || start.startsWith(u'[');
}

} // namespace

Expected<FormSource> loadJobFile(const std::filesystem::path& path) {
    constexpr std::int64_t largest = 4 << 20;
    YARD_TRY(std::string text, base::readFile(path, largest));
    if (text.rfind("\xEF\xBB\xBF", 0) == 0) text.erase(0, 3);
    std::error_code unknown;
    const std::filesystem::path whole = std::filesystem::absolute(path, unknown);
    FormSource source{std::move(text), (unknown ? path : whole).parent_path(), unknown ? path : whole, {}, false};
    if (looksLikeJson(source.text)) return source;
    if (const auto parsed = model::parseJobText(source.text); parsed && parsed->is_object()) {
        source.text = (prettyJson(*parsed) + QStringLiteral("\n")).toStdString();
        source.file.clear();
        source.edited = true;
    }
    return source;
}

Expected<FormSource> loadFormSource(const QString& argument, const std::filesystem::path& home,
                                    const engine::JobEngine& jobs) {
    const QString query = argument.startsWith(u'?') ? argument.mid(1) : argument;
    const auto equals = query.indexOf(u'=');
    const QString what = equals < 0 ? query : query.left(equals);
    const QString value = equals < 0 ? QString() : query.mid(equals + 1);
    if (what == QLatin1String("clone")) return fromJob(value.toStdString(), jobs);
    if (what == QLatin1String("template")) return fromTemplate(value);
    if (what == QLatin1String("file")) {
        const std::filesystem::path plain = base::fromUtf8(value.toStdString());
        std::error_code unknown;
        if (std::filesystem::exists(plain, unknown)) return loadJobFile(plain);
        return loadJobFile(base::fromUtf8(QUrl::fromPercentEncoding(value.toUtf8()).toStdString()));
    }
    if (what == QLatin1String("draft")) {
        YARD_TRY(const Draft draft, readDraft(home, value.toStdString()));
        return fromDraft(draft);
    }
    if (what.isEmpty())
        if (const auto draft = newestDraft(home)) return fromDraft(*draft);
    return FormSource{{}, homeFolder(), {}, {}, false};
}

} // namespace trainyard::ui
