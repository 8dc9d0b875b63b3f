#include "ui/widgets/inline_message.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

namespace trainyard::ui {

namespace {

struct Look {
    const char* icon;
    Token shape;
    Token fill;
};

Look lookOf(MessageKind kind) {
    switch (kind) {
    case MessageKind::Info:
        return {"info", Token::Accent, Token::AccentSoft};
    case MessageKind::Ok:
        return {"circle-check", Token::Ok, Token::OkSoft};
    case MessageKind::Warning:
        return {"triangle-alert", Token::WarnShape, Token::WarnSoft};
    case MessageKind::Bad:
        return {"octagon-x", Token::Bad, Token::BadSoft};
    }
    return {"info", Token::Accent, Token::AccentSoft};
}

} // namespace

InlineMessage::InlineMessage(Theme& theme, QWidget* parent)
    : QWidget(parent), theme_(theme), icon_(new IconLabel(theme, QStringLiteral("info"), Token::Accent, 16, this)),
      title_(new TextLabel(theme, FontRole::Section, Token::Text, {}, this)),
      text_(new TextLabel(theme, FontRole::Body, Token::Text2, {}, this)),
      detail_(new TextLabel(theme, FontRole::MonoInline, Token::Text2, {}, this)),
      action_(new Button(theme, ButtonKind::Plain, {}, {}, this)),
      details_(new Button(theme, ButtonKind::Link, {}, {}, this)),
      copy_(new Button(theme, ButtonKind::Link, {}, {}, this)) {
    for (TextLabel* label : {title_, text_, detail_}) {
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(6);
    buttons->addWidget(action_);
    buttons->addWidget(details_);
    buttons->addWidget(copy_);
    buttons->addStretch();
    auto* column = new QVBoxLayout;
    column->setSpacing(4);
    column->addWidget(title_);
    column->addWidget(text_);
    column->addWidget(detail_);
    column->addLayout(buttons);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(16, 12, 16, 12);
    row->setSpacing(12);
    row->addWidget(icon_, 0, Qt::AlignTop);
    row->addLayout(column, 1);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    for (QWidget* widget : {static_cast<QWidget*>(detail_), static_cast<QWidget*>(action_),
                            static_cast<QWidget*>(details_), static_cast<QWidget*>(copy_)})
        widget->hide();
    connect(action_, &QPushButton::clicked, this, [this] {
        if (const auto run = run_) run();
    });
    connect(details_, &QPushButton::clicked, this, [this] { detail_->setVisible(detail_->isHidden()); });
    connect(copy_, &QPushButton::clicked, this, &InlineMessage::copy);
    connect(&theme_, &Theme::changed, this, qOverload<>(&QWidget::update));
    retranslate();
}

void InlineMessage::setMessage(MessageKind kind, const QString& title, const QString& text) {
    kind_ = kind;
    const Look look = lookOf(kind);
    icon_->setIcon(QString::fromLatin1(look.icon), look.shape);
    title_->setText(title);
    text_->setText(text);
    text_->setVisible(!text.isEmpty());
    detail_->hide();
    details_->hide();
    copy_->hide();
    update();
}

void InlineMessage::setError(const base::Error& error) {
    setMessage(MessageKind::Bad, QString::fromStdString(error.message), QString::fromStdString(error.remedy));
    detail_->setText(QString::fromStdString(error.detail));
    details_->setVisible(!error.detail.empty());
    copy_->setVisible(true);
}

void InlineMessage::setAction(const QString& text, std::function<void()> action) {
    action_->setText(text);
    action_->setVisible(!text.isEmpty());
    run_ = std::move(action);
}

void InlineMessage::paintEvent(QPaintEvent*) {
    const Look look = lookOf(kind_);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme_.color(look.fill));
    painter.drawRoundedRect(rect(), 5, 5);
    if (kind_ == MessageKind::Bad) painter.fillRect(QRectF(0, 5, 3, height() - 10), theme_.color(look.shape));
}

void InlineMessage::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

void InlineMessage::retranslate() {
    details_->setText(tr("Details"));
    copy_->setText(tr("Copy"));
}

void InlineMessage::copy() const {
    QStringList parts{title_->text(), text_->text(), detail_->text()};
    parts.removeAll(QString());
    QGuiApplication::clipboard()->setText(parts.join(QLatin1Char('\n')));
}

} // namespace trainyard::ui
