// The header: menu, sidebar, back, forward, breadcrumb; the search field that opens the palette, bell, New job.
#pragma once

#include "ui/shell/commands.h"
#include "ui/widgets/button.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/label.h"
#include "ui/widgets/surface.h"

namespace trainyard::ui {

// Looks like a field, opens the palette.
class PaletteButton : public QWidget {
    Q_OBJECT
public:
    PaletteButton(Theme& theme, QWidget* parent = nullptr);
    void setText(const QString& text);
    QSize sizeHint() const override { return {320, theme_.scaled(28)}; }

Q_SIGNALS:
    void clicked();

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    Theme& theme_;
    QString text_;
};

class HeaderBar : public Surface {
    Q_OBJECT
public:
    HeaderBar(Theme& theme, Commands& commands, QWidget* parent);
    // Most general first; all but the last can be clicked.
    void setBreadcrumb(const QStringList& parts);
    void setHistory(bool back, bool forward);
    // A red dot at the bell: something needs you.
    void setAttention(bool attention);
    IconButton* menuButton() const { return menu_; }
    void retranslate();

Q_SIGNALS:
    void crumbClicked(int index);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    IconButton* addButton(const QString& icon, const QString& command);
    Theme& theme_;
    Commands& commands_;
    IconButton* menu_;
    IconButton* sidebar_;
    IconButton* back_;
    IconButton* forward_;
    QWidget* crumbs_;
    PaletteButton* palette_;
    IconButton* bell_;
    QWidget* dot_;
    Button* newJob_;
    QStringList parts_;
};

} // namespace trainyard::ui
