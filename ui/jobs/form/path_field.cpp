#include "ui/jobs/form/path_field.h"

#include <QAction>
#include <QDir>
#include <QFileDialog>

namespace trainyard::ui {

namespace {

constexpr char folderProperty[] = "formBaseFolder";

// Without looking at the disk: this is the UI thread.
QString written(const QString& path, const QString& folder) {
    const QString relative = QDir(folder).relativeFilePath(path);
    const bool below = !relative.startsWith(QLatin1String("..")) && QDir::isRelativePath(relative);
    return below && !folder.isEmpty() ? relative : path;
}

} // namespace

void setBaseFolder(QWidget* form, const QString& folder) {
    form->setProperty(folderProperty, folder);
}

QString baseFolder(const QWidget* field) {
    for (const QWidget* at = field; at != nullptr; at = at->parentWidget())
        if (at->property(folderProperty).isValid()) return at->property(folderProperty).toString();
    return {};
}

void addBrowse(FieldBuilder& builder, QLineEdit* edit, BrowseFor what) {
    FormDocument& document = builder.fields().document();
    const QString name = what == BrowseFor::File ? QCoreApplication::translate("PathField", "Choose a file...")
                                                 : QCoreApplication::translate("PathField", "Choose a folder...");
    auto* action = edit->addAction(builder.theme().icon(QStringLiteral("folder-open")), QLineEdit::TrailingPosition);
    action->setText(name);
    action->setToolTip(name);
    QObject::connect(&builder.theme(), &Theme::changed, action, [action, theme = &builder.theme()] {
        action->setIcon(theme->icon(QStringLiteral("folder-open")));
    });
    QObject::connect(action, &QAction::triggered, edit, [edit, &document, name, what] {
        auto* dialog = new QFileDialog(edit->window(), name, baseFolder(edit));
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setFileMode(what == BrowseFor::File ? QFileDialog::ExistingFile : QFileDialog::Directory);
        QObject::connect(dialog, &QFileDialog::fileSelected, edit, [edit, &document](const QString& path) {
            document.endMerge();
            document.set(placeOf(edit), written(path, baseFolder(edit)).toStdString());
            document.endMerge();
        });
        dialog->open();
    });
}

} // namespace trainyard::ui
