#include "ui/shell/activity_panel.h"

#include "ui/jobs/logic/job_entry.h"
#include "ui/shell/moment_text.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/section_head.h"

#include <QVBoxLayout>

namespace trainyard::ui {

namespace {

constexpr int shownJobs = 8;

} // namespace

ActivityPanel::ActivityPanel(AppContext& context, JobNotices& notices, QWidget* parent)
    : Surface(context.theme, Token::Surface, Qt::LeftEdge, parent), context_(context), notices_(notices),
      area_(new QScrollArea(this)) {
    setFixedWidth(360);
    area_->setFrameShape(QFrame::NoFrame);
    area_->setWidgetResizable(true);
    area_->setFocusPolicy(Qt::NoFocus);
    area_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* box = new QVBoxLayout(this);
    box->setContentsMargins(1, 0, 0, 0);
    box->addWidget(area_);
    const auto refresh = [this] {
        if (isVisible()) rebuild();
    };
    connect(&context_.jobs, &JobsFeed::changed, this, refresh);
    connect(&notices_, &JobNotices::changed, this, refresh);
    connect(&context_.theme, &Theme::changed, this, refresh);
}

void ActivityPanel::showEvent(QShowEvent* event) {
    Surface::showEvent(event);
    rebuild();
}

void ActivityPanel::addHead(const QString& text) {
    auto* head = new TextLabel(context_.theme, FontRole::Head, Token::Text3, text, list_);
    head->setContentsMargins(0, 12, 0, 4);
    list_->layout()->addWidget(head);
}

void ActivityPanel::addJob(const model::Job& job, const QString& title, const QString& detail, const QString& time) {
    auto* card = new Card(context_.theme, list_);
    card->setOutlined(false);
    card->setClickable(true);
    card->setAccessibleName(title + QStringLiteral(", ") + detail);
    auto* row = new QHBoxLayout(card);
    row->setContentsMargins(4, 4, 4, 4);
    row->setSpacing(10);
    row->addWidget(new StateGlyph(context_.theme, job.status.state, 16, card), 0, Qt::AlignTop);
    auto* texts = new QVBoxLayout;
    texts->setSpacing(1);
    texts->addWidget(new ElidedLabel(context_.theme, FontRole::Name, Token::Text, title, card));
    if (!detail.isEmpty())
        texts->addWidget(new ElidedLabel(context_.theme, FontRole::Second, Token::Text2, detail, card));
    row->addLayout(texts, 1);
    row->addWidget(new TextLabel(context_.theme, FontRole::Second, Token::Text3, time, card), 0, Qt::AlignTop);
    const QString id = QString::fromStdString(job.id);
    connect(card, &Card::clicked, this, [this, id] { context_.navigator.go({QStringLiteral("jobs"), id}); });
    list_->layout()->addWidget(card);
}

void ActivityPanel::rebuild() {
    list_ = new QWidget;
    auto* column = new QVBoxLayout(list_);
    column->setContentsMargins(12, 10, 12, 12);
    column->setSpacing(2);
    auto* head = new SectionHead(context_.theme, tr("Activity"), list_);
    auto* close = new IconButton(context_.theme, QStringLiteral("x"), tr("Close"), head);
    connect(close, &QToolButton::clicked, this, [this] { context_.commands.run(QStringLiteral("view.activity")); });
    head->addControl(close);
    column->addWidget(head);

    const auto now = context_.engine.clock().now();
    const auto duration = [&](const model::Job& job) {
        const auto length = durationOf(job, now);
        return length ? spanText(*length) : QString();
    };
    int active = 0;
    for (const engine::JobRow& job : context_.jobs.current()->jobs) {
        if (!model::isActive(job->status.state) || active >= shownJobs) continue;
        if (active++ == 0) addHead(tr("Now"));
        const QString reason = QString::fromStdString(job->status.reason);
        addJob(*job, QString::fromStdString(job->name), reason.isEmpty() ? stateText(job->status.state) : reason,
               duration(*job));
    }
    const auto addNotices = [&](const QString& title, bool bad) {
        bool first = true;
        for (const JobNotice& notice : notices_.notices()) {
            if ((noticeKind(notice.job->status.state) == ToastKind::Bad) != bad) continue;
            if (std::exchange(first, false)) addHead(title);
            addJob(*notice.job, noticeTitle(*notice.job), QString::fromStdString(notice.job->status.reason),
                   momentText(notice.time, now));
        }
        return !first;
    };
    const bool needs = addNotices(tr("Needs you"), true);
    const bool earlier = addNotices(tr("Earlier"), false);
    if (active == 0 && !needs && !earlier) {
        auto* text =
            new TextLabel(context_.theme, FontRole::Body, Token::Text2,
                          tr("Nothing goes on. What runs and what has ended since the start is listed here."), list_);
        text->setParagraph(true);
        text->setContentsMargins(0, 8, 0, 0);
        column->addWidget(text);
    }
    column->addStretch();
    area_->setWidget(list_);
}

} // namespace trainyard::ui
