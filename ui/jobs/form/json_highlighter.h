// Colours of JSON by theme token: keys, strings, numbers, the three words, comments.
#pragma once

#include "ui/theme/theme.h"

#include <QSyntaxHighlighter>

namespace trainyard::ui {

class JsonHighlighter : public QSyntaxHighlighter {
    Q_OBJECT
public:
    JsonHighlighter(Theme& theme, QTextDocument* document);

protected:
    void highlightBlock(const QString& text) override;

private:
    // Length of the string that begins at `begin`, quotes included.
    static int stringLength(const QString& text, int begin);
    Theme& theme_;
};

} // namespace trainyard::ui
