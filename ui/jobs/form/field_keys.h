// Undo and redo belong to the document: a field leaves their keys to the page, whose one stack serves form and JSON.
#pragma once

#include <QObject>

namespace trainyard::ui {

class FieldKeys : public QObject {
public:
    using QObject::QObject;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
};

} // namespace trainyard::ui
