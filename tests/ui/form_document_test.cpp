// The document behind the job form: text and fields are two views of one JSON, with one undo.
#include "core/base/file_io.h"
#include "ui/jobs/form/form_document.h"
#include "ui/jobs/form/json_text_edit.h"
#include "ui/jobs/form/json_text_map.h"

#include <QSignalSpy>
#include <QTest>

using namespace trainyard;
using ui::FormDocument;

namespace {

const QString commented = QStringLiteral(R"({
  "apiVersion": "trainyard/v1",
  // what it is called
  "name": "digits", /* short */
  "code": { "script": "train.py" },
  "resources": {
    "cpu": 2,
    "memory": "1Gi"
  }
}
)");

std::string messageAt(const FormDocument& document, const std::string& pointer) {
    for (const model::SpecProblem& problem : document.problems())
        if (problem.pointer == pointer) return problem.message;
    return {};
}

} // namespace

class FormDocumentTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void newOneLacksNameAndCode() {
        FormDocument document;
        QVERIFY(!document.ready());
        QVERIFY(!messageAt(document, "/name").empty());
        QVERIFY(!messageAt(document, "/code").empty());
        QVERIFY(!document.dirty());
        QVERIFY(!document.canUndo());
    }

    void anEditKeepsCommentsAndLayout() {
        FormDocument document;
        document.reset(commented);
        QVERIFY2(document.ready(), messageAt(document, "/name").c_str());
        document.set("/name", "letters");
        QString expected = commented;
        expected.replace(QStringLiteral("\"digits\""), QStringLiteral("\"letters\""));
        QCOMPARE(document.text(), expected);
        document.endMerge();
        document.set("/resources/time", "8h");
        QVERIFY(document.text().contains(QStringLiteral("\"memory\": \"1Gi\",\n    \"time\": \"8h\"\n  }")));
        QVERIFY(document.text().contains(QStringLiteral("// what it is called")));
        document.remove("/resources/cpu");
        QVERIFY(document.text().contains(QStringLiteral("{\n    \"memory\": \"1Gi\",")));
        document.set("/code/folder", ".");
        QVERIFY(document.text().contains(QStringLiteral("{ \"script\": \"train.py\", \"folder\": \".\" }")));
        QCOMPARE(document.spec().code.folder, std::string("."));
    }

    void newFieldsStandInTheOrderOfTheFormat() {
        FormDocument document;
        document.reset(commented);
        document.set("/kind", "batch");
        QVERIFY(document.text().indexOf(QStringLiteral("\"kind\"")) <
                document.text().indexOf(QStringLiteral("\"name\"")));
        document.set("/args", model::OrderedJson::array({"--epochs", "3"}));
        QVERIFY(document.text().contains(QStringLiteral("\"args\": [\"--epochs\", \"3\"]")));
        QVERIFY(document.text().indexOf(QStringLiteral("\"args\"")) <
                document.text().indexOf(QStringLiteral("\"resources\"")));
    }

    void theLastMemberTakesItsParentAlong() {
        FormDocument document;
        document.reset(commented);
        document.remove("/resources/cpu");
        document.remove("/resources/memory");
        QVERIFY(!document.has("/resources"));
        QVERIFY(!document.text().contains(QStringLiteral("resources")));
        QVERIFY(document.ready());
    }

    void keysInOneFieldAreOneUndoStep() {
        FormDocument document;
        document.reset(commented);
        for (const char* typed : {"d", "di", "dig"}) document.set("/name", typed);
        document.endMerge();
        document.set("/resources/cpu", 4);
        document.undo();
        QCOMPARE(document.spec().resources.cpu.value_or(0), 2.0);
        QCOMPARE(document.spec().name, std::string("dig"));
        document.undo();
        QCOMPARE(document.text(), commented);
        QVERIFY(!document.canUndo());
        QVERIFY(!document.dirty());
        document.redo();
        document.redo();
        QCOMPARE(document.spec().resources.cpu.value_or(0), 4.0);
        QVERIFY(!document.canRedo());
    }

    void oneStackForTextAndFields() {
        FormDocument document;
        document.reset(commented);
        document.set("/name", "one");
        QString text = document.text();
        text.replace(QStringLiteral("\"one\""), QStringLiteral("\"two\""));
        document.setText(text);
        QCOMPARE(document.spec().name, std::string("two"));
        document.set("/name", "three");
        document.undo();
        QCOMPARE(document.spec().name, std::string("two"));
        document.undo();
        QCOMPARE(document.spec().name, std::string("one"));
        document.undo();
        QCOMPARE(document.spec().name, std::string("digits"));
    }

    void brokenTextKeepsTheLastForm() {
        FormDocument document;
        document.reset(commented);
        QString broken = commented;
        broken.replace(QStringLiteral("\"cpu\": 2,"), QStringLiteral("\"cpu\": 2,,"));
        QSignalSpy changed(&document, &FormDocument::changed);
        document.setText(broken);
        QCOMPARE(changed.size(), 1);
        QVERIFY(document.textError().has_value());
        QCOMPARE(document.textError()->line, 7);
        QVERIFY(!document.ready());
        QCOMPARE(document.spec().name, std::string("digits"));
        QCOMPARE(document.text(), broken);
        document.undo();
        QVERIFY(document.ready());
        QCOMPARE(document.text(), commented);
    }

    void aFieldEditOverBrokenTextCanBeTakenBack() {
        FormDocument document;
        document.reset(commented);
        document.setText(QStringLiteral("{ \"name\": "));
        document.set("/name", "other");
        QVERIFY(document.ready());
        QCOMPARE(document.spec().name, std::string("other"));
        document.undo();
        QCOMPARE(document.text(), QStringLiteral("{ \"name\": "));
    }

    void textThatIsNoObjectIsAnError() {
        FormDocument document;
        document.reset(commented);
        document.setText(QStringLiteral("[1, 2]"));
        QVERIFY(document.textError().has_value());
        QCOMPARE(document.spec().name, std::string("digits"));
    }

    void aNewStepForgetsWhatWasUndone() {
        FormDocument document;
        document.reset(commented);
        document.set("/name", "one");
        document.undo();
        document.set("/name", "two");
        QVERIFY(!document.canRedo());
        QCOMPARE(document.spec().name, std::string("two"));
    }

    void placesOfTheText() {
        const ui::JsonTextMap map(commented);
        QVERIFY(map.complete());
        const ui::JsonSpan* memory = map.find("/resources/memory");
        QVERIFY(memory != nullptr);
        QCOMPARE(commented.mid(memory->valueBegin, memory->end - memory->valueBegin), QStringLiteral("\"1Gi\""));
        QCOMPARE(QString::fromStdString(map.at(memory->begin + 2)->pointer), QStringLiteral("/resources/memory"));
        QVERIFY(!ui::JsonTextMap(QStringLiteral("{\"a\": [1, 2")).complete());
        QVERIFY(!ui::JsonTextMap(QString(200, u'[')).complete());
    }

    void namesWithSlashesAndTildes() {
        FormDocument document;
        document.reset(commented);
        document.set("/resources/extended/rdma~1hca", 1);
        QVERIFY(document.text().contains(QStringLiteral("\"rdma/hca\": 1")));
        document.set("/resources/extended/rdma~1hca", 2);
        QVERIFY(document.text().contains(QStringLiteral("\"rdma/hca\": 2")));
        document.remove("/resources/extended/rdma~1hca");
        QVERIFY(!document.has("/resources/extended"));
    }

    void templatesRoundTrip_data() {
        QTest::addColumn<QString>("name");
        for (const char* name : {"mlp", "lr", "cnn", "rnn"}) QTest::newRow(name) << QString::fromLatin1(name);
    }

    void templatesRoundTrip() {
        QFETCH(QString, name);
        const std::string source = qEnvironmentVariable("TRAINYARD_SOURCE").toStdString();
        const auto file =
            base::fromUtf8(source + "/resources/templates/" + name.toStdString() + "/" + name.toStdString() + ".tyjob");
        const auto bytes = base::readFile(file);
        QVERIFY2(bytes.has_value(), qPrintable(name));
        FormDocument document;
        document.reset(QString::fromStdString(*bytes));
        QVERIFY2(document.ready(), document.problems().empty() ? "" : document.problems().front().message.c_str());
        const QString before = document.text();
        document.set("/hyperparameters/epochs", 3);
        document.set("/resources/memory", "2Gi");
        QVERIFY(document.ready());
        QCOMPARE(document.text().count(u'\n'), before.count(u'\n'));
        while (document.canUndo()) document.undo();
        QCOMPARE(document.text(), QString::fromStdString(*bytes));
        // Written by the model and read again it is the same job.
        FormDocument again;
        again.reset(ui::prettyJson(model::writeJobSpec(document.spec())));
        QVERIFY(again.spec() == document.spec());
    }
};

QTEST_GUILESS_MAIN(FormDocumentTest)
#include "form_document_test.moc"
