// The phase strip as screen readers see it: a list of five entries.
#include "ui/jobs/phase_strip.h"

#include <QAccessible>
#include <QAccessibleWidget>

namespace trainyard::ui {

namespace {

// One phase. Owned by the cache of QAccessible, through the strip's interface.
class SegmentInterface : public QAccessibleInterface {
public:
    SegmentInterface(PhaseStrip* strip, int index) : strip_(strip), index_(index) {}
    bool isValid() const override { return !strip_.isNull(); }
    QObject* object() const override { return nullptr; }
    QWindow* window() const override { return strip_ != nullptr ? strip_->window()->windowHandle() : nullptr; }
    QAccessibleInterface* childAt(int, int) const override { return nullptr; }
    QAccessibleInterface* parent() const override { return QAccessible::queryAccessibleInterface(strip_); }
    QAccessibleInterface* child(int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface*) const override { return -1; }
    QAccessible::Role role() const override { return QAccessible::ListItem; }
    QString text(QAccessible::Text kind) const override {
        return kind == QAccessible::Name && strip_ != nullptr ? strip_->segmentText(index_) : QString();
    }
    void setText(QAccessible::Text, const QString&) override {}
    QRect rect() const override {
        if (strip_ == nullptr) return {};
        const QRect area = strip_->segment(index_);
        return {strip_->mapToGlobal(area.topLeft()), area.size()};
    }
    QAccessible::State state() const override {
        QAccessible::State state;
        state.focusable = true;
        state.focused = strip_ != nullptr && strip_->hasFocus() && strip_->current() == index_;
        state.readOnly = true;
        return state;
    }

private:
    QPointer<PhaseStrip> strip_;
    int index_;
};

class StripInterface : public QAccessibleWidget {
public:
    explicit StripInterface(PhaseStrip* strip) : QAccessibleWidget(strip, QAccessible::List) {
        for (int i = 0; i < phaseCount; ++i)
            ids_.at(static_cast<std::size_t>(i)) =
                QAccessible::registerAccessibleInterface(new SegmentInterface(strip, i));
    }
    ~StripInterface() override {
        for (const QAccessible::Id id : ids_) QAccessible::deleteAccessibleInterface(id);
    }
    int childCount() const override { return phaseCount; }
    QAccessibleInterface* child(int index) const override {
        if (index < 0 || index >= phaseCount) return nullptr;
        return QAccessible::accessibleInterface(ids_.at(static_cast<std::size_t>(index)));
    }
    int indexOfChild(const QAccessibleInterface* wanted) const override {
        for (int i = 0; i < phaseCount; ++i)
            if (child(i) == wanted) return i;
        return -1;
    }
    QAccessibleInterface* focusChild() const override {
        const auto* strip = static_cast<PhaseStrip*>(widget());
        return strip->hasFocus() ? child(strip->current()) : nullptr;
    }

private:
    std::array<QAccessible::Id, phaseCount> ids_{};
};

QAccessibleInterface* makeInterface(const QString&, QObject* object) {
    auto* strip = qobject_cast<PhaseStrip*>(object);
    return strip != nullptr ? new StripInterface(strip) : nullptr;
}

} // namespace

void installPhaseStripAccessibility() {
    QAccessible::removeFactory(makeInterface); // installed once, however many strips there are
    QAccessible::installFactory(makeInterface);
}

} // namespace trainyard::ui
