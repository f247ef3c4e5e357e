// Lists that do not end, repeat themselves, or change while they are read: nobody is doubled, nobody is taken for gone.

#include "tests/fakes/engine_fixture.h"

#include <QtTest>

using namespace engine;
using fakes::EngineFixture;
using fakes::person;
using model::CustomerField;
using model::Kind;

namespace {

std::string mail(int i) { return "p" + std::to_string(i) + "@exemple.fr"; }

/// Ten customers in HubRise, three a page: boundaries before the rows 3, 6 and 9.
struct Listed : EngineFixture {
    Listed()
    {
        cloud.pageSize = 3;
        for (int i = 0; i < 10; ++i)
            cloud.addCustomer(person("", "P" + std::to_string(i), mail(i)));
    }
    /// `change` happens right before the page of this boundary is read, each time or once.
    void atBoundary(int page, bool eachTime, std::function<void()> change)
    {
        cloud.onCall = [this, page, eachTime, change = std::move(change), begun = 0, done = false](const std::string& call) mutable {
            if (call != "customers")
                return;
            begun = cloud.times("customers") % 1000;
            const bool here = eachTime ? begun > 0 : begun == page;
            if (here && (eachTime || !done))
                change();
            done = done || here;
        };
    }
    void insertInFront(const model::Customer& customer)
    {
        cloud.addCustomer(customer);
        std::rotate(cloud.people.begin(), cloud.people.end() - 1, cloud.people.end());
    }
    int called(const std::string& name) const
    {
        return static_cast<int>(std::count_if(cloud.people.begin(), cloud.people.end(), [&](const auto& c) { return c[CustomerField::FirstName] == name; }));
    }
};

} // namespace

class TestFaultLists : public QObject {
    Q_OBJECT
private slots:
    void endless_data()
    {
        QTest::addColumn<int>("way");
        QTest::newRow("A-A") << 0;
        QTest::newRow("A-B-A") << 1;
        QTest::newRow("ever new cursors, the last page again") << 2;
        QTest::newRow("the last page leads to the first") << 3;
        QTest::newRow("ever new cursors, empty pages") << 4;
    }
    void endless()
    {
        QFETCH(int, way);
        for (const auto operation : {Operation::PushCustomers, Operation::PullCustomers}) {
            Listed f;
            f.till.cards = {person("A", "Amélie")};
            f.cloud.onCursor = [way, n = 0](const std::string& cursor, const std::string& next) mutable -> std::string {
                switch (way) {
                case 0: return "3";
                case 1: return cursor == "3" ? "6" : "3";
                case 2: return next.empty() ? "9" + std::string(static_cast<std::size_t>(++n), ' ') : next;
                case 3: return next.empty() ? "0" : next;
                default: return next.empty() ? std::to_string(1000 + ++n) : next;
                }
            };
            const auto plan = f.plan(operation);
            QVERIFY(!plan);
            QCOMPARE(plan.error().kind, Kind::Nonsense);
            QVERIFY2(f.cloud.times("customers") <= 2 * 4 + 10, QByteArray::number(f.cloud.times("customers")).constData());
            QCOMPARE(f.cloud.writes, 0);
            QCOMPARE(f.till.writeCalls, 0);
            f.cloud.onCursor = nullptr;
            f.cloud.forgetCalls();
            QVERIFY(f.run(operation).done());
            QCOMPARE(f.cloud.times("customers"), 4); // nothing of it was kept
        }
    }

    /// Somebody new appears in front while we are between two pages: the list is read once more, and is whole then.
    void oneComesBetweenTwoPages_data() { boundaries(); }
    void oneComesBetweenTwoPages()
    {
        QFETCH(int, page);
        Listed f;
        f.till.cards = {person("A", "Amélie", "new@exemple.fr"), person("B", "Bruno", mail(9)), person("C", "Chloé")};
        f.atBoundary(page, false, [&] { f.insertInFront(person("", "Neu", "new@exemple.fr")); });
        const auto plan = f.planned(Operation::PushCustomers);
        QCOMPARE(f.cloud.times("customers"), page + 1 + 4);
        QCOMPARE(plan.counts.create, 1); // Chloé alone: the one who came is met by e-mail
        QVERIFY(!fakes::must(f.apply(plan)).stopped);
        QCOMPARE(f.cloud.people.size(), std::size_t(12));
    }

    /// It goes on changing: nobody with an e-mail or phone is created on the word of such a list; who can only be met by our own ref is.
    void theListNeverRests()
    {
        Listed f;
        f.till.cards = {person("A", "Amélie", "new@exemple.fr"), person("B", "Bruno", mail(9)), person("C", "Chloé")};
        f.atBoundary(0, true, [&, n = 0]() mutable { f.insertInFront(person("", "Neu", "neu" + std::to_string(++n) + "@exemple.fr")); });
        const auto run = f.run(Operation::PushCustomers);
        QVERIFY(run.done());
        QCOMPARE(run.plan.counts.skipped, 1);
        QCOMPARE(run.plan.counts.create, 1);
        QVERIFY(!f.cloud.customerOf("A"));
        QVERIFY(f.cloud.customerOf("C"));
        f.cloud.onCall = nullptr;
        f.cloud.forgetCalls();
        const auto next = f.run(Operation::PushCustomers);
        QVERIFY(next.done());
        QVERIFY(f.cloud.times("customers") > 1); // the restless list was not kept
        QVERIFY(f.cloud.customerOf("A"));
        QVERIFY(f.run(Operation::PushCustomers).plan.nothingToDo());
    }

    /// A row leaves in front, so that one slips past us at the boundary: our own customer is still ours.
    void oneGoesBetweenTwoPages_data() { boundaries(); }
    void oneGoesBetweenTwoPages()
    {
        QFETCH(int, page);
        for (int slips = 0; slips < 10; ++slips) {
            Listed f;
            for (int i = 0; i < 10; ++i) {
                f.till.cards.push_back(person("R" + std::to_string(i), "P" + std::to_string(i), mail(i)));
                f.till.cards.back()[CustomerField::City] = "Paris";
            }
            QVERIFY(f.run(Operation::PushCustomers).done());
            f.till.card("R" + std::to_string(slips))->fields[static_cast<std::size_t>(CustomerField::City)] = "Lyon";
            f.till.cards.push_back(person("N", "Nouveau")); // makes the push read the list
            f.cloud.forgetCalls();
            f.atBoundary(page, false, [&] {
                const auto gone = std::find_if(f.cloud.people.begin(), f.cloud.people.end(), [&](const auto& c) { return c.private_ref != "R" + std::to_string(slips); });
                f.cloud.people.erase(gone);
            });
            QVERIFY(f.run(Operation::PushCustomers).done());
            f.cloud.onCall = nullptr;
            QCOMPARE(f.called("P" + std::to_string(slips)), 1);
            QCOMPARE((*f.cloud.customerOf("R" + std::to_string(slips)))[CustomerField::City], std::string("Lyon"));
            QCOMPARE(f.called("Nouveau"), 1);
        }
    }

    /// The same while retrieving, with rows that move to the front: a card whose twin slipped past us is not linked to somebody else of its e-mail.
    void retrievingARestlessList()
    {
        Listed f;
        QVERIFY(f.run(Operation::PullCustomers).done());
        QCOMPARE(f.till.cards.size(), std::size_t(10));
        const auto linked = fakes::must(f.state().customerLinks("list1"));
        for (int i = 0; i < 10; ++i)
            f.insertInFront(person("", "P" + std::to_string(i), mail(i)));
        f.atBoundary(0, true, [&] { std::rotate(f.cloud.people.begin(), f.cloud.people.end() - 1, f.cloud.people.end()); });
        QVERIFY(f.run(Operation::PullCustomers).done());
        f.cloud.onCall = nullptr;
        for (const auto& link : linked)
            QCOMPARE(fakes::must(f.state().customerLink("list1", link.ref)).value().remoteId, link.remoteId);
        QVERIFY(f.run(Operation::PullCustomers).done());
        QCOMPARE(f.till.cards.size(), std::size_t(20));
    }

    /// A file is kept and read as the whole list.
    void aRestlessListMakesNoFile()
    {
        Listed f;
        Options options;
        options.outFile = f.path("customers.json").toStdString();
        f.atBoundary(0, true, [&] { std::rotate(f.cloud.people.begin(), f.cloud.people.end() - 1, f.cloud.people.end()); });
        const auto plan = f.plan(Operation::PullCustomers, options);
        QVERIFY(!plan);
        QCOMPARE(plan.error().kind, Kind::Temporary);
        f.cloud.onCall = nullptr;
        QCOMPARE(fakes::must(f.plan(Operation::PullCustomers, options)).source.rows, std::int64_t(10));
    }

    void aPageThatComesTwice()
    {
        Listed f;
        f.cloud.onCursor = [twice = false](const std::string& cursor, const std::string& next) mutable -> std::string {
            return cursor == "3" && !std::exchange(twice, true) ? "3" : next;
        };
        QCOMPARE(f.plan(Operation::PullCustomers).error().kind, Kind::Nonsense); // the same cursor twice
        QVERIFY(f.run(Operation::PullCustomers).done());
        QCOMPARE(f.till.cards.size(), std::size_t(10));
    }

private:
    void boundaries()
    {
        QTest::addColumn<int>("page");
        for (const int page : {1, 2, 3})
            QTest::addRow("before page %d", page + 1) << page;
    }
};

QTEST_GUILESS_MAIN(TestFaultLists)
#include "test_fault_lists.moc"
