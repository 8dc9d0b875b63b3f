// The job form: five tabs, their JSON beside them, what the site has and would run, and Submit. One document behind all
// of it (FormDocument). Nothing typed is lost: drafts save themselves, and a failed submit leaves everything as it is.
#pragma once

#include "ui/jobs/form/form_document.h"
#include "ui/jobs/form/form_source.h"
#include "ui/shell/app_context.h"
#include "ui/tasks/run.h"

#include <QTimer>

class QStackedWidget;

namespace trainyard::ui {

class BusyLine;
class FormFields;
class FormFooter;
class FormPageBar;
class FormPane;
class InlineMessage;
class JsonPane;
class SidePane;
class Splitter;
struct FormSite;

enum class FormView { Form, Split, Json };

class JobFormPage : public Page {
    Q_OBJECT
public:
    JobFormPage(AppContext& context, QWidget* parent = nullptr);
    ~JobFormPage() override;

    QStringList breadcrumb() const override;
    // "", "empty", "clone=<id>", "template=<name>", "file=<path>", "draft=<id>".
    void open(const QString& argument) override;
    nlohmann::json saveState() const override;
    void restoreState(const nlohmann::json& state) override;
    void focusMain() override;
    bool settled() const override { return !busy(); }

    FormDocument& document() { return document_; }
    FormFields& fields() { return *fields_; }
    JsonPane& json() { return *json_; }
    FormFooter& footer() { return *footer_; }
    SidePane& side() { return *side_; }
    InlineMessage& message() { return *message_; }
    FormView view() const { return view_; }
    void setView(FormView view);
    bool busy() const { return loading_.active() || submitting_.active(); }

    void submit();
    void goToFirstMistake();
    void goToMistake(int step); // F8, Shift+F8: forward or back from the field with the keyboard
    // The chosen path comes from the system's chooser; these two do the work.
    void saveTo(const std::filesystem::path& file);
    void openFile(const std::filesystem::path& file);
    void copyCommand();
    void saveDraft();

Q_SIGNALS:
    void loaded();       // the content of open() is in the form, or its error in the message
    void siteAnswered(); // nodes or plan were brought up to date
    void submitted(const QString& id);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void changeEvent(QEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void build();
    void connectParts();
    void rebuild();
    void addCommands();
    void arrange();
    std::vector<FormSite> sites() const;
    QString siteTitle(const std::string& id) const;
    std::string chosenSite() const;

    void take(base::Expected<FormSource> source);
    void documentChanged(FormDocument::Origin origin);
    void refreshBar();
    void refreshFooter();
    void refreshMistakes();
    void stepped(const QString& pointer);

    void askNodes();
    void askPlan();
    engine::SubmitRequest request() const;
    void submitFailed(const base::Error& error);

    void scheduleDraft();
    void writeDraftNow(bool tell);
    void forgetDraft();
    void save();
    void chooseSave();
    void chooseOpen();
    void startEmpty();

    AppContext& context_;
    FormDocument document_;
    FormFields* fields_;
    FormPageBar* bar_;
    BusyLine* busyLine_;
    InlineMessage* message_;
    Splitter* splitter_;
    FormPane* form_;
    QStackedWidget* right_;
    SidePane* side_;
    JsonPane* json_;
    FormFooter* footer_;

    FormView view_ = FormView::Form;
    QString argument_;
    bool opened_ = false;
    bool spent_ = false; // submitted: the next New job begins anew
    std::filesystem::path folder_;
    std::filesystem::path file_;
    std::string draft_;
    bool draftWritten_ = false;
    QTimer draftTimer_;
    QTimer planTimer_;
    base::Expected<std::vector<model::Node>> nodes_;
    bool nodesKnown_ = false;
    std::string nodesSite_;
    RunHandle loading_, submitting_, asking_, planning_, drafting_, saving_;
};

} // namespace trainyard::ui
