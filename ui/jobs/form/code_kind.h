// Module, script or command: the choice and the fields that go with it. What was typed for the others is kept for as
// long as the form is open, so that looking at them loses nothing.
#pragma once

#include "ui/jobs/form/field_builder.h"
#include "ui/widgets/segmented_control.h"

#include <array>

namespace trainyard::ui {

void addCodeKind(FieldBuilder& builder);

class CodeKind : public QObject {
    Q_OBJECT
public:
    enum Kind { Module, Script, Command };
    CodeKind(FormDocument& document, SegmentedControl* choice, QObject* parent);
    // Frames that are shown for one kind alone.
    void addFrame(Kind kind, QWidget* frame);
    // The kind that the document shows; what stands there decides, else what was chosen last.
    void load();
    void choose(int kind);

private:
    void showFrames();

    FormDocument& document_;
    SegmentedControl* choice_;
    std::array<std::vector<QWidget*>, 3> frames_;
    std::array<model::OrderedJson, 3> kept_;
    int kind_ = Module;
};

} // namespace trainyard::ui
