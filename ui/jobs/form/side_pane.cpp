#include "ui/jobs/form/side_pane.h"

#include <QVBoxLayout>

namespace trainyard::ui {

namespace {

constexpr std::size_t mostCards = 8;

QString freeOf(const QString& free, const QString& total, const QString& asked) {
    const QString words = SidePane::tr("%1 of %2 free").arg(free, total);
    return asked.isEmpty() ? words : SidePane::tr("%1 · the job takes %2", "free amount, amount").arg(words, asked);
}

} // namespace

NodeCard::NodeCard(Theme& theme, QWidget* parent)
    : Card(theme, parent), name_(new ElidedLabel(theme, FontRole::Name, Token::Text, {}, this)),
      facts_(new ElidedLabel(theme, FontRole::Second, Token::Text3, {}, this)),
      state_(new TextLabel(theme, FontRole::Second, Token::Text2, {}, this)), cores_(new ResourceMeter(theme, this)),
      memory_(new ResourceMeter(theme, this)), gpus_(new ResourceMeter(theme, this)) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 12, 16, 14);
    layout->setSpacing(10);
    auto* head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(new IconLabel(theme, QStringLiteral("server"), Token::Text2, 16, this));
    head->addWidget(name_, 1);
    head->addWidget(state_);
    layout->addLayout(head);
    layout->addWidget(facts_);
    for (ResourceMeter* meter : {cores_, memory_, gpus_}) layout->addWidget(meter);
}

void NodeCard::present(const model::Node& node, const ResourceRequest& request, const QString& title) {
    name_->setText(title);
    QStringList facts;
    if (!node.cpuModel.empty()) facts += QString::fromStdString(node.cpuModel);
    if (!node.cpuArch.empty()) facts += QString::fromStdString(node.cpuArch);
    if (node.gpu.count == 0)
        facts += SidePane::tr("no GPU");
    else {
        facts +=
            SidePane::tr("%1 × %2", "GPU count, model").arg(node.gpu.count).arg(QString::fromStdString(node.gpu.model));
        if (node.gpu.memory > 0) facts += shortBytes(node.gpu.memory);
    }
    facts_->setText(facts.join(QStringLiteral(" · ")));
    const bool up = node.state == "up";
    state_->setToken(up ? Token::Ok : Token::Warn);
    const QString reason = QString::fromStdString(node.stateReason);
    state_->setText(up                 ? SidePane::tr("up", "state of a node")
                    : reason.isEmpty() ? QString::fromStdString(node.state)
                                       : QStringLiteral("%1: %2").arg(QString::fromStdString(node.state), reason));
    const double cpu = request.cpu();
    const std::int64_t memory = request.memory();
    const double gpu = request.gpu();
    cores_->present(
        {SidePane::tr("Cores"),
         freeOf(shortAmount(node.cpuFree), QString::number(node.cpuCores), cpu > 0 ? shortAmount(cpu) : QString()),
         static_cast<double>(node.cpuCores), node.cpuFree, cpu});
    memory_->present(
        {SidePane::tr("Memory"),
         freeOf(shortBytes(node.memoryFree), shortBytes(node.memoryTotal), memory > 0 ? shortBytes(memory) : QString()),
         static_cast<double>(node.memoryTotal), static_cast<double>(node.memoryFree), static_cast<double>(memory)});
    gpus_->present(
        {SidePane::tr("GPUs"),
         freeOf(shortAmount(node.gpu.free), QString::number(node.gpu.count), gpu > 0 ? shortAmount(gpu) : QString()),
         static_cast<double>(node.gpu.count), node.gpu.free, gpu});
    gpus_->setVisible(node.gpu.count > 0);
}

SidePane::SidePane(Theme& theme, QWidget* parent)
    : QScrollArea(parent), theme_(theme), verdict_(new TextLabel(theme, FontRole::Object, Token::Text)),
      sentence_(new TextLabel(theme, FontRole::Body, Token::Text2)), cards_(new QWidget),
      more_(new TextLabel(theme, FontRole::Second, Token::Text3)), plan_(new PlanPanel(theme)) {
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    setAccessibleName(tr("Machines and plan"));
    auto* content = new QWidget;
    auto* layout = new QVBoxLayout(content);
    layout->setContentsMargins(16, 16, 16, 24);
    layout->setSpacing(12);
    auto* head = new QVBoxLayout;
    head->setSpacing(4);
    head->addWidget(verdict_);
    head->addWidget(sentence_);
    sentence_->setParagraph(true);
    layout->addLayout(head);
    layout->addWidget(cards_);
    layout->addWidget(more_);
    layout->addSpacing(12);
    layout->addWidget(plan_);
    layout->addStretch(1);
    auto* column = new QVBoxLayout(cards_);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    setWidget(content);
    more_->hide();
    sentence_->setText(tr("Asking for its machines."));
}

void SidePane::showNodes(const QString& site, const std::vector<model::Node>& nodes, const ResourceRequest& request) {
    fit_ = fitOf(request, nodes);
    known_ = true;
    verdict_->setText(site);
    sentence_->setText(fit_.sentence);
    sentence_->setToken(fit_.verdict == FitVerdict::Starts  ? Token::Text2
                        : fit_.verdict == FitVerdict::Never ? Token::Bad
                                                            : Token::Warn);
    auto* layout = static_cast<QVBoxLayout*>(cards_->layout());
    const int count = static_cast<int>(std::min(nodes.size(), mostCards));
    while (layout->count() > count) delete layout->takeAt(layout->count() - 1)->widget();
    while (layout->count() < count) layout->addWidget(new NodeCard(theme_, cards_));
    for (int index = 0; index < count; ++index) {
        const model::Node& node = nodes[static_cast<std::size_t>(index)];
        static_cast<NodeCard*>(layout->itemAt(index)->widget())
            ->present(node, request, QString::fromStdString(node.name));
    }
    more_->setVisible(nodes.size() > mostCards);
    more_->setText(tr("And %n more machines.", nullptr, static_cast<int>(nodes.size()) - count));
}

void SidePane::showProblem(const QString& site, const base::Error& error) {
    fit_ = {};
    known_ = false;
    verdict_->setText(site);
    sentence_->setToken(Token::Warn);
    sentence_->setText(QString::fromStdString(error.message + (error.remedy.empty() ? "" : " " + error.remedy)));
    auto* layout = static_cast<QVBoxLayout*>(cards_->layout());
    while (layout->count() > 0) delete layout->takeAt(0)->widget();
    more_->hide();
}

} // namespace trainyard::ui
