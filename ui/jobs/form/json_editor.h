// The text of the job file: line numbers, colours, waves under mistakes, lit lines of the focused field. Keeps no undo
// of its own: the document has one stack for form and text.
#pragma once

#include "ui/theme/theme.h"

#include <QPlainTextEdit>

namespace trainyard::ui {

class JsonEditor : public QPlainTextEdit {
    Q_OBJECT
public:
    struct Wave {
        int begin = 0;
        int end = 0;
        QString message; // tooltip
    };

    explicit JsonEditor(Theme& theme, QWidget* parent = nullptr);

    // Replaces only what differs, so that cursor and scroll position stay.
    void showText(const QString& text);
    void setWaves(std::vector<Wave> waves);
    // From the line of `begin` to the line of `end`; a negative begin lights none.
    void setLit(int begin, int end);
    int gutterWidth() const;
    void paintGutter(QPaintEvent* event);

protected:
    bool event(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void restyle();
    void refreshSelections();
    void placeGutter();

    Theme& theme_;
    QWidget* gutter_;
    std::vector<Wave> waves_;
    int litBegin_ = -1;
    int litEnd_ = -1;
};

} // namespace trainyard::ui
