// What a button may say before it is pressed: what changed in the till since it was last sent, without a request.

#include "sync/pending.h"
#include "tests/fakes/engine_fixture.h"

#include <QtTest>

using namespace engine;
using fakes::EngineFixture;
using fakes::must;
using fakes::person;
using model::CustomerField;
using model::Kind;

namespace {

struct Desk : EngineFixture {
    model::Result<std::optional<Pending>> ask(Operation operation) { return pendingOf(state(), till, profile(), operation, context()); }
    /// "2 new, 1 changed, 0 removed", or "unknown"
    QString pending(Operation operation)
    {
        cloud.forgetCalls();
        const auto known = must(ask(operation));
        if (!cloud.calls.empty())
            return "asked HubRise";
        return known ? QString("%1 new, %2 changed, %3 removed").arg(known->create).arg(known->update).arg(known->remove) : QString("unknown");
    }
    QString customers() { return pending(Operation::PushCustomers); }
    QString catalog() { return pending(Operation::PushCatalog); }
    void send(Operation operation)
    {
        if (!run(operation, replace(operation == Operation::PushCatalog ? "Carte" : "Clients")).done())
            qFatal("the push failed");
    }
};

} // namespace

class TestPending : public QObject {
    Q_OBJECT

private slots:
    void neverSentIsUnknown()
    {
        Desk f;
        f.till.articles = fakes::menu();
        f.till.cards = {person("A", "Amélie")};
        QCOMPARE(f.customers(), QString("unknown"));
        QCOMPARE(f.catalog(), QString("unknown"));
        for (const auto operation : {Operation::PushStock, Operation::PushImages, Operation::PullCatalog, Operation::PullCustomers, Operation::Restore})
            QCOMPARE(f.pending(operation), QString("unknown"));
    }

    void anImageThatCannotBeReadIsNoChange()
    {
        Desk f;
        f.till.articles = fakes::menu();
        f.till.articles.products[0].images = f.till.articles.products[1].images = {f.till.addPicture("quenelle.png", fakes::picture("quenelle"))};
        f.send(Operation::PushCatalog);
        f.till.articles.products[0].images.clear();
        f.till.lackingImages = {{"product", f.till.articles.products[0].ref}};
        QCOMPARE(f.catalog(), QString("0 new, 0 changed, 0 removed"));
        f.till.lackingImages.clear();
        QCOMPARE(f.catalog(), QString("0 new, 1 changed, 0 removed"));
    }

    void customersChange()
    {
        Desk f;
        f.till.cards = {person("A", "Amélie"), person("B", "Bruno")};
        f.send(Operation::PushCustomers);
        QCOMPARE(f.customers(), QString("0 new, 0 changed, 0 removed"));
        f.till.cards[1][CustomerField::City] = "Lyon";
        f.till.cards.push_back(person("C", "Chloé"));
        f.till.cards.push_back(person("D", "David"));
        f.till.cards[3][CustomerField::Gender] = "unknown"; // cannot be sent
        QCOMPARE(f.customers(), QString("1 new, 1 changed, 0 removed"));
        const auto plan = f.planned(Operation::PushCustomers);
        QCOMPARE(plan.counts.create, 1); // as the push will say
        QCOMPARE(plan.counts.update, 1);
    }

    void whatIsHeldBackIsNotPending()
    {
        Desk f;
        f.till.cards = {person("A", "Amélie"), person("B", "Bruno")};
        f.send(Operation::PushCustomers);
        f.till.cards[0][CustomerField::City] = "Lyon";
        (*f.cloud.customerOf("A"))[CustomerField::City] = "Paris";
        QCOMPARE(f.customers(), QString("0 new, 1 changed, 0 removed"));
        f.send(Operation::PushCustomers);
        QCOMPARE(f.customers(), QString("0 new, 0 changed, 0 removed"));
    }

    void fieldsThatAreNotSentAreNotPending()
    {
        Desk f;
        f.till.cards = {person("A", "Amélie")};
        f.send(Operation::PushCustomers);
        f.configure([](io::Profile& profile) { profile.customer_fields = {"first_name"}; });
        f.till.cards[0][CustomerField::City] = "Lyon";
        QCOMPARE(f.customers(), QString("0 new, 0 changed, 0 removed"));
        f.till.cards[0][CustomerField::FirstName] = "Aline";
        QCOMPARE(f.customers(), QString("0 new, 1 changed, 0 removed"));
    }

    void anotherTargetIsUnknown()
    {
        Desk f;
        f.till.articles = fakes::menu();
        f.till.cards = {person("A", "Amélie")};
        f.send(Operation::PushCustomers);
        f.send(Operation::PushCatalog);
        f.connect({"cat2", "Autre"}, {"list2", "Autres"});
        QCOMPARE(f.customers(), QString("unknown"));
        QCOMPARE(f.catalog(), QString("unknown"));
    }

    void theMappingMustReadIt()
    {
        Desk f;
        f.till.cards = {person("A", "Amélie")};
        f.send(Operation::PushCustomers);
        f.till.queries.erase("customers");
        QCOMPARE(f.customers(), QString("unknown"));
    }

    void articlesChange()
    {
        Desk f;
        f.till.articles = fakes::everything(f.till);
        f.send(Operation::PushCatalog);
        QCOMPARE(f.catalog(), QString("0 new, 0 changed, 0 removed"));
        const auto products = f.till.articles.products;
        f.till.articles.products[0].name += " maison";
        QCOMPARE(f.catalog(), QString("0 new, 1 changed, 0 removed")); // with the pictures known on both sides
        f.till.articles.products[0].skus[0].price.minor += 10;
        const auto plan = f.planned(Operation::PushCatalog);
        QCOMPARE(f.catalog(), QString("%1 new, %2 changed, %3 removed").arg(plan.counts.create).arg(plan.counts.update).arg(plan.counts.remove));
        f.till.articles.products = products;
        std::swap(f.till.articles.products[0], f.till.articles.products[1]);
        QCOMPARE(f.catalog(), QString("0 new, 1 changed, 0 removed")); // the order
    }

    void articlesComeAndGo()
    {
        Desk f;
        f.till.articles = fakes::menu();
        f.send(Operation::PushCatalog);
        f.till.articles.products.pop_back();
        QCOMPARE(f.catalog(), QString("0 new, 0 changed, 2 removed")); // the product and its sku
        f.till.articles.products.push_back(fakes::menu().products[2]);
        auto more = fakes::menu().products[2];
        more.ref = more.skus[0].ref = "X";
        f.till.articles.products.push_back(more);
        QCOMPARE(f.catalog(), QString("2 new, 0 changed, 0 removed"));
    }

    /// HubRise then holds a backup: what differs is no change of the till.
    void afterAnUndoItCannotBeTold()
    {
        Desk f;
        f.till.articles = fakes::menu();
        f.send(Operation::PushCatalog);
        f.till.articles.products[0].name = "Quenelle maison";
        f.send(Operation::PushCatalog);
        if (!f.run(Operation::Restore).done())
            QFAIL("the undo failed");
        QCOMPARE(f.catalog(), QString("unknown"));
        f.send(Operation::PushCatalog);
        QCOMPARE(f.catalog(), QString("0 new, 0 changed, 0 removed"));
    }

    void picturesNobodyKnowsDoNotCount()
    {
        Desk f;
        f.till.articles = fakes::menu();
        f.till.articles.products[0].images = {f.till.addPicture("p", fakes::picture("p"))};
        f.cloud.addPicture(fakes::picture("p")); // HubRise has it already, under an id that no upload of ours told
        f.send(Operation::PushCatalog);
        QCOMPARE(f.cloud.times("uploadImage"), 0);
        f.till.articles.products[1].name = "Pizza maison";
        QCOMPARE(f.catalog(), QString("0 new, 1 changed, 0 removed"));
    }

    void stoppedAndFailing()
    {
        Desk f;
        f.till.cards = {person("A", "Amélie")};
        f.send(Operation::PushCustomers);
        f.till.readFails = model::Error{Kind::TillData, model::verbatim("gone"), {}, {}, 0, {}};
        QCOMPARE(f.ask(Operation::PushCustomers).error().kind, Kind::TillData);
        f.till.readFails.reset();
        f.stopper.request_stop();
        QCOMPARE(f.ask(Operation::PushCustomers).error().kind, Kind::Interrupted);
    }
};

QTEST_GUILESS_MAIN(TestPending)
#include "test_pending.moc"
