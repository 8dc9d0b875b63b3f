#include "ui/shell/error_window.h"

#include "ui/widgets/surface.h"

#include <QVBoxLayout>

namespace trainyard::ui {

ErrorWindow::ErrorWindow(Theme& theme, const base::Error& error) : message_(new InlineMessage(theme, this)) {
    setWindowTitle(QStringLiteral("Trainyard"));
    setMinimumSize(640, 400);
    resize(1024, 640);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(24, 24, 24, 24);
    column->setSpacing(12);
    column->addWidget(new TextLabel(theme, FontRole::Title, Token::Text, tr("Trainyard cannot open its data"), this));
    auto* sentence = new TextLabel(theme, FontRole::Body, Token::Text2,
                                   tr("Nothing has been changed or removed. Jobs that run go on."), this);
    column->addWidget(sentence);
    column->addWidget(message_);
    column->addStretch();
    setError(error);
}

void ErrorWindow::setError(const base::Error& error) {
    message_->setError(error);
    message_->setAction(tr("Try again"), [this] { Q_EMIT tryAgain(); });
}

} // namespace trainyard::ui
