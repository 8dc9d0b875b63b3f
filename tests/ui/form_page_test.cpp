// The job form as a user meets it: keys in, JSON, messages and jobs out.
#include "tests/ui/form_support.h"

#include <QDropEvent>
#include <QMimeData>

using namespace trainyard;
using tests::FormFixture;
using ui::FormDocument;

namespace {

void drop(QWidget* target, const std::filesystem::path& path) {
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(QString::fromStdString(base::toUtf8(path)))});
    QDragEnterEvent enter(QPoint(20, 20), Qt::CopyAction | Qt::LinkAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(target, &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent event(QPointF(20, 20), Qt::CopyAction | Qt::LinkAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(target, &event);
    QVERIFY(event.isAccepted());
}

} // namespace

class FormPageTest : public QObject {
    Q_OBJECT

    std::unique_ptr<tests::TemporaryFolder> home_;
    std::unique_ptr<FormFixture> form_;
    FormDocument& document() { return form_->page->document(); }

private Q_SLOTS:
    void init() {
        home_ = std::make_unique<tests::TemporaryFolder>();
        form_ = std::make_unique<FormFixture>(home_->path());
    }
    void cleanup() {
        form_.reset();
        home_.reset();
    }

    void keysInAFieldChangeTheJson() {
        form_->open(QStringLiteral("empty"));
        form_->type("/name", QStringLiteral("digits"));
        QVERIFY(form_->page->json().editor()->toPlainText().contains(QStringLiteral("\"name\": \"digits\"")));
        form_->type("/resources/memory", QStringLiteral("2Gi"));
        QCOMPARE(document().spec().resources.memory.value_or(0), std::int64_t{2} << 30);
        form_->type("/resources/memory", {});
        QVERIFY(!document().has("/resources"));
    }

    void jsonChangesTheFields() {
        form_->openText(tests::goodJob);
        form_->page->setView(ui::FormView::Split);
        QCOMPARE(form_->line("/name")->text(), QStringLiteral("digits"));
        ui::JsonEditor* editor = form_->page->json().editor();
        editor->setFocus();
        QTextCursor cursor = editor->document()->find(QStringLiteral("digits"));
        editor->setTextCursor(cursor);
        QTest::keyClicks(editor, QStringLiteral("letters"));
        QTRY_COMPARE(form_->line("/name")->text(), QStringLiteral("letters"));
        QCOMPARE(form_->line("/hyperparameters/rate")->text().isEmpty(), false);
    }

    void brokenJsonKeepsTheFormAndNamesTheLine() {
        form_->openText(tests::goodJob);
        form_->page->setView(ui::FormView::Split);
        ui::JsonEditor* editor = form_->page->json().editor();
        editor->setFocus();
        QTextCursor cursor = editor->document()->find(QStringLiteral("\"digits\","));
        editor->setTextCursor(cursor);
        QTest::keyClicks(editor, QStringLiteral("\"x"));
        QTRY_VERIFY(document().textError().has_value());
        QVERIFY(form_->page->json().errorText().contains(QStringLiteral("the form shows the last valid text")));
        QVERIFY(form_->page->json().errorText().contains(QStringLiteral("line 3")));
        QCOMPARE(form_->line("/name")->text(), QStringLiteral("digits"));
        form_->page->submit();
        QCOMPARE(form_->local->calls("submit"), 0);
    }

    void undoGoesAcrossFieldsAndJson() {
        form_->openText(tests::goodJob);
        form_->page->setView(ui::FormView::Split);
        const QString before = document().text();
        form_->type("/name", QStringLiteral("one"));
        ui::JsonEditor* editor = form_->page->json().editor();
        editor->setFocus();
        editor->setTextCursor(editor->document()->find(QStringLiteral("\"one\"")));
        QTest::keyClicks(editor, QStringLiteral("\"two\""));
        QTRY_COMPARE(form_->line("/name")->text(), QStringLiteral("two"));
        QTest::keyClick(editor, Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(form_->line("/name")->text(), QStringLiteral("one"));
        QLineEdit* name = form_->line("/name");
        name->setFocus();
        QTest::keyClick(name, Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(document().text(), before);
        QCOMPARE(name->text(), QStringLiteral("digits"));
        QTest::keyClick(name, Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(name->text(), QStringLiteral("one"));
    }

    void everyMistakeStandsAtItsField() {
        form_->openText(tests::tenMistakes);
        QVERIFY2(form_->page->fields().shown().size() >= 10,
                 qPrintable(QString::number(form_->page->fields().shown().size())));
        for (const char* pointer : {"/name", "/code", "/hyperparameters", "/environment/version", "/resources/cpu",
                                    "/resources/memory", "/resources/time", "/mounts", "/priority"})
            QVERIFY2(!form_->messageAt(pointer).isEmpty(), pointer);
        for (int tab = 0; tab < ui::formTabCount; ++tab)
            QVERIFY(form_->page->fields().tabHasProblem(static_cast<ui::FormTab>(tab)));
        QVERIFY(form_->page->footer().mistakesLink()->text().contains(QStringLiteral("Name")));
        QCOMPARE(form_->editor("/resources/cpu")->property("state").toString(), QStringLiteral("error"));
        QCOMPARE(form_->editor("/mounts/0/target")->property("state").toString(), QStringLiteral("error"));
        // A field that the form does not have is kept in view in its tab.
        bool stranger = false;
        for (const ui::ShownProblem& shown : form_->page->fields().shown())
            stranger = stranger || (shown.problem.pointer == "/gagn" && shown.field == nullptr);
        QVERIFY(stranger);
    }

    void aFixIsOneStep() {
        form_->openText(tests::goodJob);
        form_->type("/resources/memory", QStringLiteral("96Gb"));
        QVERIFY(form_->messageAt("/resources/memory").isEmpty()); // not while it is typed
        form_->line("/resources/cpu")->setFocus();
        QVERIFY(form_->messageAt("/resources/memory").contains(QStringLiteral("96Gb")) ||
                form_->messageAt("/resources/memory").contains(QStringLiteral("Gb")));
        auto* button = form_->page->fields().fieldOf("/resources/memory")->line->findChild<ui::Button*>();
        QCOMPARE(button->text(), QStringLiteral("Use 96Gi"));
        button->click();
        QCOMPARE(form_->line("/resources/memory")->text(), QStringLiteral("96Gi"));
        QVERIFY(form_->messageAt("/resources/memory").isEmpty());
        document().undo();
        QCOMPARE(form_->line("/resources/memory")->text(), QStringLiteral("96Gb"));
    }

    void submitGoesToTheFirstMistake() {
        form_->open(QStringLiteral("empty"));
        QVERIFY(form_->page->fields().shown().empty()); // a new form does not scold
        QVERIFY(form_->page->footer().submitButton()->isEnabled());
        form_->type("/resources/cpu", QStringLiteral("1"));
        QTest::keyClick(form_->line("/resources/cpu"), Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(form_->page->fields().shown().size() >= 2);
        QTRY_COMPARE(QApplication::focusWidget(), static_cast<QWidget*>(form_->line("/name")));
        QCOMPARE(form_->local->calls("submit"), 0);
    }

    void submitMakesAJobAndGoesThere() {
        form_->openText(tests::goodJob);
        form_->type("/name", QStringLiteral("mine"));
        QSignalSpy submitted(form_->page.get(), &ui::JobFormPage::submitted);
        QTest::keyClick(form_->line("/name"), Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(submitted.wait(20000));
        QCOMPARE(form_->navigator.places.size(), std::size_t{1});
        QCOMPARE(form_->navigator.places.front().page, QStringLiteral("jobs"));
        const auto job = form_->engine->jobs().job(form_->navigator.places.front().argument.toStdString());
        QVERIFY(job.has_value());
        QCOMPARE(job->name, std::string("mine"));
        // The next New job begins anew.
        form_->open({});
        QVERIFY(document().spec().name.empty());
    }

    void aRefusedSubmitLosesNothing() {
        form_->openText(tests::goodJob);
        form_->local->fail("nodes",
                           base::makeError(base::ErrorCode::Unavailable, "No route to the site.", "Wait for it."));
        form_->type("/name", QStringLiteral("mine"));
        form_->page->submit();
        QTRY_VERIFY_WITH_TIMEOUT(!form_->page->message().isHidden(), 20000);
        QVERIFY(form_->page->message().title().contains(QStringLiteral("No route")));
        QVERIFY(form_->navigator.places.empty());
        QCOMPARE(form_->line("/name")->text(), QStringLiteral("mine"));
        QVERIFY(form_->page->footer().submitButton()->isEnabled());
    }

    void aDraftComesBackInTheNextSession() {
        form_->open(QStringLiteral("empty"));
        form_->type("/name", QStringLiteral("half-done"));
        QTRY_VERIFY_WITH_TIMEOUT(std::filesystem::exists(home_->path() / "drafts"), 10000);
        form_.reset();
        form_ = std::make_unique<FormFixture>(home_->path());
        form_->open({});
        QCOMPARE(form_->line("/name")->text(), QStringLiteral("half-done"));
        QVERIFY(document().dirty());
        QVERIFY(!form_->page->message().isHidden());
    }

    void whatIsTypedLastIsKeptToo() {
        form_->open(QStringLiteral("empty"));
        form_->type("/name", QStringLiteral("quick"));
        form_.reset(); // before the pause of the draft
        form_ = std::make_unique<FormFixture>(home_->path());
        form_->open({});
        QCOMPARE(form_->line("/name")->text(), QStringLiteral("quick"));
    }

    void aDroppedJobFileOpens() {
        form_->open(QStringLiteral("empty"));
        QVERIFY(base::writeFileAtomic(form_->files / "dropped.tyjob", tests::goodJob).has_value());
        QSignalSpy loaded(form_->page.get(), &ui::JobFormPage::loaded);
        drop(form_->page.get(), form_->files / "dropped.tyjob");
        QVERIFY(loaded.wait(10000));
        QCOMPARE(form_->line("/name")->text(), QStringLiteral("digits"));
        QVERIFY(!document().dirty());
    }

    void aDroppedFolderBecomesAMount() {
        form_->openText(tests::goodJob);
        QWidget* area = form_->page->fields().fieldOf("/mounts")->control->parentWidget()->parentWidget();
        drop(area, form_->files.path());
        QCOMPARE(document().spec().mounts.size(), std::size_t{1});
        QCOMPARE(document().spec().mounts.front().source, base::toUtf8(form_->files.path()));
        QCOMPARE(document().spec().mounts.front().target, std::string("/data"));
        QVERIFY(document().ready());
        document().undo();
        QVERIFY(document().spec().mounts.empty());
    }

    void saveWritesTheFileAndMovesPaths() {
        form_->openText(R"({ "apiVersion": "trainyard/v1", "name": "a", "code": { "module": "m", "folder": "." } })");
        std::filesystem::create_directories(form_->files / "other");
        form_->type("/name", QStringLiteral("saved"));
        form_->page->saveTo(form_->files / "other" / "b.tyjob");
        QTRY_VERIFY_WITH_TIMEOUT(!document().dirty(), 10000);
        const auto bytes = base::readFile(form_->files / "other" / "b.tyjob");
        QVERIFY(bytes.has_value());
        QVERIFY(bytes->find("\"saved\"") != std::string::npos);
        QCOMPARE(document().spec().code.folder, base::toUtf8(form_->files.path()));
    }

    void aFailedSaveSaysSo() {
        form_->openText(tests::goodJob);
        form_->type("/name", QStringLiteral("unsaved"));
        form_->page->saveTo(form_->files / "no" / "such" / "b.tyjob");
        QTRY_VERIFY_WITH_TIMEOUT(!form_->page->message().isHidden(), 10000);
        QVERIFY(document().dirty());
    }

    void aFileThatIsNotThereIsAnErrorInThePage() {
        form_->open(QStringLiteral("file=/no/such/file.tyjob"));
        QVERIFY(!form_->page->message().isHidden());
        QVERIFY(form_->page->message().title().contains(QStringLiteral("file.tyjob")));
    }

    void rowsOfHyperparameters() {
        form_->openText(tests::goodJob);
        form_->type("/hyperparameters/rate", QStringLiteral("rate2"));
        QVERIFY(document().has("/hyperparameters/rate2"));
        QVERIFY(!document().has("/hyperparameters/rate"));
        QCOMPARE(document().text().count(QStringLiteral("epochs")), 1);
        document().undo();
        QVERIFY(document().has("/hyperparameters/rate"));
    }

    void theSiteAnswersInWords() {
        form_->openText(tests::goodJob);
        QTRY_VERIFY_WITH_TIMEOUT(form_->page->side().known(), 10000);
        QCOMPARE(form_->page->footer().consequence(), form_->page->side().fit().sentence);
        QTRY_VERIFY_WITH_TIMEOUT(form_->page->side().plan()->text().contains(QStringLiteral("true")), 10000);
        form_->type("/resources/cpu", QStringLiteral("4000"));
        QVERIFY(form_->page->side().fit().verdict == ui::FitVerdict::Never);
        QVERIFY(form_->page->footer().consequence().startsWith(QStringLiteral("Will not start")));
    }

    void compositionOfAnInputMethodIsNotTyped() {
        form_->open(QStringLiteral("empty"));
        form_->page->fields().focus("/finish");
        QWidget* finish = form_->editor("/finish");
        const QString before = document().text();
        QInputMethodEvent composing(QStringLiteral("nihao"), {});
        QCoreApplication::sendEvent(finish, &composing);
        QCOMPARE(document().text(), before);
        QInputMethodEvent committed;
        committed.setCommitString(QStringLiteral("echo 你好"));
        QCoreApplication::sendEvent(finish, &committed);
        QCOMPARE(document().spec().finish, std::string("echo 你好"));
        // Keys that belong to Chinese input methods stay free.
        for (const ui::Command& command : form_->commands.all())
            for (const QKeySequence& key : command.keys) {
                QVERIFY(key != QKeySequence(QStringLiteral("Ctrl+Space")));
                QVERIFY(key != QKeySequence(QStringLiteral("Shift+Space")));
                QVERIFY(key != QKeySequence(QStringLiteral("Ctrl+.")));
            }
    }

    void everyControlHasAName() {
        form_->openText(tests::goodJob);
        for (const QLineEdit* edit : form_->page->findChildren<QLineEdit*>())
            QVERIFY2(!edit->accessibleName().isEmpty(), qPrintable(edit->placeholderText()));
        for (const QAbstractButton* button : form_->page->findChildren<QAbstractButton*>())
            QVERIFY2(!button->accessibleName().isEmpty() || !button->text().isEmpty() || !button->isVisible(),
                     qPrintable(QStringLiteral("%1 in %2")
                                    .arg(QString::fromLatin1(button->metaObject()->className()),
                                         QString::fromLatin1(button->parentWidget()->metaObject()->className()))));
    }

    void anotherLanguageKeepsWhatIsThere() {
        form_->openText(tests::goodJob);
        form_->type("/name", QStringLiteral("kept"));
        auto* before = form_->line("/name");
        QPointer<QWidget> old(before);
        QEvent change(QEvent::LanguageChange);
        QCoreApplication::sendEvent(form_->page.get(), &change);
        QTRY_VERIFY(old.isNull());
        QCOMPARE(form_->line("/name")->text(), QStringLiteral("kept"));
        document().undo();
        QCOMPARE(form_->line("/name")->text(), QStringLiteral("digits"));
        form_->type("/name", QStringLiteral("again"));
        QVERIFY(form_->page->json().editor()->toPlainText().contains(QStringLiteral("again")));
    }

    void narrowWindowsHaveTheMachinesAsATab() {
        form_->openText(tests::goodJob);
        auto* tabs = form_->page->findChild<QTabBar*>();
        QCOMPARE(tabs->count(), ui::formTabCount);
        form_->page->resize(780, 560);
        QTRY_COMPARE(tabs->count(), ui::formTabCount + 1);
        tabs->setCurrentIndex(ui::formTabCount);
        QVERIFY(form_->page->side().isVisible());
        form_->page->resize(1200, 800);
        QTRY_COMPARE(tabs->count(), ui::formTabCount);
        QVERIFY(form_->page->side().isVisible());
    }
};

QTEST_MAIN(FormPageTest)
#include "form_page_test.moc"
