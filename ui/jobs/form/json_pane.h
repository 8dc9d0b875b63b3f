// The JSON half of the form: the editor, kept in step with the document both ways, and the bar that names an error of
// the text.
#pragma once

#include "ui/jobs/form/form_document.h"
#include "ui/jobs/form/json_editor.h"
#include "ui/jobs/form/json_text_map.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/surface.h"

#include <QTimer>

namespace trainyard::ui {

class JsonPane : public QWidget {
    Q_OBJECT
public:
    JsonPane(Theme& theme, FormDocument& document, QWidget* parent = nullptr);
    JsonEditor* editor() const { return editor_; }
    QString errorText() const { return error_->text(); }
    // Takes what was typed at once, without waiting for the pause.
    void flush();
    // Lights the lines of this place; none for an empty one that is not in the text.
    void light(const std::string& pointer);
    // Puts the cursor there.
    void goTo(const std::string& pointer);
    void goToError();

Q_SIGNALS:
    void placeFocused(const QString& pointer); // the user moved the cursor there

private:
    void documentChanged(FormDocument::Origin origin);
    void cursorMoved();
    void refreshWaves();
    void goToLine(int line);

    FormDocument& document_;
    JsonEditor* editor_;
    Surface* bar_;
    ElidedLabel* error_;
    QTimer typed_;
    JsonTextMap map_;  // of the text as the editor has it
    bool own_ = false; // the editor is being changed by this class
};

} // namespace trainyard::ui
