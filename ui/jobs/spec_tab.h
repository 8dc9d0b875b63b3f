// What was asked for and what was made of it: the job file and the plan, as JSON.
#pragma once

#include "ui/shell/app_context.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/segmented_control.h"

#include <QPlainTextEdit>

namespace trainyard::ui {

class SpecTab : public QWidget {
    Q_OBJECT
public:
    SpecTab(AppContext& context, QWidget* parent);
    void setJob(const QString& id); // empty: none is looked at
    QString text() const { return text_->toPlainText(); }

protected:
    void changeEvent(QEvent* event) override;

private:
    void show();
    void retranslate();
    AppContext& context_;
    QString id_;
    QString spec_;
    QString plan_;
    SegmentedControl* which_;
    TextLabel* note_;
    Button* copy_;
    Button* command_;
    QPlainTextEdit* text_;
};

} // namespace trainyard::ui
