#include "ui/widgets/splitter.h"

#include "ui/widgets/surface.h"

#include <QMouseEvent>
#include <QPainter>
#include <QSplitterHandle>

namespace trainyard::ui {

namespace {

class Handle : public QSplitterHandle {
public:
    Handle(Theme& theme, Qt::Orientation orientation, QSplitter* parent)
        : QSplitterHandle(orientation, parent), theme_(theme) {}

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        painter.fillRect(rect(), theme_.color(Token::Surface));
        const QColor color = theme_.color(underMouse() ? Token::Control : Token::Line);
        if (orientation() == Qt::Horizontal)
            paintHairline(painter, QRectF(width() / 2, 0, 1, height()), color);
        else
            paintHairline(painter, QRectF(0, height() / 2, width(), 1), color);
    }
    void mouseDoubleClickEvent(QMouseEvent*) override {
        const auto sizes = splitter()->sizes();
        int all = 0;
        for (const int size : sizes) all += size;
        splitter()->setSizes(QList<int>(sizes.size(), all / static_cast<int>(sizes.size())));
    }

private:
    Theme& theme_;
};

} // namespace

Splitter::Splitter(Theme& theme, Qt::Orientation orientation, QWidget* parent)
    : QSplitter(orientation, parent), theme_(theme) {
    setHandleWidth(7);
    setChildrenCollapsible(false);
    connect(&theme_, &Theme::changed, this, [this] {
        for (int index = 0; index < count(); ++index) handle(index)->update();
    });
}

QSplitterHandle* Splitter::createHandle() {
    return new Handle(theme_, orientation(), this);
}

} // namespace trainyard::ui
