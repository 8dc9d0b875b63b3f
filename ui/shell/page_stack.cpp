#include "ui/shell/page_stack.h"

#include "ui/shell/setting_keys.h"

namespace trainyard::ui {

namespace {

std::string keyOf(const QString& page) {
    return std::string(setting::pages) + "/" + page.toStdString();
}

} // namespace

PageStack::PageStack(AppContext& context, const std::vector<PageEntry>& entries, QWidget* parent)
    : QStackedWidget(parent), context_(context), entries_(entries) {}

Page* PageStack::make(const QString& name) {
    if (const auto known = made_.find(name); known != made_.end()) return known->second;
    for (const PageEntry& entry : entries_) {
        if (entry.name != name) continue;
        Page* page = entry.make(context_, this);
        page->setObjectName(QStringLiteral("page-") + name);
        page->setFocusPolicy(Qt::ClickFocus);
        addWidget(page);
        made_.emplace(name, page);
        const auto state = context_.engine.settings().get(keyOf(name));
        if (!state.is_null()) page->restoreState(state);
        connect(page, &Page::breadcrumbChanged, this, &PageStack::moved);
        return page;
    }
    return nullptr;
}

void PageStack::prepare(const QString& name) {
    make(name);
}

bool PageStack::go(const Place& place) {
    if (make(place.page) == nullptr) return false;
    history_.visit(place);
    show(place);
    return true;
}

void PageStack::back() {
    if (history_.canGoBack()) show(history_.back());
}

void PageStack::forward() {
    if (history_.canGoForward()) show(history_.forward());
}

void PageStack::show(const Place& place) {
    Page* page = make(place.page);
    setCurrentWidget(page);
    page->open(place.argument);
    Q_EMIT moved();
    // Lists take the focus; of other pages Tab reaches the first control.
    const PageEntry* shown = entry();
    if (shown != nullptr && shown->focusOnOpen)
        page->focusMain();
    else
        page->setFocus(Qt::OtherFocusReason);
}

Page* PageStack::page() const {
    return qobject_cast<Page*>(currentWidget());
}

const PageEntry* PageStack::entry() const {
    const QString name = place().page;
    for (const PageEntry& entry : entries_)
        if (entry.name == name) return &entry;
    return nullptr;
}

void PageStack::saveState() {
    for (const auto& [name, page] : made_) {
        nlohmann::json state = page->saveState();
        if (!state.is_null()) context_.engine.settings().set(keyOf(name), std::move(state));
    }
}

} // namespace trainyard::ui
