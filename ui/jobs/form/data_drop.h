// Files and folders dropped on the Data tab become mounts: the first row without a source takes the first of them.
#pragma once

#include "ui/jobs/form/form_document.h"

#include <QStringList>

class QWidget;

namespace trainyard::ui {

class DataDrop : public QObject {
    Q_OBJECT
public:
    DataDrop(FormDocument& document, QWidget* area);
    // One undo step for all of them.
    void mount(const QStringList& paths);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    FormDocument& document_;
};

} // namespace trainyard::ui
