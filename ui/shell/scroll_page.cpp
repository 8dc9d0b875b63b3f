#include "ui/shell/scroll_page.h"

#include <QEvent>
#include <QScrollBar>
#include <QTimer>

namespace trainyard::ui {

ScrollPage::ScrollPage(AppContext& context, int contentWidth, QWidget* parent)
    : Page(parent), context_(context), area_(new QScrollArea(this)), contentWidth_(contentWidth) {
    area_->setFrameShape(QFrame::NoFrame);
    area_->setWidgetResizable(true);
    area_->setFocusPolicy(Qt::NoFocus);
    auto* box = new QVBoxLayout(this);
    box->setContentsMargins(0, 0, 0, 0);
    box->addWidget(area_);
}

void ScrollPage::open(const QString& argument) {
    argument_ = argument;
    rebuildNow();
}

void ScrollPage::focusMain() {
    if (QWidget* content = area_->widget())
        for (QWidget* child : content->findChildren<QWidget*>())
            if ((child->focusPolicy() & Qt::TabFocus) != 0 && child->isVisibleTo(this)) return child->setFocus();
}

void ScrollPage::rebuild() {
    if (area_->widget() == nullptr) return rebuildNow();
    if (std::exchange(planned_, true)) return;
    QTimer::singleShot(0, this, &ScrollPage::rebuildNow);
}

void ScrollPage::rebuildNow() {
    planned_ = false;
    const int scrolled = area_->verticalScrollBar()->value();
    auto* content = new QWidget;
    auto* middle = new QHBoxLayout(content);
    middle->setContentsMargins(24, 24, 24, 24);
    middle->addStretch(1);
    auto* inner = new QWidget(content);
    inner->setMaximumWidth(contentWidth_);
    inner->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    // Stretch so large that the margins get room only beyond the content's greatest width.
    middle->addWidget(inner, 1000);
    middle->addStretch(1);
    auto* column = new QVBoxLayout(inner);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    build(*column);
    column->addStretch();
    area_->setWidget(content);
    area_->verticalScrollBar()->setValue(scrolled);
}

void ScrollPage::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange && area_->widget() != nullptr) {
        rebuild();
        Q_EMIT breadcrumbChanged();
    }
    Page::changeEvent(event);
}

} // namespace trainyard::ui
