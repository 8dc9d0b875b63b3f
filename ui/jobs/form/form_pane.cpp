#include "ui/jobs/form/form_pane.h"

#include "ui/jobs/form/json_path.h"
#include "ui/widgets/surface.h"

#include <QScrollArea>
#include <QStyle>
#include <QVBoxLayout>

namespace trainyard::ui {

namespace {

constexpr int inset = 16;
constexpr int widest = 760; // of a column of fields: longer lines are hard to read

FieldFrame* frameOf(QWidget* control) {
    for (QWidget* at = control; at != nullptr; at = at->parentWidget())
        if (auto* frame = qobject_cast<FieldFrame*>(at)) return frame;
    return nullptr;
}

} // namespace

FormPane::FormPane(Theme& theme, FormFields& fields, const std::vector<FormSite>& sites, QWidget* parent)
    : QWidget(parent), theme_(theme), fields_(fields), bar_(new QTabBar(this)), stack_(new QStackedWidget(this)) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    bar_->setIconSize({14, 14});
    bar_->setDrawBase(false);
    bar_->setExpanding(false);
    bar_->setUsesScrollButtons(true);
    bar_->setAccessibleName(tr("Parts of the job"));
    auto* head = new Surface(theme, Token::Surface, Qt::BottomEdge, this);
    auto* tabs = new QHBoxLayout(head);
    tabs->setContentsMargins(inset - 2, 0, 0, 0);
    tabs->addWidget(bar_);
    layout->addWidget(head);
    layout->addWidget(stack_, 1);
    addTab(FormTab::Code, tr("Code"), buildCodeTab);
    addTab(FormTab::Resources, tr("Resources"), [&](FieldBuilder& builder) { buildResourcesTab(builder, sites); });
    addTab(FormTab::Data, tr("Data"), buildDataTab);
    addTab(FormTab::Environment, tr("Environment"), buildEnvironmentTab);
    addTab(FormTab::Advanced, tr("Advanced"), buildAdvancedTab);
    connect(bar_, &QTabBar::currentChanged, stack_, &QStackedWidget::setCurrentIndex);
    connect(&fields, &FormFields::tabWanted, this, [this](FormTab tab) { showTab(tab); });
    connect(&fields, &FormFields::problemsShown, this, [this] {
        showGlyphs();
        showStrangers();
    });
    connect(&fields, &FormFields::focused, this, [this](const QString& pointer) {
        light({});
        if (const BoundField* field = fields_.fieldOf(pointer.toStdString())) reveal(field->control);
    });
    connect(&theme, &Theme::changed, this, &FormPane::showGlyphs);
    showGlyphs();
}

void FormPane::addTab(FormTab tab, const QString& title, const std::function<void(FieldBuilder&)>& build) {
    auto* area = new QScrollArea(stack_);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    auto* content = new QWidget(area);
    auto* outer = new QHBoxLayout(content);
    outer->setContentsMargins(inset, 12, inset, 24);
    auto* column = new QWidget(content);
    column->setMaximumWidth(widest);
    outer->addWidget(column);
    outer->addStretch();
    outer->setStretchFactor(column, 100);
    auto* layout = new QVBoxLayout(column);
    layout->setContentsMargins(0, 0, 0, 0);
    auto* strangers = new QWidget(column);
    auto* list = new QVBoxLayout(strangers);
    list->setContentsMargins(0, 0, 0, 0);
    list->setSpacing(6);
    layout->addWidget(strangers);
    strangers_.push_back(strangers);
    FieldBuilder builder(theme_, fields_, tab, column, layout);
    build(builder);
    area->setWidget(content);
    areas_.push_back(area);
    stack_->addWidget(area);
    const int index = bar_->addTab(title);
    const QKeySequence key(QStringLiteral("Alt+%1").arg(index + 1));
    bar_->setTabToolTip(index, QStringLiteral("%1 (%2)").arg(title, key.toString(QKeySequence::NativeText)));
}

void FormPane::showTab(FormTab tab) {
    showTab(static_cast<int>(tab));
}

void FormPane::showTab(int index) {
    if (index >= 0 && index < bar_->count()) bar_->setCurrentIndex(index);
}

void FormPane::setSixth(QWidget* page, const QString& title) {
    if (sixth_ == page) return;
    sixth_ = page;
    stack_->addWidget(page);
    bar_->addTab(title);
}

QWidget* FormPane::takeSixth() {
    if (sixth_ == nullptr) return nullptr;
    if (bar_->currentIndex() == formTabCount) bar_->setCurrentIndex(static_cast<int>(FormTab::Resources));
    bar_->removeTab(formTabCount);
    stack_->removeWidget(sixth_);
    return std::exchange(sixth_, nullptr);
}

void FormPane::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    // Five tabs with five glyphs fit without arrows.
    const QString kind = width() < theme_.scaled(600) ? QStringLiteral("dense") : QString();
    if (bar_->property("kind").toString() == kind) return;
    bar_->setProperty("kind", kind);
    bar_->style()->unpolish(bar_);
    bar_->style()->polish(bar_);
}

void FormPane::showGlyphs() {
    for (int tab = 0; tab < formTabCount; ++tab) {
        const bool wrong = fields_.tabHasProblem(static_cast<FormTab>(tab));
        bar_->setTabIcon(tab, wrong ? theme_.icon(QStringLiteral("circle-alert"), Token::Bad, 14) : QIcon());
        // For a screen reader; the text of the tab stays as it is.
        bar_->setTabWhatsThis(tab, wrong ? tr("%1, needs a correction", "a tab").arg(bar_->tabText(tab)) : QString());
    }
}

void FormPane::showStrangers() {
    for (int tab = 0; tab < formTabCount; ++tab) {
        QWidget* holder = strangers_[static_cast<std::size_t>(tab)];
        std::vector<const ShownProblem*> here;
        for (const ShownProblem& shown : fields_.shown())
            if (shown.field == nullptr && shown.tab == static_cast<FormTab>(tab)) here.push_back(&shown);
        auto* layout = static_cast<QVBoxLayout*>(holder->layout());
        while (layout->count() > static_cast<int>(here.size())) delete layout->takeAt(layout->count() - 1)->widget();
        while (layout->count() < static_cast<int>(here.size())) layout->addWidget(new FieldMessage(theme_, holder));
        for (std::size_t row = 0; row < here.size(); ++row) {
            const model::SpecProblem& problem = here[row]->problem;
            auto* line = static_cast<FieldMessage*>(layout->itemAt(static_cast<int>(row))->widget());
            const QString text = QStringLiteral("%1 %2").arg(QString::fromStdString(problem.message),
                                                             QString::fromStdString(problem.remedy));
            const model::OrderedJson* value = fields_.document().find(problem.pointer);
            if (const auto fix = fixOf(problem, FieldKind::Text, value)) {
                line->show(FieldState::Error, text, FormFields::fixText(*fix),
                           [this, chosen = *fix] { fields_.apply(chosen); });
            } else if (value != nullptr) {
                line->show(FieldState::Error, text, tr("Remove it", "a field of the file"),
                           [this, pointer = problem.pointer] {
                               fields_.document().endMerge();
                               fields_.document().remove(pointer);
                               fields_.document().endMerge();
                           });
            } else
                line->show(FieldState::Error, text);
        }
        holder->setVisible(!here.empty());
    }
}

void FormPane::reveal(QWidget* control) {
    if (control == nullptr) return;
    for (QScrollArea* area : areas_)
        if (area->isAncestorOf(control)) area->ensureWidgetVisible(control, 0, 48);
}

void FormPane::light(const std::string& pointer) {
    if (lit_) {
        lit_->setAutoFillBackground(false);
        lit_->setPalette({});
    }
    lit_.clear();
    const BoundField* field = pointer.empty() ? nullptr : fields_.fieldOf(pointer);
    if (field == nullptr) return;
    showTab(field->tab);
    lit_ = frameOf(field->control);
    if (!lit_) return;
    QPalette colours = lit_->palette();
    colours.setColor(QPalette::Window, theme_.color(Token::AccentSoft));
    lit_->setPalette(colours);
    lit_->setAutoFillBackground(true);
    reveal(lit_);
}

void FormPane::focusFirst() {
    fields_.focus("/name");
}

} // namespace trainyard::ui
