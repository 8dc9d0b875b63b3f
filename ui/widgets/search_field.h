// A line edit with an icon at its left and a clear button: filter and find fields.
#pragma once

#include "ui/theme/theme.h"

#include <QLineEdit>

namespace trainyard::ui {

// Esc clears it first, then gives the focus back to what had it.
class SearchField : public QLineEdit {
    Q_OBJECT
public:
    SearchField(Theme& theme, const QString& placeholder, const QString& iconName = QStringLiteral("search"),
                QWidget* parent = nullptr);

Q_SIGNALS:
    void left(); // Esc in an empty field

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    Theme& theme_;
    QString iconName_;
};

} // namespace trainyard::ui
