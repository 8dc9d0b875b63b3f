// Where the user has been. Plain logic; the window shows what current() says.
#pragma once

#include "ui/shell/page.h"

#include <vector>

namespace trainyard::ui {

class PageHistory {
public:
    // Going somewhere new forgets what lay ahead; going to where one is changes nothing.
    void visit(const Place& place);
    bool canGoBack() const { return index_ > 0; }
    bool canGoForward() const { return index_ + 1 < static_cast<int>(places_.size()); }
    Place back();
    Place forward();
    Place current() const { return index_ < 0 ? Place{} : places_[static_cast<std::size_t>(index_)]; }

private:
    static constexpr std::size_t longest = 200;
    std::vector<Place> places_;
    int index_ = -1;
};

} // namespace trainyard::ui
