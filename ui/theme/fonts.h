// The shipped fonts and the lists of families that text is set in.
#pragma once

#include <QStringList>

namespace trainyard::ui {

// Registers the fonts below <resources>/fonts with Qt, once a process; the count that could be loaded.
int loadShippedFonts();
QStringList uiFontFamilies();
QStringList monoFontFamilies();
// The family whose digits all have one width.
QString tabularFamily();
// Whether 0 and 1 of the first family are equally wide.
bool digitsAreTabular(const QStringList& families);

} // namespace trainyard::ui
