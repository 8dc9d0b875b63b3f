#include "ui/shell/start_page.h"

#include "ui/shell/moment_text.h"
#include "ui/shell/start_parts.h"
#include "ui/widgets/section_head.h"

#include <QEvent>
#include <QGridLayout>

#include <algorithm>
#include <set>

namespace trainyard::ui {

namespace {

constexpr int contentWidth = 1120;
constexpr int rightWidth = 380;
constexpr int gap = 24;

} // namespace

StartPage::StartPage(AppContext& context, QWidget* parent)
    : Page(parent), context_(context), area_(new QScrollArea(this)) {
    area_->setFrameShape(QFrame::NoFrame);
    area_->setWidgetResizable(true);
    area_->setFocusPolicy(Qt::NoFocus);
    auto* box = new QVBoxLayout(this);
    box->setContentsMargins(0, 0, 0, 0);
    box->addWidget(area_);
    connect(&context_.jobs, &JobsFeed::changed, this, [this] {
        if (isVisible()) refresh();
    });
    connect(&context_.commands, &Commands::changed, this, [this] {
        if (demo_ != nullptr) demo_->setToolTip(context_.commands.tooltip(QStringLiteral("demo.run")));
    });
}

void StartPage::open(const QString&) {
    if (columns_ == nullptr) build();
    refresh();
}

void StartPage::focusMain() {
    if (demo_ != nullptr) demo_->setFocus();
}

void StartPage::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange && columns_ != nullptr) {
        build();
        refresh();
        Q_EMIT breadcrumbChanged();
    }
    Page::changeEvent(event);
}

void StartPage::resizeEvent(QResizeEvent* event) {
    Page::resizeEvent(event);
    arrange();
}

// Below 1000 the right column goes under the left one.
void StartPage::arrange() {
    if (columns_ == nullptr) return;
    const bool beside = width() >= 1000;
    columns_->setDirection(beside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    right_->setFixedWidth(beside ? rightWidth : QWIDGETSIZE_MAX);
    if (!beside) right_->setMinimumWidth(0);
}

void StartPage::build() {
    Theme& theme = context_.theme;
    auto* content = new QWidget;
    auto* middle = new QHBoxLayout(content);
    middle->setContentsMargins(24, 24, 24, 24);
    auto* inner = new QWidget(content);
    inner->setMaximumWidth(contentWidth);
    middle->addStretch(1);
    middle->addWidget(inner, 1000);
    middle->addStretch(1);
    auto* column = new QVBoxLayout(inner);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(20);

    auto* head = new QHBoxLayout;
    head->addWidget(new TextLabel(theme, FontRole::Title, Token::Text, tr("Start here"), inner));
    head->addStretch();
    summary_ = new TextLabel(theme, FontRole::Body, Token::Text2, {}, inner);
    head->addWidget(summary_);
    column->addLayout(head);

    columns_ = new QBoxLayout(QBoxLayout::LeftToRight);
    columns_->setSpacing(gap);
    left_ = new QWidget(inner);
    right_ = new QWidget(inner);
    columns_->addWidget(left_, 1);
    columns_->addWidget(right_, 0, Qt::AlignTop);
    column->addLayout(columns_);
    column->addStretch();

    auto* left = new QVBoxLayout(left_);
    left->setContentsMargins(0, 0, 0, 0);
    left->setSpacing(8);
    addDemo(*left);
    left->addSpacing(14);
    addBeginnings(*left);
    left->addSpacing(14);
    if (context_.commands.find(QStringLiteral("job.new")) != nullptr) {
        addTemplates(*left);
        left->addSpacing(14);
    }
    recent_ = new QVBoxLayout;
    recent_->setSpacing(8);
    left->addLayout(recent_);
    left->addStretch();

    auto* right = new QVBoxLayout(right_);
    right->setContentsMargins(0, 0, 0, 0);
    right->setSpacing(8);
    needs_ = new QVBoxLayout;
    needs_->setSpacing(8);
    right->addLayout(needs_);
    sites_ = new QVBoxLayout;
    sites_->setSpacing(8);
    right->addLayout(sites_);
    right->addStretch();
    shown_.clear();
    area_->setWidget(content);
    arrange();
}

void StartPage::addDemo(QVBoxLayout& column) {
    Theme& theme = context_.theme;
    column.addWidget(new SectionHead(theme, tr("New here?"), left_));
    auto* card = new Card(theme, left_);
    auto* row = new QHBoxLayout(card);
    row->setContentsMargins(21, 1, 1, 1);
    row->setSpacing(16);
    auto* texts = new QVBoxLayout;
    texts->setContentsMargins(0, 19, 0, 17);
    texts->setSpacing(8);
    texts->addWidget(
        new TextLabel(theme, FontRole::Object, Token::Text, tr("Train your first model in 30 seconds"), card));
    auto* sentence = new TextLabel(theme, FontRole::Body, Token::Text2,
                                   tr("The demo trains a small network on handwritten digits, on this computer, with "
                                      "nothing to install. Watch its loss fall, read its log, then clone it to a form "
                                      "and change it."),
                                   card);
    sentence->setParagraph(true);
    texts->addWidget(sentence);
    texts->addStretch();
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    demo_ = new Button(theme, ButtonKind::Primary, tr("Run the demo"), QStringLiteral("play"), card);
    buttons->addWidget(demo_);
    connect(demo_, &QPushButton::clicked, this, [this] { context_.commands.run(QStringLiteral("demo.run")); });
    if (context_.commands.find(QStringLiteral("job.new")) != nullptr) {
        auto* form = new Button(theme, ButtonKind::Plain, tr("Open its form"), QStringLiteral("file-text"), card);
        connect(form, &QPushButton::clicked, this, [this] {
            context_.navigator.go({QStringLiteral("new-job"), QStringLiteral("template=mlp")});
        });
        buttons->addWidget(form);
    }
    buttons->addStretch();
    texts->addLayout(buttons);
    row->addLayout(texts, 1);
    auto* well = new Card(theme, card);
    well->setFill(Token::Sunken);
    well->setOutlined(false);
    auto* inside = new QVBoxLayout(well);
    inside->setContentsMargins(0, 0, 0, 0);
    curve_ = new SmallCurve(context_, QStringLiteral("test/accuracy"), well);
    inside->addWidget(curve_);
    row->addWidget(well);
    column.addWidget(card);
}

void StartPage::addBeginnings(QVBoxLayout& column) {
    column.addWidget(new SectionHead(context_.theme, tr("Or begin with"), left_));
    auto* grid = new QGridLayout;
    grid->setSpacing(12);
    int count = 0;
    const auto add = [&](const char* command, const QString& icon, const QString& title, const QString& detail) {
        const QString id = QString::fromLatin1(command);
        const Command* known = context_.commands.find(id);
        if (known == nullptr) return;
        const QString key = known->keys.isEmpty() ? QString() : known->keys.first().toString(QKeySequence::NativeText);
        auto* tile = makeTile(context_.theme, icon, title, detail, key, left_);
        connect(tile, &Card::clicked, this, [this, id] { context_.commands.run(id); });
        grid->addWidget(tile, count / 3, count % 3);
        grid->setColumnStretch(count % 3, 1);
        ++count;
    };
    add("job.new", QStringLiteral("file-plus"), tr("New job"), tr("An empty form"));
    add("job.open", QStringLiteral("folder-open"), tr("Open a job file"), tr("A .tyjob from disk or Git"));
    add("palette.open", QStringLiteral("search"), tr("Find anything"), tr("Jobs, commands, sites"));
    column.addLayout(grid);
}

void StartPage::addTemplates(QVBoxLayout& column) {
    column.addWidget(new SectionHead(context_.theme, tr("Templates"), left_));
    auto* row = new QHBoxLayout;
    row->setSpacing(12);
    const auto add = [&](const char* name, const char* icon, const QString& detail) {
        const QString word = QString::fromLatin1(name);
        auto* tile = makeTemplateTile(context_.theme, QString::fromLatin1(icon), word, detail, left_);
        connect(tile, &Card::clicked, this, [this, word] {
            context_.navigator.go({QStringLiteral("new-job"), QStringLiteral("template=") + word});
        });
        row->addWidget(tile, 1);
    };
    add("mlp", "waypoints", tr("Dense layers, NumPy"));
    add("lr", "chart-spline", tr("Logistic, dense or sparse"));
    add("cnn", "layers", tr("Images, PyTorch"));
    add("rnn", "repeat", tr("Sequences, PyTorch"));
    column.addLayout(row);
}

void StartPage::refresh() {
    const auto& jobs = context_.jobs.current()->jobs;
    const auto active = std::count_if(jobs.begin(), jobs.end(),
                                      [](const engine::JobRow& job) { return model::isActive(job->status.state); });
    std::set<std::string> places;
    for (const engine::JobRow& job : jobs)
        if (model::isActive(job->status.state)) places.insert(job->site);
    const QString day = dayText(context_.engine.clock().now());
    summary_->setText(active > 0 ? tr("%n job(s) active · %1", nullptr, static_cast<int>(active)).arg(day) : day);

    // The newest run of the demo, whoever submitted it.
    const auto demo =
        std::find_if(jobs.begin(), jobs.end(), [](const engine::JobRow& job) { return job->name == "digits-mlp"; });
    curve_->setJob(demo == jobs.end() ? QString() : QString::fromStdString((*demo)->id));

    // Lists are made again only where they say something else.
    const QString now = startFingerprint(context_);
    if (now == shown_) return;
    shown_ = now;
    clearLayout(*recent_);
    clearLayout(*needs_);
    clearLayout(*sites_);
    addRecent(context_, *recent_, left_);
    addNeeds(context_, *needs_, right_);
    addSites(context_, *sites_, right_);
}

} // namespace trainyard::ui
