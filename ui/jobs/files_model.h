// The files of a job as a tree that is read folder by folder, when one is opened. It does not read itself: it asks for
// a folder and is given its entries.
#pragma once

#include "core/model/file_stat.h"

#include <QAbstractItemModel>

#include <memory>
#include <vector>

namespace trainyard::ui {

enum class FileColumn { Name, Size, Modified, Count };

class FilesModel : public QAbstractItemModel {
    Q_OBJECT
public:
    explicit FilesModel(QObject* parent);
    ~FilesModel() override;

    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& child) const override;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    bool hasChildren(const QModelIndex& parent = {}) const override;
    bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    void clear();
    // The whole listing of a folder ("" is the root); folders first, then by name. What is there stays where it is.
    void setEntries(const QString& folder, std::vector<model::FileStat> entries);
    const model::FileStat* stat(const QModelIndex& index) const;
    QModelIndex find(const QString& path) const;
    QStringList loadedFolders() const;

Q_SIGNALS:
    void folderWanted(const QString& folder);

private:
    struct Item;
    Item* itemOf(const QModelIndex& index) const;
    QModelIndex indexOf(Item* item) const;
    std::unique_ptr<Item> root_;
};

} // namespace trainyard::ui
