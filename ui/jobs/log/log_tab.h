// The log of a job: its view with everything around it. Reads the task that is chosen.
#pragma once

#include "ui/jobs/log/log_finder.h"
#include "ui/jobs/log/log_reader.h"
#include "ui/jobs/log/log_view.h"
#include "ui/widgets/button.h"
#include "ui/widgets/inline_message.h"
#include "ui/widgets/search_field.h"

#include <QComboBox>

namespace trainyard::ui {

class LogTab : public QWidget {
    Q_OBJECT
public:
    LogTab(AppContext& context, QWidget* parent);
    void setJob(const QString& id); // empty: nothing is read
    void focusFind();
    void goToTop() { view_->goToTop(); }
    void goToEnd() { view_->setFollowing(true); }
    LogView& view() { return *view_; }
    SearchField& field() { return *field_; }
    QString countText() const { return count_->text(); }
    bool caughtUp() const { return reader_->caughtUp(); }

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void buildToolbar();
    void connectAll();
    void registerCommands();
    void retranslate();
    void jobChanged();
    void fillTasks(const model::Job& job);
    void restart();
    void took(const std::shared_ptr<LogPiece>& piece);
    void showFound();
    void showBanner();
    void showStatus();
    void step(int by);
    void stepTask(int by);
    void save();

    AppContext& context_;
    QString id_;
    SearchField* field_;
    TextLabel* count_;
    IconButton* previous_;
    IconButton* next_;
    QComboBox* tasks_;
    Button* firstError_;
    IconButton* times_;
    IconButton* wrap_;
    IconButton* save_;
    Button* follow_;
    InlineMessage* banner_;
    InlineMessage* problem_;
    LogView* view_;
    Button* unseen_;
    TextLabel* status_;
    LogReader* reader_;
    LogFinder* finder_;
    QTimer typing_;
    RunHandle saving_;
    engine::JobRow shown_;
    bool stepWhenFound_ = false;
};

} // namespace trainyard::ui
