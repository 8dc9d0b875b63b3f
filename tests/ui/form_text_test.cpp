// What lies between a field and the file: values, corrections, fit, paths, drafts.
#include "core/base/file_io.h"
#include "core/base/ids.h"
#include "tests/support/temporary_folder.h"
#include "ui/jobs/form/draft_store.h"
#include "ui/jobs/form/field_text.h"
#include "ui/jobs/form/fit_report.h"
#include "ui/jobs/form/form_source.h"
#include "ui/jobs/form/path_rebase.h"

#include <QTest>

using namespace trainyard;
using model::OrderedJson;
using ui::FieldKind;

namespace {

model::Node machine(int cores, double free) {
    model::Node node;
    node.name = "here";
    node.cpuCores = cores;
    node.cpuFree = free;
    node.memoryTotal = 8LL << 30;
    node.memoryFree = 6LL << 30;
    return node;
}

ui::ResourceRequest asks(double cpu, int replicas = 1) {
    ui::ResourceRequest request;
    request.groups.push_back({{}, replicas, cpu, 1LL << 30, std::nullopt});
    return request;
}

} // namespace

class FormTextTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void valuesByKind() {
        QVERIFY(!ui::valueOfText(FieldKind::Text, QStringLiteral("  ")));
        QVERIFY(*ui::valueOfText(FieldKind::Number, QStringLiteral("8")) == OrderedJson(8));
        QVERIFY(*ui::valueOfText(FieldKind::Number, QStringLiteral("0.5")) == OrderedJson(0.5));
        QVERIFY(*ui::valueOfText(FieldKind::Number, QStringLiteral("eight")) == OrderedJson("eight"));
        QVERIFY(*ui::valueOfText(FieldKind::Number, QStringLiteral("nan")) == OrderedJson("nan"));
        QVERIFY(*ui::valueOfText(FieldKind::Size, QStringLiteral("96Gb")) == OrderedJson("96Gb"));
        QVERIFY(*ui::valueOfText(FieldKind::Value, QStringLiteral("true")) == OrderedJson(true));
        QVERIFY(*ui::valueOfText(FieldKind::Value, QStringLiteral("1e-4")) == OrderedJson(1e-4));
        QVERIFY(*ui::valueOfText(FieldKind::Value, QStringLiteral("512,256")) == OrderedJson("512,256"));
        QVERIFY(*ui::valueOfText(FieldKind::Value, QStringLiteral("\"7\"")) == OrderedJson("7"));
    }

    void shownValuesReadBackAsThemselves() {
        for (const OrderedJson& value : {OrderedJson("7"), OrderedJson("true"), OrderedJson("plain"), OrderedJson(7),
                                         OrderedJson(0.25), OrderedJson(false), OrderedJson("two words")}) {
            const QString shown = ui::textOfValue(FieldKind::Value, &value);
            QVERIFY(*ui::valueOfText(FieldKind::Value, shown) == value);
        }
    }

    void wordsAsInAShell() {
        const QStringList words{QStringLiteral("--name"), QStringLiteral("two words"), QStringLiteral("it's"),
                                QStringLiteral("a\"b\\c"), QString()};
        QCOMPARE(ui::splitWords(ui::joinWords(words)), words);
        QCOMPARE(
            ui::splitWords(QStringLiteral("a  'b c' \"d e\" f\\ g")),
            QStringList({QStringLiteral("a"), QStringLiteral("b c"), QStringLiteral("d e"), QStringLiteral("f g")}));
        QCOMPARE(ui::splitWords(QStringLiteral("an 'open quote")).size(), 2);
    }

    void corrections() {
        QCOMPARE(*ui::correction("/resources/memory", QStringLiteral("96Gb")), QStringLiteral("96Gi"));
        QCOMPARE(*ui::correction("/resources/memory", QStringLiteral("1.5 gigs")), QStringLiteral("1.5Gi"));
        QCOMPARE(*ui::correction("/resources/time", QStringLiteral("2 days")), QStringLiteral("2d"));
        QCOMPARE(*ui::correction("/resources/cpu", QStringLiteral("8 cores")), QStringLiteral("8"));
        QVERIFY(!ui::correction("/resources/memory", QStringLiteral("a lot")));
        QVERIFY(!ui::correction("/resources/memory", QStringLiteral("5 x")));
        QVERIFY(!ui::correction("/name", QStringLiteral("8 cores")));
    }

    void remediesThatCanBeApplied() {
        OrderedJson json = {{"apiVersion", "trainyard/v1"},
                            {"name", "My Job"},
                            {"code", {{"script", "a.py"}}},
                            {"resources", {{"memroy", "1Gi"}}},
                            {"priority", "hihg"}};
        int renames = 0;
        int values = 0;
        for (const model::SpecProblem& problem : model::readJobSpec(json).problems) {
            const OrderedJson* value = problem.pointer == "/resources/memroy" ? &json["resources"]["memroy"]
                                       : problem.pointer == "/priority"       ? &json["priority"]
                                                                              : &json["name"];
            const auto fix = ui::fixOf(problem, FieldKind::Text, value);
            QVERIFY2(fix.has_value(), problem.pointer.c_str());
            if (fix->rename) {
                ++renames;
                QCOMPARE(fix->label, QStringLiteral("memory"));
            } else
                ++values;
        }
        QCOMPARE(renames, 1);
        QCOMPARE(values, 2);
    }

    void fitInWords() {
        QVERIFY(ui::fitOf(asks(2), {machine(2, 2)}).verdict == ui::FitVerdict::Starts);
        QVERIFY(ui::fitOf(asks(2), {machine(2, 2)}).sentence.startsWith(QStringLiteral("Uses 2 of 2 free cores")));
        const ui::Fit waits = ui::fitOf(asks(2), {machine(2, 0.5)});
        QVERIFY(waits.verdict == ui::FitVerdict::Waits);
        QCOMPARE(waits.sentence, QStringLiteral("Waits: needs 2 cores with 0.5 free."));
        const ui::Fit never = ui::fitOf(asks(8), {machine(2, 2)});
        QVERIFY(never.verdict == ui::FitVerdict::Never);
        QCOMPARE(never.sentence, QStringLiteral("Will not start: asks for 8 cores of 2."));
        QVERIFY(ui::fitOf(asks(2, 2), {machine(2, 2), machine(2, 2)}).verdict == ui::FitVerdict::Starts);
        // Three times two cores do not fit two machines of three side by side, though their sum does.
        QVERIFY(ui::fitOf(asks(2, 3), {machine(3, 3), machine(3, 3)}).verdict == ui::FitVerdict::Never);
        model::Node down = machine(2, 2);
        down.state = "down";
        QVERIFY(ui::fitOf(asks(1), {down}).verdict == ui::FitVerdict::Unknown);
    }

    void relativePathsFollowTheFile() {
        OrderedJson json = {{"code", {{"folder", "."}, {"package", "dist/a.whl"}, {"script", "train.py"}}},
                            {"mounts", OrderedJson::array({{{"source", "../data"}, {"target", "/data"}},
                                                           {{"source", "s3://b/d"}, {"target", "/s3"}},
                                                           {{"source", "/abs"}, {"target", "/abs"}}})}};
        const OrderedJson moved = ui::rebasePaths(json, "/a/b", "/c");
        QCOMPARE(moved["code"]["folder"].get<std::string>(), std::string("/a/b"));
        QCOMPARE(moved["code"]["package"].get<std::string>(), std::string("/a/b/dist/a.whl"));
        QCOMPARE(moved["code"]["script"].get<std::string>(), std::string("train.py"));
        QCOMPARE(moved["mounts"][0]["source"].get<std::string>(), std::string("/a/data"));
        QCOMPARE(moved["mounts"][1]["source"].get<std::string>(), std::string("s3://b/d"));
        QCOMPARE(moved["mounts"][2]["source"].get<std::string>(), std::string("/abs"));
        QCOMPARE(ui::rebasePaths(json, "/a/b", "/a")["code"]["folder"].get<std::string>(), std::string("b"));
        QVERIFY(ui::rebasePaths(json, "/a/b", "/a/b") == json);
    }

    void draftsComeBack() {
        const tests::TemporaryFolder home;
        QVERIFY(!ui::newestDraft(home.path()));
        const std::string id = base::newKey(std::chrono::system_clock::now());
        QVERIFY(ui::writeDraft(home.path(), {id, "{ \"name\": ", "/x", "/x/a.tyjob"}).has_value());
        const auto draft = ui::newestDraft(home.path());
        QVERIFY(draft.has_value());
        QCOMPARE(draft->text, std::string("{ \"name\": "));
        QVERIFY(draft->folder == std::filesystem::path("/x"));
        QVERIFY(ui::removeDraft(home.path(), id).has_value());
        QVERIFY(ui::removeDraft(home.path(), id).has_value());
        QVERIFY(!ui::newestDraft(home.path()));
    }

    void damagedDraftsArePassedOver() {
        const tests::TemporaryFolder home;
        const std::string good = base::newKey(std::chrono::system_clock::now());
        const std::string bad = base::newKey(std::chrono::system_clock::now());
        QVERIFY(ui::writeDraft(home.path(), {good, "{}", {}, {}}).has_value());
        QVERIFY(base::writeFileAtomic(home.path() / "drafts" / (bad + ".json"), "not json").has_value());
        QCOMPARE(ui::newestDraft(home.path())->id, good);
        const auto read = ui::readDraft(home.path(), bad);
        QVERIFY(!read);
        QVERIFY(read.error().code == base::ErrorCode::Corrupted);
        QVERIFY(!ui::readDraft(home.path(), "../../etc/passwd"));
    }

    void filesAsJsonAndYaml() {
        const tests::TemporaryFolder folder;
        QVERIFY(base::writeFileAtomic(folder / "a.tyjob", "// mine\n{ \"name\": \"a\" }").has_value());
        QVERIFY(base::writeFileAtomic(folder / "b.yaml", "name: b\nargs: [x]\n").has_value());
        const auto json = ui::loadJobFile(folder / "a.tyjob");
        QVERIFY(json.has_value());
        QVERIFY(json->text.find("// mine") == 0);
        QVERIFY(json->file == folder / "a.tyjob");
        const auto yaml = ui::loadJobFile(folder / "b.yaml");
        QVERIFY(yaml.has_value());
        QVERIFY(yaml->text.find("\"name\": \"b\"") != std::string::npos);
        QVERIFY(yaml->file.empty());
        QVERIFY(!ui::loadJobFile(folder / "none.tyjob"));
    }
};

QTEST_GUILESS_MAIN(FormTextTest)
#include "form_text_test.moc"
