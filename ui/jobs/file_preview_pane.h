// The beginning of a file: text, table, picture, or bytes.
#pragma once

#include "ui/theme/theme.h"
#include "ui/widgets/label.h"

#include <QPlainTextEdit>
#include <QStackedWidget>
#include <QTableWidget>

namespace trainyard::ui {

class FilePreviewPane : public QWidget {
    Q_OBJECT
public:
    static constexpr qint64 textBytes = 256 * 1024;
    static constexpr qint64 imageBytes = 8 * 1024 * 1024; // a picture has to be read whole

    FilePreviewPane(Theme& theme, QWidget* parent);
    void showNothing(const QString& why);
    // `head` is the file's beginning, up to `size` bytes.
    void showFile(const QString& name, qint64 size, const std::string& head);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void fitImage();
    Theme& theme_;
    ElidedLabel* name_;
    TextLabel* facts_;
    QStackedWidget* pages_;
    QPlainTextEdit* text_;
    QTableWidget* table_;
    QLabel* image_;
    TextLabel* nothing_;
    QPixmap picture_;
};

} // namespace trainyard::ui
