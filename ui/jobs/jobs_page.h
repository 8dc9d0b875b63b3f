// The page Jobs: filter bar, table, and the chosen job under it; or one job alone ("jobs/<id>").
#pragma once

#include "ui/jobs/column_chooser.h"
#include "ui/jobs/filter_bar.h"
#include "ui/jobs/insight_cache.h"
#include "ui/jobs/job_detail.h"
#include "ui/jobs/jobs_table.h"
#include "ui/shell/app_context.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/splitter.h"

#include <QStackedWidget>

namespace trainyard::ui {

class JobsPage : public Page {
    Q_OBJECT
public:
    JobsPage(AppContext& context, QWidget* parent);

    QStringList breadcrumb() const override;
    void open(const QString& argument) override;
    nlohmann::json saveState() const override;
    void restoreState(const nlohmann::json& state) override;
    void focusMain() override;
    bool focusFilter() override;
    bool settled() const override;

    JobsModel& model() { return *model_; }
    JobsTable& table() { return *table_; }
    FilterBar& filterBar() { return *filter_; }
    JobDetail& detail() { return *detail_; }
    EmptyState& emptyState() { return *empty_; }
    bool alone() const { return alone_; }

protected:
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    QStringList targets() const;
    void feedChanged();
    void selectionMoved();
    void showCounts();
    void showEmpty();
    void setAlone(bool alone);
    void seenChanged();
    void readSites();
    void registerCommands();
    void toggleDetail();
    void showContextMenu(QPoint position);
    void sortBy(JobColumn column);
    void retranslate();

    AppContext& context_;
    JobsModel* model_;
    JobActions* actions_;
    Splitter* splitter_;
    QWidget* top_;
    FilterBar* filter_;
    QStackedWidget* tableOrEmpty_;
    JobsTable* table_;
    EmptyState* empty_;
    JobDetail* detail_;
    ColumnChooser* chooser_;
    InsightCache* insights_;
    QTimer selecting_; // a held arrow key does not open every job it passes
    QHash<QString, QString> siteTitles_;
    bool alone_ = false;
    bool detailHidden_ = false;
    QString wanted_; // to be selected as soon as it is there
};

} // namespace trainyard::ui
