#include "ui/jobs/files_model.h"

#include "ui/jobs/logic/text_keys.h"

#include <QDateTime>
#include <QLocale>

#include <algorithm>

namespace trainyard::ui {

struct FilesModel::Item {
    model::FileStat stat;
    Item* parent = nullptr;
    std::vector<std::unique_ptr<Item>> children;
    bool asked = false;
    bool known = false; // its entries have come
    int row = 0;
};

namespace {

QString nameOf(const model::FileStat& stat) {
    const auto slash = stat.path.rfind('/');
    return QString::fromStdString(slash == std::string::npos ? stat.path : stat.path.substr(slash + 1));
}

} // namespace

FilesModel::FilesModel(QObject* parent) : QAbstractItemModel(parent), root_(std::make_unique<Item>()) {
    root_->stat.folder = true;
}
FilesModel::~FilesModel() = default;

FilesModel::Item* FilesModel::itemOf(const QModelIndex& at) const {
    return at.isValid() ? static_cast<Item*>(at.internalPointer()) : root_.get();
}

QModelIndex FilesModel::indexOf(Item* item) const {
    return item == root_.get() || item == nullptr ? QModelIndex() : createIndex(item->row, 0, item);
}

QModelIndex FilesModel::index(int row, int column, const QModelIndex& parent) const {
    const Item* item = itemOf(parent);
    if (row < 0 || row >= static_cast<int>(item->children.size()) || column < 0 || column >= columnCount()) return {};
    return createIndex(row, column, item->children[static_cast<std::size_t>(row)].get());
}

QModelIndex FilesModel::parent(const QModelIndex& child) const {
    return child.isValid() ? indexOf(itemOf(child)->parent) : QModelIndex();
}

int FilesModel::rowCount(const QModelIndex& parent) const {
    return parent.column() > 0 ? 0 : static_cast<int>(itemOf(parent)->children.size());
}
int FilesModel::columnCount(const QModelIndex&) const {
    return static_cast<int>(FileColumn::Count);
}

bool FilesModel::hasChildren(const QModelIndex& parent) const {
    if (parent.column() > 0) return false;
    const Item* item = itemOf(parent);
    return item->stat.folder && (!item->known || !item->children.empty());
}

bool FilesModel::canFetchMore(const QModelIndex& parent) const {
    const Item* item = itemOf(parent);
    return parent.column() <= 0 && item->stat.folder && !item->asked && item != root_.get();
}

void FilesModel::fetchMore(const QModelIndex& parent) {
    Item* item = itemOf(parent);
    if (item->asked) return;
    item->asked = true;
    Q_EMIT folderWanted(QString::fromStdString(item->stat.path));
}

QVariant FilesModel::data(const QModelIndex& at, int role) const {
    if (!checkIndex(at, CheckIndexOption::IndexIsValid)) return {};
    const model::FileStat& stat = itemOf(at)->stat;
    const auto column = static_cast<FileColumn>(at.column());
    if (role == Qt::TextAlignmentRole && column == FileColumn::Size)
        return QVariant::fromValue(Qt::Alignment(Qt::AlignRight | Qt::AlignVCenter));
    if (role == Qt::ToolTipRole) return QString::fromStdString(stat.path);
    if (role != Qt::DisplayRole) return {};
    switch (column) {
    case FileColumn::Name:
        return nameOf(stat);
    case FileColumn::Size:
        return stat.folder ? QVariant() : QVariant(qlonglong(stat.size));
    case FileColumn::Modified:
        if (!stat.modified) return {};
        return QDateTime::fromMSecsSinceEpoch(
            std::chrono::duration_cast<std::chrono::milliseconds>(stat.modified->time_since_epoch()).count());
    case FileColumn::Count:
        break;
    }
    return {};
}

QVariant FilesModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) return {};
    const bool right = section == static_cast<int>(FileColumn::Size);
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::Alignment((right ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter));
    if (role != Qt::DisplayRole) return {};
    switch (static_cast<FileColumn>(section)) {
    case FileColumn::Name:
        return tr("Name", "column of files");
    case FileColumn::Size:
        return tr("Size", "column of files");
    case FileColumn::Modified:
        return tr("Modified", "column of files");
    case FileColumn::Count:
        break;
    }
    return {};
}

void FilesModel::clear() {
    beginResetModel();
    root_ = std::make_unique<Item>();
    root_->stat.folder = true;
    endResetModel();
}

void FilesModel::setEntries(const QString& folder, std::vector<model::FileStat> entries) {
    const QModelIndex at = folder.isEmpty() ? QModelIndex() : find(folder);
    if (!folder.isEmpty() && !at.isValid()) return; // gone meanwhile
    Item* item = itemOf(at);
    item->asked = item->known = true;
    std::sort(entries.begin(), entries.end(), [](const model::FileStat& a, const model::FileStat& b) {
        if (a.folder != b.folder) return a.folder;
        const std::string keyA = naturalKey(a.path), keyB = naturalKey(b.path);
        return keyA != keyB ? keyA < keyB : a.path < b.path;
    });
    const auto renumber = [item] {
        for (std::size_t i = 0; i < item->children.size(); ++i) item->children[i]->row = static_cast<int>(i);
    };
    for (int row = static_cast<int>(item->children.size()) - 1; row >= 0; --row) {
        const model::FileStat& known = item->children[static_cast<std::size_t>(row)]->stat;
        const bool stays = std::any_of(entries.begin(), entries.end(), [&](const model::FileStat& entry) {
            return entry.path == known.path && entry.folder == known.folder;
        });
        if (stays) continue;
        beginRemoveRows(at, row, row);
        item->children.erase(item->children.begin() + row);
        renumber();
        endRemoveRows();
    }
    for (std::size_t i = 0; i < entries.size(); ++i) {
        if (i < item->children.size() && item->children[i]->stat.path == entries[i].path) {
            if (item->children[i]->stat == entries[i]) continue;
            item->children[i]->stat = entries[i];
            Q_EMIT dataChanged(createIndex(static_cast<int>(i), 0, item->children[i].get()),
                               createIndex(static_cast<int>(i), columnCount() - 1, item->children[i].get()));
            continue;
        }
        beginInsertRows(at, static_cast<int>(i), static_cast<int>(i));
        auto child = std::make_unique<Item>();
        child->stat = entries[i];
        child->parent = item;
        item->children.insert(item->children.begin() + static_cast<std::ptrdiff_t>(i), std::move(child));
        renumber();
        endInsertRows();
    }
}

const model::FileStat* FilesModel::stat(const QModelIndex& at) const {
    return at.isValid() ? &itemOf(at)->stat : nullptr;
}

QModelIndex FilesModel::find(const QString& path) const {
    const std::string wanted = path.toStdString();
    Item* item = root_.get();
    for (bool deeper = true; deeper;) {
        deeper = false;
        for (const auto& child : item->children) {
            if (child->stat.path == wanted) return indexOf(child.get());
            if (wanted.rfind(child->stat.path + "/", 0) != 0) continue;
            item = child.get();
            deeper = true;
            break;
        }
    }
    return {};
}

QStringList FilesModel::loadedFolders() const {
    QStringList folders{QString()};
    std::vector<const Item*> todo{root_.get()};
    while (!todo.empty()) {
        const Item* item = todo.back();
        todo.pop_back();
        for (const auto& child : item->children)
            if (child->stat.folder && child->asked) {
                folders << QString::fromStdString(child->stat.path);
                todo.push_back(child.get());
            }
    }
    return folders;
}

} // namespace trainyard::ui
