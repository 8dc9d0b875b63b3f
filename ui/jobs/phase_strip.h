// Five segments in one line: where the job is, how long each phase took, what went wrong in which. A list to those who
// hear it; arrow keys walk it, Enter (as a click) takes the log to the beginning of the phase.
#pragma once

#include "ui/jobs/phases.h"
#include "ui/theme/theme.h"

#include <QWidget>

namespace trainyard::ui {

class PhaseStrip : public QWidget {
    Q_OBJECT
public:
    explicit PhaseStrip(Theme& theme, QWidget* parent = nullptr);
    void setPhases(const std::array<Phase, phaseCount>& phases, base::WallTime now);
    const std::array<Phase, phaseCount>& phases() const { return phases_; }
    QRect segment(int index) const;
    QString segmentText(int index) const;
    int current() const { return focused_; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void phaseChosen(int phase);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool event(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void arrange();
    int segmentAt(QPoint position) const;
    Theme& theme_;
    std::array<Phase, phaseCount> phases_;
    std::array<QRect, phaseCount> rects_;
    base::WallTime now_;
    int focused_ = 0;
};

// Makes screen readers see the strip as a list; called once at start of the page.
void installPhaseStripAccessibility();

} // namespace trainyard::ui
