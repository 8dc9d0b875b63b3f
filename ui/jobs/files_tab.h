// The folder of a job: a tree that is read as it is opened, and the beginning of the chosen file.
#pragma once

#include "ui/jobs/file_preview_pane.h"
#include "ui/jobs/files_model.h"
#include "ui/shell/app_context.h"
#include "ui/tasks/run.h"
#include "ui/widgets/button.h"
#include "ui/widgets/inline_message.h"
#include "ui/widgets/splitter.h"

#include <QTreeView>

namespace trainyard::ui {

class FilesTab : public QWidget {
    Q_OBJECT
public:
    FilesTab(AppContext& context, QWidget* parent);
    void setJob(const QString& id); // empty: none is looked at
    FilesModel& model() { return *model_; }
    QTreeView& tree() { return *tree_; }

protected:
    void changeEvent(QEvent* event) override;

private:
    struct Listing;
    using Driver = std::shared_ptr<api::StorageDriver>;
    void reload();
    void list(const QString& folder);
    void preview(const QModelIndex& index);
    void saveAs();
    void openFolder();
    void showError(const base::Error& error);
    void retranslate();
    engine::Lane lane() const;

    AppContext& context_;
    QString id_;
    std::string site_;
    Driver driver_;
    FilesModel* model_;
    QTreeView* tree_;
    FilePreviewPane* preview_;
    InlineMessage* problem_;
    TextLabel* where_;
    Button* refresh_;
    Button* save_;
    Button* folder_;
    std::map<QString, RunHandle> listing_;
    RunHandle opening_;
    RunHandle previewing_;
    RunHandle saving_;
};

} // namespace trainyard::ui
