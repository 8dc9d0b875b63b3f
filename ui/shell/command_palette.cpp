#include "ui/shell/command_palette.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace trainyard::ui {

namespace {

constexpr int panelWidth = 640;
constexpr int panelTop = 92;
constexpr int inputHeight = 52;
constexpr int footHeight = 34;
constexpr int shadow = 12;

} // namespace

CommandPalette::CommandPalette(AppContext& context, QWidget& window)
    : QWidget(&window), context_(context), input_(new QLineEdit(this)), area_(new QScrollArea(this)),
      list_(new PaletteList(context.theme, this)) {
    setObjectName(QStringLiteral("palette"));
    input_->setProperty("kind", QStringLiteral("bare"));
    input_->setObjectName(QStringLiteral("palette-input"));
    area_->setFrameShape(QFrame::NoFrame);
    area_->setWidgetResizable(true);
    area_->setFocusPolicy(Qt::NoFocus);
    area_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area_->setWidget(list_);
    input_->installEventFilter(this);
    window.installEventFilter(this);
    connect(input_, &QLineEdit::textChanged, this, &CommandPalette::refresh);
    connect(list_, &PaletteList::chosen, this, &CommandPalette::choose);
    hide();
}

void CommandPalette::open(const QString& prefix, const QString& commandContext) {
    if (!isVisible()) before_ = window()->focusWidget();
    commandContext_ = commandContext;
    QFont font = context_.theme.font(FontRole::Object);
    font.setWeight(QFont::Normal);
    input_->setFont(font);
    input_->setAccessibleName(tr("Search or run a command"));
    input_->setPlaceholderText(tr("Search or run a command"));
    setGeometry(parentWidget()->rect());
    input_->setText(prefix);
    refresh();
    show();
    raise();
    input_->setFocus(Qt::ShortcutFocusReason);
}

void CommandPalette::close() {
    hide();
    if (before_) before_->setFocus(Qt::OtherFocusReason);
}

void CommandPalette::refresh() {
    list_->setResults(paletteResults(input_->text(), context_, commandContext_));
    area_->verticalScrollBar()->setValue(0);
    arrange();
    update();
}

QRect CommandPalette::panel() const {
    const int width = std::min(panelWidth, this->width() - 32);
    const int room = height() - panelTop - 32;
    const int wanted = inputHeight + 1 + list_->contentHeight() + 1 + footHeight;
    return {(this->width() - width) / 2, panelTop, width, std::min(wanted, std::max(room, 160))};
}

void CommandPalette::arrange() {
    const QRect place = panel();
    input_->setGeometry(place.left() + 46, place.top() + 13, place.width() - 60, 26);
    area_->setGeometry(place.left() + 1, place.top() + inputHeight + 1, place.width() - 2,
                       place.height() - inputHeight - footHeight - 2);
}

void CommandPalette::paintEvent(QPaintEvent*) {
    const Theme& theme = context_.theme;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), QColor(0, 0, 0, 69)); // 27 per cent
    const QRectF place(panel());
    if (!theme.dark()) {
        painter.setPen(Qt::NoPen);
        for (int ring = shadow; ring > 0; ring -= 2) {
            painter.setBrush(QColor(0, 0, 0, 5));
            painter.drawRoundedRect(place.adjusted(-ring, -ring + 6, ring, ring + 6), 10 + ring, 10 + ring);
        }
    }
    painter.setPen(QPen(theme.color(Token::Line), 1));
    painter.setBrush(theme.color(Token::Raised));
    painter.drawRoundedRect(place.adjusted(0.5, 0.5, -0.5, -0.5), 10, 10);
    painter.fillRect(QRectF(place.left(), place.top() + inputHeight, place.width(), 1), theme.color(Token::Line));
    painter.fillRect(QRectF(place.left(), place.bottom() - footHeight, place.width(), 1), theme.color(Token::Line));
    painter.drawPixmap(QPointF(place.left() + 18, place.top() + 17),
                       theme.pixmap(QStringLiteral("search"), Token::Text2, 18, devicePixelRatioF()));
    painter.setFont(theme.font(FontRole::Second));
    painter.setPen(theme.color(Token::Text3));
    painter.drawText(QRectF(place.left() + 19, place.bottom() - footHeight, place.width() - 38, footHeight),
                     Qt::AlignVCenter, tr("Up and Down move · Enter opens · Esc closes"));
    if (input_->text().size() < 16)
        painter.drawText(QRectF(place.left() + 19, place.top(), place.width() - 38, inputHeight),
                         Qt::AlignVCenter | Qt::AlignRight, tr("> commands   @ sites   # states   ? help"));
}

void CommandPalette::mousePressEvent(QMouseEvent* event) {
    if (!panel().contains(event->position().toPoint())) close();
}

bool CommandPalette::eventFilter(QObject* watched, QEvent* event) {
    if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible()) {
        setGeometry(parentWidget()->rect());
        arrange();
    }
    if (watched != input_ || event->type() != QEvent::KeyPress) return QWidget::eventFilter(watched, event);
    switch (static_cast<QKeyEvent*>(event)->key()) {
    case Qt::Key_Escape:
        close();
        return true;
    case Qt::Key_Up:
        move(-1);
        return true;
    case Qt::Key_Down:
        move(1);
        return true;
    case Qt::Key_PageUp:
        move(-8);
        return true;
    case Qt::Key_PageDown:
        move(8);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        choose(list_->selected());
        return true;
    case Qt::Key_Tab:
    case Qt::Key_Backtab:
        return true; // the focus stays in the palette while it is open
    default:
        return QWidget::eventFilter(watched, event);
    }
}

void CommandPalette::move(int rows) {
    list_->select(list_->selected() + rows);
    const QRect row = list_->rowRect(list_->selected());
    area_->ensureVisible(row.center().x(), row.center().y(), 0, row.height());
}

void CommandPalette::choose(int index) {
    if (index < 0 || index >= static_cast<int>(list_->results().size())) return;
    // A copy: what runs may change the list.
    const PaletteResult result = list_->results()[static_cast<std::size_t>(index)];
    if (!result.run || !result.disabledReason.isEmpty()) return;
    close();
    result.run();
}

} // namespace trainyard::ui
