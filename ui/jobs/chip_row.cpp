#include "ui/jobs/chip_row.h"

#include <QMenu>

namespace trainyard::ui {

namespace {
constexpr int gap = 8;
} // namespace

ChipRow::ChipRow(Theme& theme, QWidget* parent)
    : QWidget(parent), theme_(theme), more_(new Chip(theme, QString(), QString(), false, this)) {
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    more_->hide();
    connect(more_, &Chip::clicked, this, &ChipRow::showMenu);
    connect(&theme_, &Theme::changed, this, &ChipRow::arrange);
}

void ChipRow::setItems(std::vector<Item> items) {
    // A chip may be what just asked for this: it goes when its event is over.
    for (Chip* chip : chips_) {
        chip->hide();
        chip->deleteLater();
    }
    chips_.clear();
    items_ = std::move(items);
    for (std::size_t i = 0; i < items_.size(); ++i) {
        auto* chip = new Chip(theme_, items_[i].name, items_[i].value, items_[i].removable, this);
        connect(chip, &Chip::clicked, this, [this, chip, i] {
            if (items_[i].clicked) items_[i].clicked(chip);
        });
        connect(chip, &Chip::removed, this, [this, i] {
            const auto removed = items_[i].removed;
            if (removed) removed();
        });
        chips_.push_back(chip);
    }
    updateGeometry();
    arrange();
}

QSize ChipRow::sizeHint() const {
    int width = 0;
    for (const Chip* chip : chips_) width += chip->sizeHint().width() + gap;
    return {std::max(0, width - gap), theme_.scaled(24)};
}

void ChipRow::resizeEvent(QResizeEvent*) {
    arrange();
}

void ChipRow::arrange() {
    int left = 0;
    std::size_t shown = 0;
    const int moreWidth = theme_.scaled(48);
    for (; shown < chips_.size(); ++shown) {
        Chip* chip = chips_[shown];
        const QSize size = chip->sizeHint();
        const bool last = shown + 1 == chips_.size();
        if (left + size.width() + (last ? 0 : gap + moreWidth) > width()) break;
        chip->setGeometry(left, (height() - size.height()) / 2, size.width(), size.height());
        chip->show();
        left += size.width() + gap;
    }
    for (std::size_t i = shown; i < chips_.size(); ++i) chips_[i]->hide();
    more_->setVisible(shown < chips_.size());
    if (shown == chips_.size()) return;
    more_->setValue(QStringLiteral("+%1").arg(chips_.size() - shown));
    more_->setAccessibleName(tr("%n more filter(s)", nullptr, static_cast<int>(chips_.size() - shown)));
    more_->setGeometry(left, (height() - more_->sizeHint().height()) / 2, more_->sizeHint().width(),
                       more_->sizeHint().height());
}

void ChipRow::showMenu() {
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (std::size_t i = 0; i < chips_.size(); ++i) {
        if (chips_[i]->isVisible()) continue;
        const auto removed = items_[i].removed;
        QAction* action =
            menu->addAction(tr("Remove %1 %2", "a filter: its name and value").arg(items_[i].name, items_[i].value));
        action->setEnabled(items_[i].removable);
        connect(action, &QAction::triggered, this, [removed] {
            if (removed) removed();
        });
    }
    menu->popup(more_->mapToGlobal(QPoint(0, more_->height())));
}

} // namespace trainyard::ui
