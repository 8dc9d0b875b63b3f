// Over the form: name, kind, file, undo and redo, the view, Save as.
#pragma once

#include "ui/widgets/button.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/label.h"
#include "ui/widgets/segmented_control.h"
#include "ui/widgets/surface.h"

class QMenu;

namespace trainyard::ui {

class FormPageBar : public Surface {
    Q_OBJECT
public:
    FormPageBar(Theme& theme, QWidget* parent = nullptr);
    void setJob(const QString& name, const QString& kind, const QString& where);
    void setHistory(bool canUndo, bool canRedo);
    void setView(int view) { view_->setCurrent(view); }
    void setMenu(QMenu* menu);
    QString where() const { return where_->text(); }

Q_SIGNALS:
    void undoWanted();
    void redoWanted();
    void viewChosen(int view);
    void saveAsWanted();

private:
    ElidedLabel* name_;
    Tag* kind_;
    ElidedLabel* where_;
    IconButton* undo_;
    IconButton* redo_;
    SegmentedControl* view_;
    Button* saveAs_;
    IconButton* more_;
};

} // namespace trainyard::ui
