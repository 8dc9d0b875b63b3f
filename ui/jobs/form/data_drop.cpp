#include "ui/jobs/form/data_drop.h"

#include "ui/jobs/form/json_path.h"

#include <QDropEvent>
#include <QMimeData>
#include <QUrl>
#include <QWidget>

namespace trainyard::ui {

using model::OrderedJson;

namespace {

QStringList localPaths(const QMimeData* data) {
    QStringList paths;
    for (const QUrl& url : data->urls())
        // A job file is opened by the page.
        if (url.isLocalFile() && !url.fileName().endsWith(QLatin1String(".tyjob"))) paths += url.toLocalFile();
    return paths;
}

bool taken(const OrderedJson& mounts, const std::string& target) {
    for (const OrderedJson& mount : mounts)
        if (mount.is_object() && mount.contains("target") && mount["target"] == target) return true;
    return false;
}

std::string freeTarget(const OrderedJson& mounts, const QString& path) {
    if (!taken(mounts, "/data")) return "/data";
    const QString name = path.section(u'/', -1, -1, QString::SectionSkipEmpty);
    const std::string wanted = "/data/" + name.toStdString();
    std::string target = wanted;
    for (int number = 2; taken(mounts, target); ++number) target = wanted + "-" + std::to_string(number);
    return target;
}

} // namespace

DataDrop::DataDrop(FormDocument& document, QWidget* area) : QObject(area), document_(document) {
    area->setAcceptDrops(true);
    area->installEventFilter(this);
}

void DataDrop::mount(const QStringList& paths) {
    OrderedJson json = document_.json();
    const OrderedJson* existing = findValue(json, "/mounts");
    OrderedJson mounts = existing != nullptr && existing->is_array() ? *existing : OrderedJson::array();
    for (const QString& path : paths) {
        OrderedJson* open = nullptr;
        for (OrderedJson& mount : mounts)
            if (open == nullptr && mount.is_object() && (!mount.contains("source") || mount["source"] == ""))
                open = &mount;
        if (open != nullptr)
            (*open)["source"] = path.toStdString();
        else
            mounts.push_back({{"source", path.toStdString()}, {"target", freeTarget(mounts, path)}});
    }
    document_.endMerge();
    document_.set("/mounts", std::move(mounts));
    document_.endMerge();
}

bool DataDrop::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::DragEnter || event->type() == QEvent::DragMove || event->type() == QEvent::Drop) {
        auto* drop = static_cast<QDropEvent*>(event);
        const QStringList paths = localPaths(drop->mimeData());
        if (paths.isEmpty()) return QObject::eventFilter(watched, event);
        drop->setDropAction(Qt::LinkAction);
        drop->accept();
        if (event->type() == QEvent::Drop) mount(paths);
        return true;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace trainyard::ui
