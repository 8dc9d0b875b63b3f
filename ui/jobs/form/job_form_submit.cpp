// What the site has, what it would run, and the submit itself: all asked on the lane of the site.
#include "ui/jobs/form/field_text.h"
#include "ui/jobs/form/form_fields.h"
#include "ui/jobs/form/form_footer.h"
#include "ui/jobs/form/form_pane.h"
#include "ui/jobs/form/job_form_page.h"
#include "ui/jobs/form/json_pane.h"
#include "ui/jobs/form/json_path.h"
#include "ui/jobs/form/side_pane.h"
#include "ui/widgets/inline_message.h"
#include "ui/widgets/progress.h"

#include <QApplication>

namespace trainyard::ui {

using base::Expected;

namespace {

base::OpContext contextFor(std::stop_token stop, std::chrono::seconds limit) {
    base::OpContext context;
    context.stop = std::move(stop);
    return context.within(limit);
}

} // namespace

engine::SubmitRequest JobFormPage::request() const {
    return {document_.spec(), folder_, chosenSite(), {}};
}

void JobFormPage::askNodes() {
    const std::string site = chosenSite();
    nodesSite_ = site;
    asking_ = ui::run(
        context_.engine.scheduler(), engine::siteLane(site), this,
        [site, jobs = &context_.engine.jobs()](std::stop_token stop) {
            return jobs->nodes(site, contextFor(stop, std::chrono::seconds{30}));
        },
        [this](Expected<std::vector<model::Node>> nodes) {
            // The last answer stays where a new one fails for a moment only.
            if (nodes || !nodesKnown_ || !nodes.error().retryable) nodes_ = std::move(nodes);
            nodesKnown_ = true;
            refreshFooter();
            Q_EMIT siteAnswered();
        });
}

void JobFormPage::askPlan() {
    if (!isVisible()) return;
    if (!document_.ready()) {
        planning_.cancel();
        return side_->plan()->showWaiting(std::max(1, static_cast<int>(document_.problems().size())));
    }
    planning_ = ui::run(
        context_.engine.scheduler(), engine::siteLane(chosenSite()), this,
        [wanted = request(), jobs = &context_.engine.jobs()](std::stop_token stop) {
            return jobs->plan(wanted, contextFor(stop, std::chrono::seconds{30}));
        },
        [this](Expected<model::JobPlan> plan) {
            if (plan)
                side_->plan()->showPlan(*plan);
            else
                side_->plan()->showProblem(plan.error());
            Q_EMIT siteAnswered();
        });
}

void JobFormPage::goToFirstMistake() {
    if (document_.textError()) {
        if (view_ == FormView::Form) setView(FormView::Split);
        return json_->goToError();
    }
    if (fields_->shown().empty()) return;
    const ShownProblem first = fields_->shown().front();
    if (view_ == FormView::Json) return json_->goTo(first.problem.pointer);
    if (fields_->focus(first.problem.pointer)) return;
    // A field that the form does not have: its tab shows the message, the JSON shows the place.
    if (document_.has(first.problem.pointer)) {
        setView(FormView::Split);
        json_->goTo(first.problem.pointer);
    }
}

void JobFormPage::goToMistake(int step) {
    json_->flush();
    fields_->revealAll();
    const auto& shown = fields_->shown();
    if (shown.empty() || document_.textError()) return goToFirstMistake();
    const QWidget* focused = QApplication::focusWidget();
    const std::string place = focused != nullptr ? placeOf(focused) : std::string{};
    int current = -1;
    for (std::size_t index = 0; index < shown.size() && !place.empty(); ++index)
        if (isWithin(shown[index].problem.pointer, place)) current = static_cast<int>(index);
    const int count = static_cast<int>(shown.size());
    const int next = current < 0 ? (step > 0 ? 0 : count - 1) : (current + step + count) % count;
    const std::string pointer = shown[static_cast<std::size_t>(next)].problem.pointer;
    if (view_ == FormView::Json || !fields_->focus(pointer)) json_->goTo(pointer);
}

void JobFormPage::submit() {
    json_->flush();
    if (submitting_.active()) return;
    if (document_.textError()) {
        if (view_ == FormView::Form) setView(FormView::Split);
        return json_->goToError();
    }
    fields_->revealAll();
    if (!document_.problems().empty()) return goToFirstMistake();
    message_->hide();
    busyLine_->setBusy(true);
    const std::string site = chosenSite();
    submitting_ = ui::run(
        context_.engine.scheduler(), engine::siteLane(site), this,
        [wanted = request(), jobs = &context_.engine.jobs()](std::stop_token stop) {
            return jobs->submit(wanted, contextFor(stop, std::chrono::seconds{600}));
        },
        [this](Expected<model::Job> job) {
            submitting_.cancel();
            busyLine_->setBusy(false);
            refreshFooter();
            if (!job) return submitFailed(job.error());
            forgetDraft();
            document_.markSaved();
            spent_ = true;
            const QString id = QString::fromStdString(job->id);
            context_.navigator.toast(ToastKind::Ok,
                                     tr("%1 is submitted.", "job").arg(QString::fromStdString(job->name)));
            context_.navigator.go({QStringLiteral("jobs"), id});
            Q_EMIT submitted(id);
        });
    refreshFooter();
}

void JobFormPage::submitFailed(const base::Error& error) {
    const LocatedMessage located = locate(error.message);
    base::Error shown = error;
    shown.message = located.text.toStdString();
    message_->setError(shown);
    message_->setAction(tr("Submit again"), [this] { submit(); });
    message_->show();
    if (!located.pointer.empty() && view_ != FormView::Json) fields_->focus(located.pointer);
}

} // namespace trainyard::ui
