#include "ui/jobs/files_tab.h"

#include "core/base/durable_write.h"
#include "ui/jobs/job_texts.h"
#include "ui/widgets/surface.h"

#include <QDateTime>
#include <QDesktopServices>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLocale>
#include <QStyledItemDelegate>
#include <QUrl>
#include <QVBoxLayout>

namespace trainyard::ui {

namespace {

constexpr std::size_t mostEntries = 10'000; // of one folder
constexpr std::int64_t saveChunk = std::int64_t{4} << 20;
constexpr std::int64_t mostSaved = std::int64_t{512} << 20;

// Sizes and times of the model's values, and the icon by kind.
class FileCells : public QStyledItemDelegate {
public:
    FileCells(const FilesModel& model, Theme& theme, QObject* parent)
        : QStyledItemDelegate(parent), model_(model), theme_(theme) {}
    QString displayText(const QVariant& value, const QLocale& locale) const override {
        if (value.userType() == QMetaType::LongLong) return JobTexts::bytes(value.toLongLong());
        if (value.userType() == QMetaType::QDateTime) return locale.toString(value.toDateTime(), QLocale::ShortFormat);
        return QStyledItemDelegate::displayText(value, locale);
    }
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override {
        QStyledItemDelegate::initStyleOption(option, index);
        option->font = theme_.font(FontRole::Body);
        option->palette.setColor(QPalette::Highlight, theme_.color(Token::Selected));
        option->palette.setColor(QPalette::HighlightedText, theme_.color(Token::Text));
        option->state &= ~QStyle::State_HasFocus;
        if (index.column() != 0) {
            option->palette.setColor(QPalette::Text, theme_.color(Token::Text2));
            return;
        }
        const model::FileStat* stat = model_.stat(index);
        if (stat == nullptr) return;
        option->features |= QStyleOptionViewItem::HasDecoration;
        option->icon = theme_.icon(stat->folder ? QStringLiteral("folder") : QStringLiteral("file-text"));
        option->decorationSize = QSize(18, 16);
    }
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        return {QStyledItemDelegate::sizeHint(option, index).width(), theme_.scaled(28)};
    }

private:
    const FilesModel& model_;
    Theme& theme_;
};

} // namespace

struct FilesTab::Listing {
    std::vector<model::FileStat> entries;
};

FilesTab::FilesTab(AppContext& context, QWidget* parent)
    : QWidget(parent), context_(context), model_(new FilesModel(this)), tree_(new QTreeView(this)),
      preview_(new FilePreviewPane(context.theme, this)), problem_(new InlineMessage(context.theme, this)),
      where_(new TextLabel(context.theme, FontRole::Second, Token::Text3, {}, this)),
      refresh_(new Button(context.theme, ButtonKind::Flat, {}, QStringLiteral("refresh-cw"), this)),
      save_(new Button(context.theme, ButtonKind::Flat, {}, QStringLiteral("download"), this)),
      folder_(new Button(context.theme, ButtonKind::Flat, {}, QStringLiteral("folder-open"), this)) {
    auto* bar = new QHBoxLayout;
    bar->setContentsMargins(16, 6, 12, 6);
    bar->setSpacing(4);
    bar->addWidget(where_, 1);
    bar->addWidget(refresh_);
    bar->addWidget(save_);
    bar->addWidget(folder_);
    auto* splitter = new Splitter(context.theme, Qt::Horizontal, this);
    splitter->addWidget(tree_);
    splitter->addWidget(preview_);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 4);
    splitter->setChildrenCollapsible(false);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(problem_);
    column->addLayout(bar);
    column->addWidget(new Hairline(context.theme, Token::LineSubtle, this));
    column->addWidget(splitter, 1);
    problem_->hide();
    tree_->setModel(model_);
    tree_->setItemDelegate(new FileCells(*model_, context.theme, tree_));
    tree_->setUniformRowHeights(true);
    tree_->setFrameShape(QFrame::NoFrame);
    tree_->header()->setStretchLastSection(true);
    tree_->header()->resizeSection(0, context.theme.scaled(300));
    tree_->header()->resizeSection(1, context.theme.scaled(92));
    connect(model_, &FilesModel::folderWanted, this, &FilesTab::list);
    connect(tree_->selectionModel(), &QItemSelectionModel::currentChanged, this, &FilesTab::preview);
    connect(refresh_, &QPushButton::clicked, this, &FilesTab::reload);
    connect(save_, &QPushButton::clicked, this, &FilesTab::saveAs);
    connect(folder_, &QPushButton::clicked, this, &FilesTab::openFolder);
    retranslate();
}

void FilesTab::retranslate() {
    tree_->setAccessibleName(tr("Files of the job"));
    refresh_->setText(tr("Read again"));
    save_->setText(tr("Save as…"));
    folder_->setText(tr("Open folder"));
    save_->setEnabled(false);
    Q_EMIT model_->headerDataChanged(Qt::Horizontal, 0, model_->columnCount() - 1);
}

void FilesTab::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

engine::Lane FilesTab::lane() const {
    return engine::siteLane(site_);
}

void FilesTab::setJob(const QString& id) {
    if (id.isEmpty() || id == id_) {
        // Looked at again: what has come since then.
        if (!id.isEmpty() && driver_ != nullptr)
            for (const QString& folder : model_->loadedFolders()) list(folder);
        return;
    }
    id_ = id;
    reload();
}

void FilesTab::reload() {
    listing_.clear();
    previewing_.cancel();
    driver_.reset();
    model_->clear();
    problem_->hide();
    save_->setEnabled(false);
    folder_->setEnabled(false);
    preview_->showNothing(tr("Choose a file to see its beginning."));
    const engine::JobRow job = context_.jobs.find(id_);
    if (job == nullptr) return;
    site_ = job->site;
    where_->setText(QString::fromStdString(job->folder));
    where_->setToolTip(where_->text());
    engine::JobEngine& jobs = context_.engine.jobs();
    opening_ = ui::run(
        context_.engine.scheduler(), lane(), this,
        [&jobs, id = id_.toStdString()](std::stop_token stop) {
            base::OpContext operation;
            operation.stop = stop;
            return jobs.files(id, operation);
        },
        [this](base::Expected<Driver> driver) {
            if (!driver) return showError(driver.error());
            driver_ = *driver;
            folder_->setEnabled(!driver_->localFolder().empty());
            list({});
        });
}

void FilesTab::list(const QString& folder) {
    if (driver_ == nullptr) return;
    listing_[folder] = ui::run(
        context_.engine.scheduler(), lane(), this,
        [driver = driver_, path = folder.toStdString()](std::stop_token stop) -> base::Expected<Listing> {
            base::OpContext operation;
            operation.stop = stop;
            Listing listing;
            std::string page;
            do {
                YARD_TRY(api::FilePage part, driver->list(path, page, operation));
                for (model::FileStat& entry : part.entries) listing.entries.push_back(std::move(entry));
                page = part.next;
            } while (!page.empty() && listing.entries.size() < mostEntries);
            return listing;
        },
        [this, folder](base::Expected<Listing> listing) {
            if (!listing) return showError(listing.error());
            problem_->hide();
            model_->setEntries(folder, std::move(listing->entries));
        });
}

void FilesTab::showError(const base::Error& error) {
    problem_->setError(error);
    problem_->setAction(tr("Try again"), [this] { reload(); });
    problem_->show();
}

void FilesTab::preview(const QModelIndex& at) {
    const model::FileStat* stat = model_->stat(at);
    save_->setEnabled(stat != nullptr && !stat->folder);
    previewing_.cancel();
    if (stat == nullptr || stat->folder || driver_ == nullptr) {
        preview_->showNothing(stat != nullptr && stat->folder ? tr("A folder. Open it to see what is in it.")
                                                              : tr("Choose a file to see its beginning."));
        return;
    }
    const QString name = at.siblingAtColumn(0).data().toString();
    const std::int64_t size = stat->size;
    previewing_ = ui::run(
        context_.engine.scheduler(), lane(), this,
        [driver = driver_, path = stat->path, size](std::stop_token stop) -> base::Expected<std::string> {
            base::OpContext operation;
            operation.stop = stop;
            auto read = driver->read(path, 0, FilePreviewPane::textBytes, operation);
            if (!read) return read;
            std::string& head = *read;
            const bool picture =
                head.rfind("\x89PNG", 0) == 0 || head.rfind("\xff\xd8\xff", 0) == 0 || head.rfind("GIF8", 0) == 0;
            if (picture && size > FilePreviewPane::textBytes && size <= FilePreviewPane::imageBytes) {
                YARD_TRY(const std::string rest, driver->read(path, FilePreviewPane::textBytes, size, operation));
                head += rest;
            }
            return read;
        },
        [this, name, size](base::Expected<std::string> head) {
            if (!head) return preview_->showNothing(QString::fromStdString(head.error().message));
            preview_->showFile(name, std::max<qint64>(size, static_cast<qint64>(head->size())), *head);
        });
}

void FilesTab::saveAs() {
    const model::FileStat* stat = model_->stat(tree_->currentIndex().siblingAtColumn(0));
    if (stat == nullptr || stat->folder || driver_ == nullptr) return;
    auto* dialog = new QFileDialog(this, tr("Save as"), tree_->currentIndex().siblingAtColumn(0).data().toString());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    connect(dialog, &QFileDialog::fileSelected, this, [this, path = stat->path](const QString& file) {
        saving_ = ui::run(
            context_.engine.scheduler(), lane(), this,
            [driver = driver_, path,
             target = std::filesystem::path(file.toStdU16String())](std::stop_token stop) -> base::Expected<void> {
                base::OpContext operation;
                operation.stop = stop;
                operation.deadline = std::chrono::steady_clock::now() + std::chrono::minutes{30};
                std::string whole;
                for (;;) {
                    YARD_TRY(const std::string part,
                             driver->read(path, static_cast<std::int64_t>(whole.size()), saveChunk, operation));
                    whole += part;
                    if (static_cast<std::int64_t>(part.size()) < saveChunk) break;
                    if (static_cast<std::int64_t>(whole.size()) > mostSaved)
                        return base::makeError(base::ErrorCode::Unsupported, path + " is larger than 512 MiB.",
                                               "Open its folder, or copy it with: yard cp");
                }
                return base::writeDurably(target, whole);
            },
            [this, file](base::Expected<void> saved) {
                if (saved)
                    context_.navigator.toast(ToastKind::Ok, tr("Saved to %1").arg(file));
                else
                    context_.navigator.toast(ToastKind::Bad, QString::fromStdString(saved.error().message));
            });
    });
    dialog->open();
}

void FilesTab::openFolder() {
    if (driver_ != nullptr && !driver_->localFolder().empty())
        QDesktopServices::openUrl(QUrl::fromLocalFile(QString::fromStdString(driver_->localFolder())));
}

} // namespace trainyard::ui
