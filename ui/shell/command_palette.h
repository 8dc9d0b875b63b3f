// The command palette: over the dimmed window, closed by Esc or a click beside it.
#pragma once

#include "ui/shell/palette_results.h"

#include <QLineEdit>
#include <QPointer>
#include <QScrollArea>

namespace trainyard::ui {

// The rows below the input: heads, texts with the matched letters lit, key hints.
class PaletteList : public QWidget {
    Q_OBJECT
public:
    PaletteList(Theme& theme, QWidget* parent);
    void setResults(std::vector<PaletteResult> results);
    const std::vector<PaletteResult>& results() const { return results_; }
    int selected() const { return selected_; }
    void select(int index);
    QRect rowRect(int index) const;
    int contentHeight() const;

Q_SIGNALS:
    void chosen(int index);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;

private:
    int rowAt(int y) const;
    void paintRow(QPainter& painter, const QRect& row, const PaletteResult& result, bool selected) const;
    Theme& theme_;
    std::vector<PaletteResult> results_;
    std::vector<int> tops_;
    int selected_ = 0;
};

class CommandPalette : public QWidget {
    Q_OBJECT
public:
    CommandPalette(AppContext& context, QWidget& window);
    // `prefix` stands in the input already: ">" for commands.
    void open(const QString& prefix, const QString& commandContext);
    void close();
    const std::vector<PaletteResult>& results() const { return list_->results(); }

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void refresh();
    void move(int rows);
    void choose(int index);
    void arrange();
    QRect panel() const;
    AppContext& context_;
    QLineEdit* input_;
    QScrollArea* area_;
    PaletteList* list_;
    QString commandContext_;
    QPointer<QWidget> before_; // had the focus
};

} // namespace trainyard::ui
