#include "ui/shell/page_history.h"

namespace trainyard::ui {

void PageHistory::visit(const Place& place) {
    if (index_ >= 0 && current() == place) return;
    places_.resize(static_cast<std::size_t>(index_ + 1));
    places_.push_back(place);
    if (places_.size() > longest) places_.erase(places_.begin());
    index_ = static_cast<int>(places_.size()) - 1;
}

Place PageHistory::back() {
    if (canGoBack()) --index_;
    return current();
}

Place PageHistory::forward() {
    if (canGoForward()) ++index_;
    return current();
}

} // namespace trainyard::ui
