// Shows a log of any length: only the lines in view are worked out. Follows its end, folds tracebacks, marks errors and
// hits, selects and copies text. It knows nothing of where the log comes from.
#pragma once

#include "ui/jobs/log/log_cells.h"
#include "ui/jobs/logic/log_buffer.h"
#include "ui/jobs/logic/log_folds.h"
#include "ui/jobs/logic/log_search.h"
#include "ui/jobs/logic/log_text.h"
#include "ui/theme/theme.h"

#include <QAbstractScrollArea>
#include <QHash>

#include <optional>

namespace trainyard::ui {

struct LogPosition {
    std::size_t line = 0;
    int column = 0; // UTF-16 units
    auto operator<=>(const LogPosition&) const = default;
};

class LogRuler;

class LogView : public QAbstractScrollArea {
    Q_OBJECT
public:
    explicit LogView(Theme& theme, QWidget* parent = nullptr);

    void append(LogPiece piece);
    void clear();
    const LogBuffer& buffer() const { return buffer_; }

    void setFollowing(bool on);
    bool following() const { return following_; }
    void setWrapping(bool on);
    bool wrapping() const { return wrapping_; }
    void setShowTimes(bool on);
    bool showsTimes() const { return times_; }
    bool hasTimes() const; // some line in view begins with one

    void setHits(std::optional<LogPattern> pattern, LogHits hits);
    void setCurrentHit(std::size_t hit); // shows it
    std::size_t currentHit() const { return currentHit_; }
    void goToLine(std::size_t line, bool select = true);
    bool goToError(bool forward); // from where the reader is; false where there is none
    void goToTop();
    void goToEnd();
    std::size_t firstVisibleLine() const;
    std::size_t cursorLine() const { return cursor_.line; }

    QString selectedText() const;
    bool hasSelection() const { return anchor_ != cursor_; }
    void selectAll();
    void copy() const;

Q_SIGNALS:
    void followingChanged(bool on);
    void newLines(std::size_t count); // came while not following; 0 when it follows again

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    friend class LogRuler;
    struct Line { // one line as it is shown
        QString text;
        std::vector<LogSpan> spans;
        QString time; // cut off the front where times have a column
        bool cut = false;
    };
    struct Place { // a visual line on the screen
        std::size_t row = 0;
        int part = 0; // of a wrapped line
        int top = 0;
    };
    Line lineAt(std::size_t line) const;
    std::vector<Place> placesInView() const;
    int partsOf(std::size_t row) const; // visual lines of a row; 1 but for wrapped ones
    void paintPlace(QPainter& painter, const Place& place);
    void paintText(QPainter& painter, const Line& line, const LogCells& cells, int firstCell, int cellCount, int left,
                   int top, LogMark mark);
    struct Window { // the cells of a line that one visual line shows
        int firstCell = 0;
        int cellCount = 0;
        int top = 0;
    };
    QRectF areaOf(const LogCells& cells, int from, int to, const Window& window) const;
    void paintSelection(QPainter& painter, std::size_t number, const Line& line, const LogCells& cells,
                        const Window& window);
    void paintHits(QPainter& painter, std::size_t number, const Line& line, const LogCells& cells,
                   const Window& window);
    std::optional<LogPosition> positionAt(QPoint point) const;
    void measure();
    void updateBars();
    void scrollToEnd();
    void leaveEnd();
    int gutterWidth() const;
    int textLeft() const;
    int cellsInView() const;
    int rowsInView() const;
    void clearSelection(LogPosition at);
    void showRow(std::size_t row);
    void activateFold(std::size_t line);

    Theme& theme_;
    LogBuffer buffer_;
    LogFolds folds_;
    LogRuler* ruler_;
    std::optional<LogPattern> pattern_;
    LogHits hits_;
    std::size_t currentHit_ = 0;
    LogPosition anchor_;
    LogPosition cursor_;
    double cellWidth_ = 8;
    int lineHeight_ = 20;
    int ascent_ = 14;
    int topPart_ = 0; // of the wrapped row at the top
    bool following_ = true;
    bool wrapping_ = false;
    bool times_ = false;
    bool scrolling_ = false; // by us
    bool selecting_ = false;
    std::size_t unseen_ = 0;
    mutable QHash<quint64, int> parts_; // of wrapped rows in view
};

} // namespace trainyard::ui
