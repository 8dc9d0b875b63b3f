// Construction and layout of the page, and what its parts tell each other.
#include "ui/jobs/form/job_form_page.h"

#include "core/base/file_io.h"
#include "ui/jobs/form/field_text.h"
#include "ui/jobs/form/form_fields.h"
#include "ui/jobs/form/form_footer.h"
#include "ui/jobs/form/form_page_bar.h"
#include "ui/jobs/form/form_pane.h"
#include "ui/jobs/form/json_pane.h"
#include "ui/jobs/form/path_field.h"
#include "ui/jobs/form/side_pane.h"
#include "ui/jobs/form/site_field.h"
#include "ui/widgets/inline_message.h"
#include "ui/widgets/progress.h"
#include "ui/widgets/splitter.h"

#include <QDir>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace trainyard::ui {

namespace {
constexpr int sideBySide = 900; // below, the machines become a tab
constexpr int draftPause = 800;
constexpr int planPause = 400;
} // namespace

JobFormPage::JobFormPage(AppContext& context, QWidget* parent) : Page(parent), context_(context) {
    setAcceptDrops(true);
    setAutoFillBackground(true);
    const auto paint = [this] {
        QPalette colours = palette();
        colours.setColor(QPalette::Window, context_.theme.color(Token::Surface));
        setPalette(colours);
    };
    connect(&context_.theme, &Theme::changed, this, paint);
    paint();
    build();
    connectParts();
    addCommands();
    connect(&document_, &FormDocument::changed, this, &JobFormPage::documentChanged);
    connect(&document_, &FormDocument::dirtyChanged, this, &JobFormPage::refreshBar);
    connect(&document_, &FormDocument::stepped, this, &JobFormPage::stepped);
    // Room comes and goes with the jobs.
    connect(&context_.jobs, &JobsFeed::changed, this, [this] {
        if (isVisible()) askNodes();
    });
    draftTimer_.setSingleShot(true);
    draftTimer_.setInterval(draftPause);
    planTimer_.setSingleShot(true);
    planTimer_.setInterval(planPause);
    connect(&draftTimer_, &QTimer::timeout, this, [this] { writeDraftNow(false); });
    connect(&planTimer_, &QTimer::timeout, this, &JobFormPage::askPlan);
    fields_->reload();
    documentChanged(FormDocument::Origin::Reset);
    setView(FormView::Form);
}

JobFormPage::~JobFormPage() {
    json_->flush();
    // Written by the lane after the page is gone; the handle only says that nobody waits for the answer.
    if (draftTimer_.isActive()) writeDraftNow(false);
    // The document goes before the widgets that look at it; they lose the keyboard later.
    document_.blockSignals(true);
    delete fields_;
}

void JobFormPage::build() {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    Theme& theme = context_.theme;
    fields_ = new FormFields(document_, this);
    bar_ = new FormPageBar(theme, this);
    busyLine_ = new BusyLine(theme, this);
    message_ = new InlineMessage(theme, this);
    splitter_ = new Splitter(theme, Qt::Horizontal, this);
    form_ = new FormPane(theme, *fields_, sites(), splitter_);
    right_ = new QStackedWidget(splitter_);
    side_ = new SidePane(theme, right_);
    json_ = new JsonPane(theme, document_, right_);
    footer_ = new FormFooter(theme, this);
    right_->addWidget(json_);
    splitter_->addWidget(form_);
    splitter_->addWidget(right_);
    splitter_->setChildrenCollapsible(false);
    splitter_->setStretchFactor(0, 1);
    splitter_->setStretchFactor(1, 1);
    splitter_->setSizes({1000, 1000});
    form_->setMinimumWidth(360);
    right_->setMinimumWidth(320);
    message_->hide();
    auto* inset = new QVBoxLayout;
    inset->setContentsMargins(16, 0, 16, 0);
    inset->addWidget(message_);
    layout->addWidget(bar_);
    layout->addWidget(busyLine_);
    layout->addLayout(inset);
    layout->addWidget(splitter_, 1);
    layout->addWidget(footer_);
}

void JobFormPage::connectParts() {
    connect(fields_, &FormFields::problemsShown, this, &JobFormPage::refreshMistakes);
    connect(fields_, &FormFields::focused, this,
            [this](const QString& pointer) { json_->light(pointer.toStdString()); });
    connect(json_, &JsonPane::placeFocused, this,
            [this](const QString& pointer) { form_->light(pointer.toStdString()); });
    connect(bar_, &FormPageBar::undoWanted, this, [this] {
        json_->flush();
        document_.undo();
    });
    connect(bar_, &FormPageBar::redoWanted, &document_, &FormDocument::redo);
    connect(bar_, &FormPageBar::viewChosen, this, [this](int view) { setView(static_cast<FormView>(view)); });
    connect(bar_, &FormPageBar::saveAsWanted, this, &JobFormPage::chooseSave);
    connect(footer_, &FormFooter::firstMistakeWanted, this, &JobFormPage::goToFirstMistake);
    connect(footer_, &FormFooter::draftWanted, this, &JobFormPage::saveDraft);
    connect(footer_, &FormFooter::submitWanted, this, &JobFormPage::submit);
}

void JobFormPage::changeEvent(QEvent* event) {
    // Every text anew. Not in the middle of the event, which goes on to the children.
    if (event->type() == QEvent::LanguageChange)
        QMetaObject::invokeMethod(this, &JobFormPage::rebuild, Qt::QueuedConnection);
    Page::changeEvent(event);
}

void JobFormPage::rebuild() {
    json_->flush();
    const int tab = form_->currentTab();
    const QByteArray split = splitter_->saveState();
    const bool all = fields_->allRevealed();
    delete fields_;
    for (QWidget* part : findChildren<QWidget*>(Qt::FindDirectChildrenOnly)) delete part;
    delete layout();
    build();
    connectParts();
    addCommands();
    fields_->reload();
    if (all) fields_->revealAll();
    setView(view_);
    splitter_->restoreState(split);
    form_->showTab(tab);
    refreshBar();
    refreshFooter();
    if (isVisible()) askPlan();
}

std::vector<FormSite> JobFormPage::sites() const {
    std::vector<FormSite> all;
    for (const model::Site& site : context_.engine.sites().all()) all.push_back({site.id, siteTitle(site.id)});
    if (all.empty()) all.push_back({"local", siteTitle("local")});
    return all;
}

QString JobFormPage::siteTitle(const std::string& id) const {
    if (id == "local") return tr("This computer");
    for (const model::Site& site : context_.engine.sites().all())
        if (site.id == id && !site.title.empty()) return QString::fromStdString(site.title);
    return QString::fromStdString(id);
}

std::string JobFormPage::chosenSite() const {
    const auto ids = siteIds(document_);
    return ids.empty() ? "local" : ids.front();
}

QStringList JobFormPage::breadcrumb() const {
    const std::string& name = document_.spec().name;
    return {tr("Jobs"), name.empty() ? tr("New job") : QString::fromStdString(name)};
}

void JobFormPage::setView(FormView view) {
    json_->flush();
    view_ = view;
    bar_->setView(static_cast<int>(view));
    arrange();
    const bool jsonAlone = view == FormView::Json;
    if (isVisible() && jsonAlone) json_->editor()->setFocus(Qt::OtherFocusReason);
}

void JobFormPage::arrange() {
    const bool wide = width() >= sideBySide;
    const bool sideAsTab = view_ == FormView::Form && !wide;
    if (sideAsTab) {
        right_->removeWidget(side_);
        form_->setSixth(side_, tr("Nodes"));
    } else {
        form_->takeSixth();
        if (right_->indexOf(side_) < 0) right_->addWidget(side_);
        right_->setCurrentWidget(view_ == FormView::Form ? static_cast<QWidget*>(side_) : json_);
    }
    form_->setVisible(view_ != FormView::Json);
    right_->setVisible(!sideAsTab);
}

void JobFormPage::resizeEvent(QResizeEvent* event) {
    Page::resizeEvent(event);
    arrange();
}

void JobFormPage::showEvent(QShowEvent* event) {
    Page::showEvent(event);
    askNodes();
    planTimer_.start();
}

void JobFormPage::hideEvent(QHideEvent* event) {
    json_->flush();
    if (draftTimer_.isActive()) writeDraftNow(false);
    Page::hideEvent(event);
}

void JobFormPage::focusMain() {
    if (view_ == FormView::Json)
        json_->editor()->setFocus(Qt::OtherFocusReason);
    else
        form_->focusFirst();
}

nlohmann::json JobFormPage::saveState() const {
    return {{"view", static_cast<int>(view_)}, {"split", splitter_->saveState().toBase64().toStdString()}};
}

void JobFormPage::restoreState(const nlohmann::json& state) {
    if (!state.is_object()) return;
    const auto view = state.find("view");
    if (view != state.end() && view->is_number_integer() && view->get<int>() >= 0 && view->get<int>() <= 2)
        setView(static_cast<FormView>(view->get<int>()));
    const auto split = state.find("split");
    if (split != state.end() && split->is_string())
        splitter_->restoreState(QByteArray::fromBase64(QByteArray::fromStdString(split->get<std::string>())));
}

void JobFormPage::documentChanged(FormDocument::Origin origin) {
    refreshBar();
    refreshFooter();
    if (nodesSite_ != chosenSite()) askNodes();
    planTimer_.start();
    side_->plan()->showWaiting(static_cast<int>(document_.problems().size()));
    if (origin != FormDocument::Origin::Reset) scheduleDraft();
    Q_EMIT breadcrumbChanged();
}

void JobFormPage::refreshBar() {
    const std::string& name = document_.spec().name;
    const QString kind = textOfValue(FieldKind::Text, document_.find("/kind"));
    QStringList where;
    where += file_.empty() ? tr("not saved to a file") : QString::fromStdString(base::toUtf8(file_.filename()));
    if (document_.dirty()) where += tr("edited", "file");
    bar_->setJob(name.empty() ? tr("New job") : QString::fromStdString(name),
                 kind.isEmpty() ? QStringLiteral("train") : kind, where.join(QStringLiteral(" · ")));
    bar_->setHistory(document_.canUndo(), document_.canRedo());
    setBaseFolder(this, QString::fromStdString(base::toUtf8(folder_)));
}

void JobFormPage::refreshFooter() {
    const QString title = siteTitle(chosenSite());
    footer_->setSubmit(submitting_.active() ? tr("Submitting...") : tr("Submit to %1", "site").arg(title),
                       submitting_.active());
    if (nodesKnown_ && nodes_) {
        side_->showNodes(title, *nodes_, requestOf(document_.spec()));
        footer_->setConsequence(side_->fit().sentence);
    } else if (nodesKnown_) {
        side_->showProblem(title, nodes_.error());
        footer_->setConsequence(QString::fromStdString(nodes_.error().message));
    }
    side_->plan()->setSite(chosenSite() == "local" ? QString() : title);
}

void JobFormPage::refreshMistakes() {
    const auto& shown = fields_->shown();
    footer_->setMistakes(static_cast<int>(shown.size()), shown.empty() ? QString() : shown.front().label);
}

void JobFormPage::stepped(const QString& pointer) {
    if (pointer.isEmpty() || view_ == FormView::Json) return;
    fields_->focus(pointer.toStdString());
}

} // namespace trainyard::ui
