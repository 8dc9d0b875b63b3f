#include "ui/jobs/form/site_field.h"

#include <QCoreApplication>

namespace trainyard::ui {

using model::OrderedJson;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(SiteField)
};

constexpr char anySite[] = "*";

QString wordOf(const FormDocument& document) {
    QStringList words;
    for (const std::string& id : siteIds(document)) words += QString::fromStdString(id);
    return words.isEmpty() ? QLatin1String(anySite) : words.join(QStringLiteral(", "));
}

} // namespace

std::vector<std::string> siteIds(const FormDocument& document) {
    const OrderedJson* any = document.find("/site/any");
    if (any != nullptr && any->is_boolean() && any->get<bool>()) return {};
    const OrderedJson* names = document.find("/site/names");
    std::vector<std::string> ids;
    if (names != nullptr && names->is_array())
        for (const OrderedJson& name : *names)
            if (name.is_string()) ids.push_back(name.get<std::string>());
    if (ids.empty()) ids.emplace_back("local");
    return ids;
}

QComboBox* addSiteField(FieldBuilder& builder, const std::vector<FormSite>& sites) {
    auto* box = new QComboBox(builder.parent());
    for (const FormSite& site : sites) box->addItem(site.title, QString::fromStdString(site.id));
    if (sites.size() > 1) box->addItem(Words::tr("Any site that fits"), QLatin1String(anySite));
    const int known = box->count();
    FormDocument& document = builder.fields().document();
    QObject::connect(box, &QComboBox::activated, box, [box, &document](int index) {
        const std::string word = box->itemData(index).toString().toStdString();
        document.endMerge();
        if (word == "local")
            document.remove("/site");
        else if (word == anySite)
            document.set("/site", {{"any", true}});
        else
            document.set("/site", {{"names", OrderedJson::array({word})}});
        document.endMerge();
    });
    setPlace(box, "/site");
    BoundField field;
    field.pointer = "/site";
    field.control = box;
    field.load = [box, &document, known] {
        while (box->count() > known) box->removeItem(known);
        const QString word = wordOf(document);
        int index = box->findData(word);
        if (index < 0) { // several, or one that is not set up here
            box->addItem(word, word);
            box->setItemData(known, 0, Qt::UserRole - 1); // can be seen, not chosen
            index = known;
        }
        box->setCurrentIndex(index);
    };
    builder.framed(std::move(field), {Words::tr("Site"), {}, Words::tr("Where the job runs."), {}});
    return box;
}

} // namespace trainyard::ui
