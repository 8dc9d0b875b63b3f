// One job: its head, its phases, and tabs. Stands under the table, and alone on the page when it is opened.
#pragma once

#include "ui/jobs/job_actions.h"
#include "ui/jobs/job_insight.h"
#include "ui/jobs/phase_strip.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"

#include <QStackedWidget>
#include <QTabBar>
#include <QTimer>

#include <array>

namespace trainyard::ui {

class OverviewTab;
class CurvesPanel;
class LogTab;
class FilesTab;
class SpecTab;
class EmptyState;

enum class JobTab { Overview, Curves, Log, Files, Spec, Count };

class JobDetail : public QWidget {
    Q_OBJECT
public:
    JobDetail(AppContext& context, JobActions& actions, QWidget* parent);

    void setJob(const QString& id); // empty: none
    QString job() const { return id_; }
    // What its own files say; the strip shows how far it is.
    void setInsight(const JobInsight* insight);
    // Several are selected: their number and what can be done with all.
    void showSelection(const QStringList& ids);
    void setTab(JobTab tab);
    JobTab tab() const;
    bool settled() const; // what the shown tab loads is on the screen
    void setSiteTitles(QHash<QString, QString> titles);
    bool focusFind(); // in the log
    PhaseStrip& strip() { return *strip_; }
    LogTab* log(); // made at first use

Q_SIGNALS:
    void tabChanged();

protected:
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void refresh();
    void refreshHead(const model::Job& job);
    void showTab(int index);
    void showOverflow();
    void retranslate();
    QWidget* tabWidget(JobTab tab);

    AppContext& context_;
    JobActions& actions_;
    QString id_;
    QHash<QString, QString> siteTitles_;
    std::optional<JobProgress> progress_;
    StateGlyph* glyph_;
    ElidedLabel* name_;
    ElidedLabel* facts_;
    Button* first_; // Cancel job or Resubmit
    Button* clone_;
    IconButton* more_;
    PhaseStrip* strip_;
    QTabBar* tabs_;
    QStackedWidget* pages_;
    QStackedWidget* whole_; // the job, or what stands in its place
    QWidget* jobView_;
    EmptyState* nothing_;
    std::array<QWidget*, static_cast<std::size_t>(JobTab::Count)> made_{};
    QTimer clock_;
};

} // namespace trainyard::ui
