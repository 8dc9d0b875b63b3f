#include "ui/jobs/form/code_kind.h"

#include "ui/jobs/form/path_field.h"

namespace trainyard::ui {

using model::OrderedJson;

namespace {

// The members of "code" that belong to each kind; "folder" goes with all.
const std::vector<std::string>& membersOf(int kind) {
    static const std::array<std::vector<std::string>, 3> members{
        std::vector<std::string>{"module", "package"}, {"script"}, {"command"}};
    return members[static_cast<std::size_t>(kind)];
}

} // namespace

CodeKind::CodeKind(FormDocument& document, SegmentedControl* choice, QObject* parent)
    : QObject(parent), document_(document), choice_(choice) {
    connect(choice, &SegmentedControl::chosen, this, &CodeKind::choose);
}

void CodeKind::addFrame(Kind kind, QWidget* frame) {
    frames_[kind].push_back(frame);
    frame->setVisible(kind == kind_);
}

void CodeKind::load() {
    int found = -1;
    for (int kind = Module; kind <= Command; ++kind) {
        const auto& members = membersOf(kind);
        const bool here = std::any_of(members.begin(), members.end(),
                                      [&](const std::string& member) { return document_.has("/code/" + member); });
        // More than one is a mistake of the file: the shown one keeps its place, the message names both.
        if (here && (found < 0 || kind == kind_)) found = kind;
    }
    if (found >= 0) kind_ = found;
    showFrames();
}

void CodeKind::choose(int kind) {
    if (kind == kind_) return;
    const OrderedJson* code = document_.find("/code");
    OrderedJson changed = code != nullptr && code->is_object() ? *code : OrderedJson::object();
    OrderedJson& kept = kept_[static_cast<std::size_t>(kind_)];
    kept = OrderedJson::object();
    for (const std::string& member : membersOf(kind_))
        if (changed.contains(member)) {
            kept[member] = changed[member];
            changed.erase(member);
        }
    for (const auto& [member, value] : kept_[static_cast<std::size_t>(kind)].items()) changed[member] = value;
    kind_ = kind;
    document_.endMerge();
    if (changed.empty())
        document_.remove("/code");
    else
        document_.set("/code", std::move(changed));
    document_.endMerge();
    showFrames();
}

void CodeKind::showFrames() {
    choice_->setCurrent(kind_);
    for (int kind = Module; kind <= Command; ++kind)
        for (QWidget* frame : frames_[static_cast<std::size_t>(kind)]) frame->setVisible(kind == kind_);
}

void addCodeKind(FieldBuilder& builder) {
    FormDocument& document = builder.fields().document();
    auto* choice = new SegmentedControl(
        builder.theme(), CodeKind::tr("What runs"),
        {CodeKind::tr("Python module"), CodeKind::tr("Script"), CodeKind::tr("Command")}, builder.parent());
    choice->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    auto* kind = new CodeKind(document, choice, choice);
    setPlace(choice, "/code");
    BoundField field;
    field.pointer = "/code";
    field.control = choice;
    field.load = [kind] { kind->load(); };
    builder.part(std::move(field), {CodeKind::tr("What runs"), {}, {}, {}});

    const auto line = [&](CodeKind::Kind of, const std::string& pointer, const FieldText& text, FieldKind fieldKind,
                          bool mono) {
        QLineEdit* edit = builder.line(pointer, text, fieldKind, mono);
        kind->addFrame(of, edit->parentWidget());
        return edit;
    };
    line(CodeKind::Module, "/code/module",
         {CodeKind::tr("Module"), CodeKind::tr("run by python -m"), CodeKind::tr("Dotted name, without .py."),
          QStringLiteral("trainer.task")},
         FieldKind::Text, true);
    addBrowse(
        builder,
        line(CodeKind::Module, "/code/package",
             {CodeKind::tr("Package"), CodeKind::tr("sdist or wheel; optional"),
              CodeKind::tr("Installed into an environment of the job's own; without it the module is run from the "
                           "folder."),
              CodeKind::tr("none: run from the folder")},
             FieldKind::Text, true),
        BrowseFor::File);
    addBrowse(builder,
              line(CodeKind::Script, "/code/script",
                   {CodeKind::tr("Script"), CodeKind::tr(".py by Python, else by the shell"),
                    CodeKind::tr("Path of the script, in the folder."), QStringLiteral("train.py")},
                   FieldKind::Text, true),
              BrowseFor::File);
    line(CodeKind::Command, "/code/command",
         {CodeKind::tr("Command"), CodeKind::tr("program and its words"),
          CodeKind::tr("Started as it is, without a shell."), QStringLiteral("python3 -m trainer.task")},
         FieldKind::Words, true);
    addBrowse(builder,
              builder.line("/code/folder",
                           {CodeKind::tr("Folder"), CodeKind::tr("copied into the job's folder"),
                            CodeKind::tr("A relative path starts where the job file is."), QStringLiteral(".")},
                           FieldKind::Text, true),
              BrowseFor::Folder);
}

} // namespace trainyard::ui
