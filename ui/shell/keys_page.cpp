#include "ui/shell/keys_page.h"

#include "ui/widgets/chip.h"
#include "ui/widgets/label.h"
#include "ui/widgets/section_head.h"
#include "ui/widgets/surface.h"

#include <QEvent>

#include <set>

namespace trainyard::ui {

namespace {

// Keys of the widgets themselves: they are in no table of commands, for they belong to no command.
struct Plain {
    const char* keys;
    const char* what;
};
const Plain plainKeys[] = {
    {QT_TRANSLATE_NOOP("trainyard::ui::KeysPage", "Up, Down, Home, End, letters"),
     QT_TRANSLATE_NOOP("trainyard::ui::KeysPage", "Move in lists; letters jump to a name")},
    {QT_TRANSLATE_NOOP("trainyard::ui::KeysPage", "Enter, Space"), QT_TRANSLATE_NOOP("KeysPage", "Open; toggle")},
    {QT_TRANSLATE_NOOP("trainyard::ui::KeysPage", "Tab, Shift+Tab"),
     QT_TRANSLATE_NOOP("KeysPage", "Next or previous control")},
    {QT_TRANSLATE_NOOP("trainyard::ui::KeysPage", "Esc"),
     QT_TRANSLATE_NOOP("trainyard::ui::KeysPage", "Close what is open; leave the field; clear the filter")},
    {QT_TRANSLATE_NOOP("trainyard::ui::KeysPage", "Shift+F10, Menu"), QT_TRANSLATE_NOOP("KeysPage", "Context menu")},
};

QString contextTitle(const QString& context) {
    if (context.isEmpty()) return KeysPage::tr("Everywhere");
    if (context == QLatin1String("jobs")) return KeysPage::tr("Jobs");
    if (context == QLatin1String("form")) return KeysPage::tr("Job form");
    if (context == QLatin1String("log")) return KeysPage::tr("Log");
    if (context == QLatin1String("curves")) return KeysPage::tr("Curves");
    return context;
}

QWidget* makeLine(Theme& theme, const QString& what, const QStringList& keys, QWidget* parent) {
    auto* line = new QWidget(parent);
    line->setFixedHeight(theme.scaled(28));
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(12, 0, 12, 0);
    row->setSpacing(6);
    row->addWidget(new ElidedLabel(theme, FontRole::Body, Token::Text, what, line), 1);
    for (const QString& key : keys) row->addWidget(new Tag(theme, key, line));
    return line;
}

} // namespace

KeysPage::KeysPage(AppContext& context, QWidget* parent)
    : Page(parent), context_(context),
      search_(new SearchField(context.theme, tr("Search keys"), QStringLiteral("search"), this)),
      area_(new QScrollArea(this)) {
    area_->setFrameShape(QFrame::NoFrame);
    area_->setWidgetResizable(true);
    area_->setFocusPolicy(Qt::NoFocus);
    search_->setMaximumWidth(320);
    auto* box = new QVBoxLayout(this);
    box->setContentsMargins(24, 24, 0, 0);
    box->setSpacing(12);
    auto* title = new TextLabel(context.theme, FontRole::Title, Token::Text, tr("Keys"), this);
    title->setObjectName(QStringLiteral("keys-title"));
    box->addWidget(title);
    box->addWidget(search_);
    box->addWidget(area_, 1);
    connect(search_, &QLineEdit::textChanged, this, &KeysPage::rebuild);
    connect(&context_.commands, &Commands::changed, this, [this] {
        if (isVisible()) rebuild();
    });
}

void KeysPage::open(const QString& argument) {
    first_ = argument;
    rebuild();
}

bool KeysPage::focusFilter() {
    search_->setFocus();
    search_->selectAll();
    return true;
}

void KeysPage::addGroup(QVBoxLayout& column, const QString& title, const QString& context) {
    QWidget* parent = column.parentWidget();
    Theme& theme = context_.theme;
    const QString wanted = search_->text().trimmed();
    auto* card = new Card(theme, parent);
    auto* rows = new QVBoxLayout(card);
    rows->setContentsMargins(1, 4, 1, 4);
    rows->setSpacing(0);
    int count = 0;
    const auto add = [&](const QString& what, const QStringList& keys) {
        const bool found = wanted.isEmpty() || what.contains(wanted, Qt::CaseInsensitive) ||
                           keys.join(QLatin1Char(' ')).contains(wanted, Qt::CaseInsensitive);
        if (!found) return;
        rows->addWidget(makeLine(theme, what, keys, card));
        ++count;
    };
    for (const Command& command : context_.commands.all()) {
        if (command.context != context || command.keys.isEmpty()) continue;
        QStringList keys;
        for (const QKeySequence& key : command.keys) keys << key.toString(QKeySequence::NativeText);
        add(command.text, keys);
    }
    if (context.isEmpty())
        for (const Plain& plain : plainKeys) add(tr(plain.what), {tr(plain.keys)});
    if (count == 0) {
        delete card;
        return;
    }
    column.addWidget(new SectionHead(theme, title, parent));
    column.addWidget(card);
    column.addSpacing(8);
}

void KeysPage::rebuild() {
    auto* content = new QWidget;
    auto* row = new QHBoxLayout(content);
    row->setContentsMargins(0, 0, 24, 24);
    auto* inner = new QWidget(content);
    inner->setMaximumWidth(720);
    row->addWidget(inner, 1000);
    row->addStretch(1);
    auto* column = new QVBoxLayout(inner);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    std::set<QString> contexts;
    for (const Command& command : context_.commands.all())
        if (!command.context.isEmpty()) contexts.insert(command.context);
    if (contexts.erase(first_) > 0) addGroup(*column, contextTitle(first_), first_);
    addGroup(*column, contextTitle({}), {});
    for (const QString& context : contexts) addGroup(*column, contextTitle(context), context);
    if (column->count() == 0)
        column->addWidget(new TextLabel(context_.theme, FontRole::Body, Token::Text2,
                                        tr("No key matches “%1”.").arg(search_->text()), inner));
    column->addStretch();
    area_->setWidget(content);
}

void KeysPage::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) {
        search_->setPlaceholderText(tr("Search keys"));
        search_->setAccessibleName(tr("Search keys"));
        if (auto* title = findChild<TextLabel*>(QStringLiteral("keys-title"))) title->setText(tr("Keys"));
        Q_EMIT breadcrumbChanged();
        if (area_->widget() != nullptr) rebuild();
    }
    Page::changeEvent(event);
}

} // namespace trainyard::ui
