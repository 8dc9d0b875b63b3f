// What is above the charts: filter of tags, x axis, smoothing, outliers, links, live or not. Remembered in the
// settings.
#pragma once

#include "core/engine/settings.h"
#include "core/events/smoothing.h"
#include "ui/curves/chart_types.h"
#include "ui/theme/theme.h"

#include <QButtonGroup>
#include <QLabel>
#include <QLineEdit>
#include <QRegularExpression>
#include <QSlider>
#include <QToolButton>
#include <QWidget>

namespace trainyard::ui {

class CurvesToolbar : public QWidget {
    Q_OBJECT
public:
    CurvesToolbar(const Theme& theme, engine::Settings& settings, QWidget* parent);

    events::XKind xKind() const;
    events::Smoothing smoothing() const; // kind None at 0
    bool outliersIgnored() const { return outliers_->isChecked(); }
    bool rawShown() const { return raw_; }
    bool linked() const { return linked_->isChecked(); }
    bool crosshairShown() const { return crosshair_->isChecked(); }
    // Empty pattern: all. Not a regular expression: all, and the field says so.
    QRegularExpression filter() const;

    void setLive(const QString& text, bool live);
    void setCount(const QString& text);
    bool handleKey(int key); // a s o r e l c
    void focusFilter();

Q_SIGNALS:
    void viewChanged();
    void filterChanged();

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void dress();
    void restore();
    void save();
    void checkFilter();

    const Theme& theme_;
    engine::Settings& settings_;
    QLineEdit* filter_;
    QButtonGroup* kinds_;
    QLabel* smoothingName_;
    QSlider* smoothing_;
    QLabel* smoothingValue_;
    QToolButton* outliers_;
    QToolButton* linked_;
    QToolButton* crosshair_;
    QLabel* live_;
    QLabel* count_;
    double lastSmoothing_ = 0.6;
    bool raw_ = true;
    bool isLive_ = false;
};

} // namespace trainyard::ui
