// The head of a section: 13/600, with a quiet text or a control at its right.
#pragma once

#include "ui/theme/theme.h"
#include "ui/widgets/label.h"

class QHBoxLayout;

namespace trainyard::ui {

class SectionHead : public QWidget {
    Q_OBJECT
public:
    SectionHead(Theme& theme, const QString& text, QWidget* parent = nullptr);
    void setText(const QString& text);
    void setNote(const QString& note);
    void addControl(QWidget* control); // at the right end

private:
    TextLabel* text_;
    TextLabel* note_;
    QHBoxLayout* row_;
};

} // namespace trainyard::ui
