// A splitter with a line of 1 px that can be grabbed over 7; a double click gives both halves the same room.
#pragma once

#include "ui/theme/theme.h"

#include <QSplitter>

namespace trainyard::ui {

class Splitter : public QSplitter {
    Q_OBJECT
public:
    Splitter(Theme& theme, Qt::Orientation orientation, QWidget* parent = nullptr);

protected:
    QSplitterHandle* createHandle() override;

private:
    Theme& theme_;
};

} // namespace trainyard::ui
