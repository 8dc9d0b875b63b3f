#include "ui/shell/header_bar.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>

namespace trainyard::ui {

namespace {

class Dot : public QWidget {
public:
    Dot(Theme& theme, QWidget* parent) : QWidget(parent), theme_(theme) {
        setFixedSize(8, 8);
        setAttribute(Qt::WA_TransparentForMouseEvents);
    }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(theme_.color(Token::Window), 1));
        painter.setBrush(theme_.color(Token::Bad));
        painter.drawEllipse(QRectF(0.5, 0.5, 7, 7));
    }

private:
    Theme& theme_;
};

} // namespace

PaletteButton::PaletteButton(Theme& theme, QWidget* parent) : QWidget(parent), theme_(theme) {
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::IBeamCursor);
    setFixedHeight(28);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(&theme_, &Theme::changed, this, [this] {
        setFixedHeight(theme_.scaled(28));
        update();
    });
}

void PaletteButton::setText(const QString& text) {
    text_ = text;
    setAccessibleName(text);
    update();
}

void PaletteButton::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal pen = hasFocus() ? 2 : 1;
    painter.setPen(QPen(theme_.color(hasFocus() ? Token::Accent : Token::Line), pen));
    painter.setBrush(theme_.color(Token::Surface));
    painter.drawRoundedRect(QRectF(rect()).adjusted(pen / 2, pen / 2, -pen / 2, -pen / 2), 5, 5);
    painter.drawPixmap(9, (height() - 16) / 2,
                       theme_.pixmap(QStringLiteral("search"), Token::Text2, 16, devicePixelRatioF()));
    const QString key = QKeySequence(Qt::CTRL | Qt::Key_K).toString(QKeySequence::NativeText);
    painter.setFont(theme_.font(FontRole::MicroStrong));
    const int keyWidth = painter.fontMetrics().horizontalAdvance(key) + 10;
    const QRectF tag(width() - keyWidth - 6, (height() - 16) / 2.0, keyWidth, 16);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme_.color(Token::GreySoft));
    painter.drawRoundedRect(tag, 3, 3);
    painter.setPen(theme_.color(Token::Text2));
    painter.drawText(tag, Qt::AlignCenter, key);
    painter.setFont(theme_.font(FontRole::Body));
    painter.setPen(theme_.color(Token::Text2));
    const QRect text = rect().adjusted(32, 0, -keyWidth - 12, 0);
    painter.drawText(text, Qt::AlignVCenter | Qt::AlignLeft,
                     painter.fontMetrics().elidedText(text_, Qt::ElideRight, text.width()));
}

void PaletteButton::mousePressEvent(QMouseEvent*) {
    Q_EMIT clicked();
}

void PaletteButton::keyPressEvent(QKeyEvent* event) {
    const bool opens = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space;
    if (opens)
        Q_EMIT clicked();
    else
        QWidget::keyPressEvent(event);
}

HeaderBar::HeaderBar(Theme& theme, Commands& commands, QWidget* parent)
    : Surface(theme, Token::Window, Qt::BottomEdge, parent), theme_(theme), commands_(commands),
      menu_(addButton(QStringLiteral("menu"), QStringLiteral("menu.open"))),
      sidebar_(addButton(QStringLiteral("panel-left"), QStringLiteral("view.sidebar"))),
      back_(addButton(QStringLiteral("arrow-left"), QStringLiteral("view.back"))),
      forward_(addButton(QStringLiteral("arrow-right"), QStringLiteral("view.forward"))), crumbs_(new QWidget(this)),
      palette_(new PaletteButton(theme, this)),
      bell_(addButton(QStringLiteral("bell"), QStringLiteral("view.activity"))), dot_(new Dot(theme, bell_)),
      newJob_(new Button(theme, ButtonKind::Plain, {}, QStringLiteral("plus"), this)) {
    dot_->move(17, 4);
    dot_->hide();
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(8, 0, 10, 1);
    row->setSpacing(2);
    row->addWidget(menu_);
    row->addWidget(sidebar_);
    row->addSpacing(8);
    row->addWidget(back_);
    row->addWidget(forward_);
    row->addSpacing(6);
    auto* crumbs = new QHBoxLayout(crumbs_);
    crumbs->setContentsMargins(0, 0, 0, 0);
    crumbs->setSpacing(2);
    row->addWidget(crumbs_, 1);
    row->addWidget(palette_);
    row->addSpacing(10);
    row->addWidget(bell_);
    row->addSpacing(6);
    row->addWidget(newJob_);
    connect(palette_, &PaletteButton::clicked, this, [this] { commands_.run(QStringLiteral("palette.open")); });
    connect(newJob_, &QPushButton::clicked, this, [this] { commands_.run(QStringLiteral("job.new")); });
    retranslate();
}

IconButton* HeaderBar::addButton(const QString& icon, const QString& command) {
    auto* button = new IconButton(theme_, icon, {}, this);
    connect(button, &QToolButton::clicked, this, [this, command] { commands_.run(command); });
    return button;
}

void HeaderBar::retranslate() {
    const auto name = [this](IconButton* button, const char* id) {
        const Command* command = commands_.find(QString::fromLatin1(id));
        if (command == nullptr) return;
        const QString key =
            command->keys.isEmpty() ? QString() : command->keys.first().toString(QKeySequence::NativeText);
        button->setName(command->text, key);
    };
    setFixedHeight(theme_.scaled(44));
    name(menu_, "menu.open");
    name(sidebar_, "view.sidebar");
    name(back_, "view.back");
    name(forward_, "view.forward");
    name(bell_, "view.activity");
    palette_->setText(tr("Search or run a command"));
    newJob_->setText(tr("New job"));
    newJob_->setToolTip(commands_.tooltip(QStringLiteral("job.new")));
    newJob_->setVisible(commands_.find(QStringLiteral("job.new")) != nullptr);
}

void HeaderBar::setHistory(bool back, bool forward) {
    back_->setEnabled(back);
    forward_->setEnabled(forward);
}

void HeaderBar::setAttention(bool attention) {
    dot_->setVisible(attention);
}

void HeaderBar::setBreadcrumb(const QStringList& parts) {
    if (parts == parts_ && !parts_.isEmpty()) return;
    parts_ = parts;
    QLayout* row = crumbs_->layout();
    while (QLayoutItem* item = row->takeAt(0)) {
        if (QWidget* widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
    auto* box = static_cast<QHBoxLayout*>(row);
    for (int index = 0; index < parts.size(); ++index) {
        if (index > 0)
            box->addWidget(new IconLabel(theme_, QStringLiteral("chevron-right"), Token::Text3, 14, crumbs_));
        if (index + 1 == parts.size()) {
            auto* last = new ElidedLabel(theme_, FontRole::Section, Token::Text, parts.at(index), crumbs_);
            last->setContentsMargins(6, 0, 0, 0);
            box->addSpacing(6);
            box->addWidget(last, 1);
        } else {
            auto* crumb = new Button(theme_, ButtonKind::Flat, parts.at(index), {}, crumbs_);
            crumb->setSmall(true);
            box->addWidget(crumb);
            connect(crumb, &QPushButton::clicked, this, [this, index] { Q_EMIT crumbClicked(index); });
        }
    }
}

void HeaderBar::resizeEvent(QResizeEvent* event) {
    Surface::resizeEvent(event);
    palette_->setFixedWidth(width() >= 1100 ? 320 : 240);
}

} // namespace trainyard::ui
