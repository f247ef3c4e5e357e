// What was done, told again: the items of a run, its story, whether it can be undone, and all of it as CSV.

#include "sync/history.h"

#include "sync/result_document.h"
#include "sync/standing.h"
#include "sync/tables.h"
#include "tests/fakes/engine_fixture.h"

#include <QtTest>

#include <nlohmann/json.hpp>

#include <filesystem>

using namespace engine;
using namespace fakes;

namespace {

std::string say(const model::Text& t) { return model::words(t); }

/// Both ends, and a session that looks at what they left.
struct Past : EngineFixture {
    Session& session()
    {
        if (!m_session) {
            io::Profile profile;
            profile.folder = path("").toStdString();
            m_session = must(openToLook(profile, "history"));
        }
        return *m_session;
    }

    /// Leaves the record that a run leaves.
    void record(const std::string& id, const Run& run)
    {
        Outcome outcome;
        outcome.plan = run.plan;
        outcome.report = run.report;
        outcome.error = run.objection;
        io::RunRecord record;
        record.id = id;
        record.command = infoOf(run.plan.operation).name;
        record.outcome = outcome.name();
        record.startedAtMs = record.endedAtMs = clock.nowMs();
        record.planId = run.objection ? "" : run.plan.id;
        record.document = textOf(resultDocument(say, record.command, id, outcome, 0, {}, {}));
        must(state().startRun(record));
    }

    io::RunRecord recordOf(const std::string& id) { return must(state().run(id)).value(); }

private:
    std::unique_ptr<Session> m_session;
};

} // namespace

class TestHistory : public QObject {
    Q_OBJECT
private slots:
    void itemsOfCustomers();
    void aRunWithoutPlan();
    void storyTellsWhatTheDocumentTold();
    void storyOfARunThatFailed();
    void storyOfForeignText();
    void undoOfACatalog();
    void undoOfARestore();
    void undoNeedsTheBackup();
    void undoNeedsTheSameCatalog();
    void undoOfOtherThings();
    void undoOfACatalogThatWasNotReplaced();
    void changesAsCsv();
    void problemsAndItemsAsCsv();
    void formulasAreDefused_data();
    void formulasAreDefused();
};

void TestHistory::itemsOfCustomers()
{
    Past past;
    past.till.cards = {person("1", "Ann", "ann@example.com"), person("2", "Bob", "bob@example.com")};
    past.cloud.refusedRefs = {"2"};
    const auto run = past.run(Operation::PushCustomers);
    past.record("r1", run);
    const auto items = must(itemsOf(past.session(), past.recordOf("r1")));
    QCOMPARE(items.size(), std::size_t(2));
    QCOMPARE(items[0].ref, std::string("1"));
    QCOMPARE(items[0].name, std::string("Ann"));
    QCOMPARE(items[0].kind, io::OpKind::CreateCustomer);
    QCOMPARE(items[0].state, io::OpState::Done);
    QCOMPARE(items[0].status, std::string("created"));
    QVERIFY(!items[0].remoteId.empty() && items[0].message.empty());
    QCOMPARE(items[1].state, io::OpState::Rejected);
    QVERIFY(!items[1].message.empty());
}

void TestHistory::aRunWithoutPlan()
{
    Past past;
    io::RunRecord run;
    run.id = "r1";
    QVERIFY(must(itemsOf(past.session(), run)).empty());
}

void TestHistory::storyTellsWhatTheDocumentTold()
{
    Past past;
    past.till.articles = menu();
    QVERIFY(past.run(Operation::PushCatalog).done());
    past.till.articles.products[1].skus[0].price = {1350, "EUR"};
    past.till.articleProblems = {{model::Severity::Note, "sku", "2", "price", model::text("rounded"), model::text("look at it")}};
    const auto run = past.run(Operation::PushCatalog);
    QVERIFY(run.done());
    past.record("r1", run);
    const auto story = must(storyOf(past.session(), "r1"));
    QCOMPARE(story.counts, run.plan.counts);
    QCOMPARE(story.changes.size(), run.plan.changes.size());
    const auto& told = story.changes.at(0);
    const auto& planned = run.plan.changes.at(0);
    QCOMPARE(told.action, planned.action);
    QCOMPARE(told.kind, planned.kind);
    QCOMPARE(told.ref, planned.ref);
    QCOMPARE(told.name, planned.name);
    QVERIFY(!told.fields.empty() && told.fields == planned.fields);
    QVERIFY(told.reason.verbatim);
    QCOMPARE(fakes::words(told.reason), fakes::words(planned.reason));
    QCOMPARE(story.problems.size(), std::size_t(1));
    QCOMPARE(story.problems[0], (model::Problem{model::Severity::Note, "sku", "2", "price", model::verbatim("rounded"), model::verbatim("look at it")}));
    QCOMPARE(story.backupId, must(past.backups().list()).front().id);
    QVERIFY(story.error.empty());
}

void TestHistory::storyOfARunThatFailed()
{
    Past past;
    past.till.articles = menu();
    past.cloud.setCatalog(menu());
    past.cloud.failOn("putCatalog", model::Kind::Temporary);
    past.till.articles.products[0].name = "Quenelles";
    const auto run = past.run(Operation::PushCatalog, EngineFixture::replace("Carte"));
    QVERIFY(run.report.stopped.has_value());
    past.record("r1", run);
    const auto story = must(storyOf(past.session(), "r1"));
    QCOMPARE(QString::fromStdString(story.error), fakes::words(run.report.stopped->message));
    QCOMPARE(QString::fromStdString(story.hint), fakes::words(run.report.stopped->hint));
    const auto missing = storyOf(past.session(), "r2");
    QVERIFY(!missing.has_value() && missing.error().kind == model::Kind::Usage);
}

void TestHistory::storyOfForeignText()
{
    Past past;
    int n = 0;
    for (const char* document : {"", "{", "[1]", R"({"changes": 3, "problems": [4, {"message": 5}], "backup": [], "error": "no"})", R"({"changes": [null, {"fields": [7], "action": "fly"}]})"}) {
        io::RunRecord run;
        run.id = "r" + std::to_string(++n);
        run.document = document;
        must(past.state().startRun(run));
        const auto story = must(storyOf(past.session(), run.id));
        QVERIFY2(story.backupId.empty() && story.error.empty(), document);
    }
    QCOMPARE(must(storyOf(past.session(), "r5")).changes.size(), std::size_t(2));
}

void TestHistory::undoOfACatalog()
{
    Past past;
    past.till.articles = menu();
    past.record("first", past.run(Operation::PushCatalog));
    past.till.articles.products[0].name = "Quenelles";
    past.record("second", past.run(Operation::PushCatalog));
    past.till.articles.products[0].name = "Brochet";
    past.record("third", past.run(Operation::PushCatalog));
    const auto undoing = must(undoingOf(past.session(), "second"));
    QVERIFY2(undoing.backupId.has_value(), say(undoing.why).c_str());
    QVERIFY(undoing.why.empty());
    // It is what stood there before that run, not the newest.
    const auto backup = must(past.backups().find(*undoing.backupId));
    QCOMPARE(backup.planId, past.recordOf("second").planId);
    const auto raw = must(past.backups().raw(backup));
    QVERIFY(raw.find("Quenelle\"") != std::string::npos && raw.find("Quenelles") == std::string::npos);
}

void TestHistory::undoOfARestore()
{
    Past past;
    past.till.articles = menu();
    past.record("first", past.run(Operation::PushCatalog));
    past.till.articles.products[0].name = "Quenelles";
    past.record("second", past.run(Operation::PushCatalog));
    const auto restored = past.run(Operation::Restore);
    QVERIFY2(restored.done(), restored.why().c_str());
    past.record("third", restored);
    const auto undoing = must(undoingOf(past.session(), "third"));
    QVERIFY(undoing.backupId.has_value());
    QVERIFY(must(past.backups().raw(must(past.backups().find(*undoing.backupId)))).find("Quenelles") != std::string::npos);
}

void TestHistory::undoNeedsTheBackup()
{
    Past past;
    past.till.articles = menu();
    past.record("r1", past.run(Operation::PushCatalog));
    const auto backup = must(past.backups().list()).front();
    std::filesystem::remove(past.backups().pathOf(backup));
    auto undoing = must(undoingOf(past.session(), "r1"));
    QVERIFY(!undoing.backupId && fakes::words(undoing.why).contains("does not exist any more"));
    must(past.state().removeBackup(backup.id));
    undoing = must(undoingOf(past.session(), "r1"));
    QVERIFY(!undoing.backupId && fakes::words(undoing.why).contains("does not exist any more"));
}

void TestHistory::undoNeedsTheSameCatalog()
{
    Past past;
    past.till.articles = menu();
    past.record("r1", past.run(Operation::PushCatalog));
    past.connect({"cat2", "Terrasse"}, {"list1", "Clients"});
    auto undoing = must(undoingOf(past.session(), "r1"));
    QVERIFY(!undoing.backupId && fakes::words(undoing.why).contains("Terrasse") && fakes::words(undoing.why).contains("cat1"));
    auto connection = must(past.state().connection());
    connection.connected = false;
    must(past.state().setConnection(connection));
    undoing = must(undoingOf(past.session(), "r1"));
    QVERIFY(!undoing.backupId && fakes::words(undoing.why).contains("not connected"));
}

void TestHistory::undoOfOtherThings()
{
    Past past;
    past.till.cards = {person("1", "Ann", "ann@example.com")};
    past.record("customers", past.run(Operation::PushCustomers));
    past.record("again", past.run(Operation::PushCustomers));
    auto undoing = must(undoingOf(past.session(), "customers"));
    QVERIFY(!undoing.backupId && fakes::words(undoing.why).contains("Only the replacing of a catalog"));
    undoing = must(undoingOf(past.session(), "again"));
    QVERIFY(!undoing.backupId && fakes::words(undoing.why).contains("changed nothing"));
}

void TestHistory::undoOfACatalogThatWasNotReplaced()
{
    Past past;
    past.till.articles = menu();
    past.cloud.failOn("putCatalog", model::Kind::Temporary);
    past.record("r1", past.run(Operation::PushCatalog));
    QVERIFY(!must(past.backups().list()).empty());
    const auto undoing = must(undoingOf(past.session(), "r1"));
    QVERIFY(!undoing.backupId && fakes::words(undoing.why).contains("did not replace"));
}

void TestHistory::changesAsCsv()
{
    const model::Changes changes{
        {model::Action::Update, "sku", "10", "Pizza; the \"big\" one", {{"price", "9.50", "9.80"}, {"name", "", "Pizza"}}, model::text(TR("price %1 → %2"), "9.50", "9.80")},
        {model::Action::Create, "option_list", "", "Sauces", {}, {}}};
    const auto french = [](const std::string& source, long long) { return source == "Ref code" ? std::string("Code ref") : source; };
    QCOMPARE(changesCsv(changes, french), std::string("\xEF\xBB\xBF"
                                                      "Change;Kind;Code ref;Name;Field;Before;After;Reason\r\n"
                                                      "changed;sku;10;\"Pizza; the \"\"big\"\" one\";price;9.50;9.80;price 9.50 → 9.80\r\n"
                                                      "changed;sku;10;\"Pizza; the \"\"big\"\" one\";name;\"\";Pizza;price 9.50 → 9.80\r\n"
                                                      "new;option list;\"\";Sauces;\"\";\"\";\"\";\"\"\r\n"));
}

void TestHistory::problemsAndItemsAsCsv()
{
    QCOMPARE(problemsCsv({{model::Severity::Error, "customer", "7", "email", model::verbatim("not an address"), model::verbatim("correct it")}}, {}),
             std::string("\xEF\xBB\xBF"
                         "Severity;Kind;Ref code;Field;Message;What to do\r\nerror;customer;7;email;not an address;correct it\r\n"));
    QCOMPARE(itemsCsv({{"7", "Ann", "x1", io::OpState::Rejected, io::OpKind::CreateCustomer, "refused", "no\nno"}}, {}),
             std::string("\xEF\xBB\xBF"
                         "Ref code;Name;HubRise id;Result;Details;Message\r\n7;Ann;x1;rejected;refused;\"no\nno\"\r\n"));
}

void TestHistory::formulasAreDefused_data()
{
    QTest::addColumn<QString>("given");
    QTest::addColumn<QString>("cell");
    for (const char* kept : {"-1.50", "-3", "9.80", "Pizza", "a=b", "1+1"})
        QTest::newRow(kept) << kept << kept;
    for (const char* defused : {"=1+1", "+33612345678", "@SUM(A1)", "-1+2", "-", "-.", "-1.", "--1", "-1.2.3", "-A1", "\tx"})
        QTest::newRow(defused) << defused << "'" + QString(defused);
    QTest::newRow("decimal comma") << "-1,50" << "\"-1,50\"";
    QTest::newRow("quoted") << "=HYPERLINK(\"x\")" << "\"'=HYPERLINK(\"\"x\"\")\"";
}

void TestHistory::formulasAreDefused()
{
    QFETCH(QString, given);
    QFETCH(QString, cell);
    const auto csv = QString::fromStdString(problemsCsv({{model::Severity::Note, "sku", given.toStdString(), "", {}, {}}}, {}));
    QCOMPARE(csv.split("\r\n").at(1), "note;sku;" + cell + ";\"\";\"\";\"\"");
}

QTEST_GUILESS_MAIN(TestHistory)
#include "test_history.moc"
