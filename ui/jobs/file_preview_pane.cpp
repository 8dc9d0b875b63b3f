#include "ui/jobs/file_preview_pane.h"

#include "ui/jobs/job_texts.h"
#include "ui/jobs/logic/file_preview.h"
#include "ui/jobs/logic/log_text.h"

#include <QBuffer>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QImageReader>
#include <QVBoxLayout>

#include <algorithm>

namespace trainyard::ui {

namespace {

constexpr std::size_t tableRows = 200;
constexpr std::size_t tableColumns = 100;
constexpr std::size_t hexBytes = 4096;
constexpr int mostPixels = 6000; // a side; more is not shown but said

QString readableText(const std::string& head) {
    QString text;
    std::size_t at = 0;
    while (at < head.size()) {
        const auto end = head.find('\n', at);
        const LogText line =
            showLogLine(std::string_view(head).substr(at, end == std::string::npos ? std::string::npos : end - at));
        text += QString::fromUtf16(line.text.data(), static_cast<qsizetype>(line.text.size()));
        text += QLatin1Char('\n');
        if (end == std::string::npos) break;
        at = end + 1;
    }
    return text;
}

} // namespace

FilePreviewPane::FilePreviewPane(Theme& theme, QWidget* parent)
    : QWidget(parent), theme_(theme), name_(new ElidedLabel(theme, FontRole::Section, Token::Text, {}, this)),
      facts_(new TextLabel(theme, FontRole::Second, Token::Text3, {}, this)), pages_(new QStackedWidget(this)),
      text_(new QPlainTextEdit(this)), table_(new QTableWidget(this)), image_(new QLabel(this)),
      nothing_(new TextLabel(theme, FontRole::Body, Token::Text3, {}, this)) {
    auto* head = new QHBoxLayout;
    head->setContentsMargins(16, 10, 16, 6);
    head->addWidget(name_, 1);
    head->addWidget(facts_);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(pages_, 1);
    nothing_->setParagraph(true);
    nothing_->setContentsMargins(16, 6, 16, 16);
    nothing_->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    for (QWidget* page : {static_cast<QWidget*>(nothing_), static_cast<QWidget*>(text_), static_cast<QWidget*>(table_),
                          static_cast<QWidget*>(image_)})
        pages_->addWidget(page);
    text_->setReadOnly(true);
    text_->setLineWrapMode(QPlainTextEdit::NoWrap);
    text_->setAccessibleName(tr("Beginning of the file"));
    table_->setAccessibleName(tr("Beginning of the file"));
    table_->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table_->setShowGrid(true);
    table_->verticalHeader()->hide();
    image_->setAlignment(Qt::AlignCenter);
    image_->setMinimumSize(1, 1);
    const auto setFonts = [this] {
        text_->setFont(theme_.font(FontRole::MonoInline));
        table_->setFont(theme_.font(FontRole::Second));
        table_->verticalHeader()->setDefaultSectionSize(theme_.scaled(24));
    };
    setFonts();
    connect(&theme_, &Theme::changed, this, setFonts);
}

void FilePreviewPane::showNothing(const QString& why) {
    name_->setText({});
    facts_->setText({});
    nothing_->setText(why);
    pages_->setCurrentWidget(nothing_);
}

void FilePreviewPane::showFile(const QString& name, qint64 size, const std::string& head) {
    name_->setText(name);
    const auto read = static_cast<qint64>(head.size());
    facts_->setText(read < size ? tr("the first %1 of %2", "sizes of what is shown and of the file")
                                      .arg(JobTexts::bytes(read), JobTexts::bytes(size))
                                : JobTexts::bytes(size));
    switch (previewKind(name.toStdString(), head)) {
    case PreviewKind::Empty:
        nothing_->setText(tr("The file is empty."));
        pages_->setCurrentWidget(nothing_);
        return;
    case PreviewKind::Image: {
        QByteArray bytes = QByteArray::fromRawData(head.data(), static_cast<qsizetype>(head.size()));
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::ReadOnly);
        QImageReader reader(&buffer);
        const QSize pixels = reader.size();
        if (read == size && pixels.isValid() && std::max(pixels.width(), pixels.height()) <= mostPixels) {
            picture_ = QPixmap::fromImage(reader.read());
            if (!picture_.isNull()) {
                facts_->setText(tr("%1 × %2 · %3", "pixels of a picture, its size")
                                    .arg(pixels.width())
                                    .arg(pixels.height())
                                    .arg(JobTexts::bytes(size)));
                pages_->setCurrentWidget(image_);
                fitImage();
                return;
            }
        }
        [[fallthrough]];
    }
    case PreviewKind::Hex:
        text_->setPlainText(QString::fromStdString(hexDump(head, hexBytes)));
        pages_->setCurrentWidget(text_);
        return;
    case PreviewKind::Text:
        text_->setPlainText(readableText(head));
        pages_->setCurrentWidget(text_);
        return;
    case PreviewKind::Table:
        break;
    }
    const auto rows = parseTable(head, tableRows + 1);
    std::size_t columns = 0;
    for (const auto& row : rows) columns = std::max(columns, std::min(row.size(), tableColumns));
    table_->clear();
    table_->setColumnCount(static_cast<int>(columns));
    table_->setRowCount(static_cast<int>(rows.empty() ? 0 : rows.size() - 1));
    for (std::size_t r = 0; r < rows.size(); ++r)
        for (std::size_t c = 0; c < std::min(rows[r].size(), tableColumns); ++c) {
            auto* item = new QTableWidgetItem(QString::fromStdString(rows[r][c]));
            if (r == 0)
                table_->setHorizontalHeaderItem(static_cast<int>(c), item);
            else
                table_->setItem(static_cast<int>(r) - 1, static_cast<int>(c), item);
        }
    pages_->setCurrentWidget(table_);
}

void FilePreviewPane::fitImage() {
    if (picture_.isNull() || pages_->currentWidget() != image_) return;
    const QSize room = pages_->size() - QSize(32, 32);
    const QSize size = picture_.size().boundedTo(room);
    QPixmap fitted = picture_.scaled(size * devicePixelRatioF(), Qt::KeepAspectRatio, Qt::SmoothTransformation);
    fitted.setDevicePixelRatio(devicePixelRatioF());
    image_->setPixmap(fitted);
}

void FilePreviewPane::resizeEvent(QResizeEvent*) {
    fitImage();
}

} // namespace trainyard::ui
