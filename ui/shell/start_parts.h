// The lists and tiles of the start page.
#pragma once

#include "ui/shell/app_context.h"
#include "ui/widgets/surface.h"

#include <QVBoxLayout>

namespace trainyard::ui {

Card* makeTile(Theme& theme, const QString& icon, const QString& title, const QString& detail, const QString& key,
               QWidget* parent);
Card* makeTemplateTile(Theme& theme, const QString& icon, const QString& name, const QString& detail, QWidget* parent);

// Everything the lists below show, as text: equal text, equal lists.
QString startFingerprint(const AppContext& context);
void addRecent(AppContext& context, QVBoxLayout& column, QWidget* parent);
void addNeeds(AppContext& context, QVBoxLayout& column, QWidget* parent);
void addSites(AppContext& context, QVBoxLayout& column, QWidget* parent);

// Removes and deletes all that a layout holds.
void clearLayout(QLayout& layout);

} // namespace trainyard::ui
