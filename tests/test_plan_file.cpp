// Plans kept in files.

#include "io/files.h"
#include "sync/plan_file.h"
#include "tests/fakes/engine_fixture.h"

#include <nlohmann/json.hpp>

#include <QFile>
#include <QtTest>

using namespace engine;
using namespace fakes;

class TestPlanFile : public QObject {
    Q_OBJECT
private slots:
    void comesBackAsItWas();
    void anythingElseIsRefused();
    void whatAPersonStrikesOut_data();
    void whatAPersonStrikesOut();
    void aFileOfBefore();
    void aFolderThatIsNotThere();
};

void TestPlanFile::comesBackAsItWas()
{
    EngineFixture both;
    both.till.cards = {person("1", "Ann", "ann@example.com"), person("2", "Bob", "", "+33612345678")};
    const auto plan = both.planned(Operation::PushCustomers);
    const auto file = both.path("plan.json").toStdString();
    must(writePlanFile(plan, file));
    const auto back = must(readPlanFile(file));
    QCOMPARE(back.id, plan.id);
    QCOMPARE(back.operation, plan.operation);
    QCOMPARE(back.ops.size(), std::size_t(2));
    QCOMPARE(back.hash(), plan.hash());
    QVERIFY(back.changes == plan.changes);
    must(writePlanFile(both.planned(Operation::PushCustomers), file)); // replaced whole
    QVERIFY(must(readPlanFile(file)).id != plan.id);
}

void TestPlanFile::anythingElseIsRefused()
{
    EngineFixture both;
    both.till.cards = {person("1", "Ann", "ann@example.com")};
    const auto file = both.path("plan.json").toStdString();
    const auto kindOf = [&file] {
        const auto read = readPlanFile(file);
        return read ? std::string("read") : std::string(model::kindName(read.error().kind)) + (read.error().hint.empty() ? " without a hint" : "");
    };
    QCOMPARE(kindOf(), std::string("usage"));
    must(io::writeWhole(file, "not a plan"));
    QCOMPARE(kindOf(), std::string("usage"));
    QVERIFY(!writePlanFile(both.planned(Operation::PushCustomers), file)); // something else than a plan
    QVERIFY(QFile::remove(QString::fromStdString(file)));
    must(writePlanFile(both.planned(Operation::PushCustomers), file));
    QCOMPARE(kindOf(), std::string("read"));
    auto altered = must(io::readWhole(file));
    for (auto at = altered.find("ann@example.com"); at != std::string::npos; at = altered.find("ann@example.com"))
        altered.replace(at, 3, "eve");
    must(io::writeWhole(file, altered));
    QCOMPARE(kindOf(), std::string("usage"));
}

void TestPlanFile::whatAPersonStrikesOut_data()
{
    QTest::addColumn<std::string>("key");
    for (const char* key : {"changes", "guards", "problems", "losses", "counts", "removal_base", "id", "settled"})
        QTest::newRow(key) << std::string(key);
}

/// Who takes a row out of the list believes that it is not sent.
void TestPlanFile::whatAPersonStrikesOut()
{
    QFETCH(std::string, key);
    EngineFixture both;
    both.till.cards = {person("1", "Ann", "ann@example.com"), person("2", "Bob", "", "+33612345678")};
    const auto file = both.path("plan.json").toStdString();
    must(writePlanFile(both.planned(Operation::PushCustomers), file));
    auto document = nlohmann::json::parse(must(io::readWhole(file)));
    auto& value = document.at(key);
    if (key == "changes")
        value.erase(1);
    else if (key == "counts")
        value["create"] = 1;
    else if (key == "settled")
        value["1"] = 1;
    else if (value.is_array())
        value.push_back(nullptr);
    else if (value.is_string())
        value = "";
    else
        value = value.get<int>() + 1000;
    must(io::writeWhole(file, document.dump(1)));
    const auto read = readPlanFile(file);
    QVERIFY(!read.has_value());
    QCOMPARE(read.error().kind, model::Kind::Usage);
}

void TestPlanFile::aFileOfBefore()
{
    EngineFixture both;
    both.till.cards = {person("1", "Ann", "ann@example.com")};
    const auto file = both.path("plan.json").toStdString();
    must(writePlanFile(both.planned(Operation::PushCustomers), file));
    auto document = nlohmann::json::parse(must(io::readWhole(file)));
    QCOMPARE(document.erase("file_hash"), std::size_t(1));
    must(io::writeWhole(file, document.dump(4)));
    QCOMPARE(must(readPlanFile(file)).ops.size(), std::size_t(1));
}

void TestPlanFile::aFolderThatIsNotThere()
{
    EngineFixture both;
    const auto written = writePlanFile(both.planned(Operation::PushCustomers), both.path("no/such/plan.json").toStdString());
    QVERIFY(!written.has_value());
    QCOMPARE(written.error().kind, model::Kind::CannotWrite);
}

QTEST_GUILESS_MAIN(TestPlanFile)
#include "test_plan_file.moc"
