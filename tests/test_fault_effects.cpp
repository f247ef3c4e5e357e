// The one write of which nobody knows what became: at every index, with every way it can turn out, HubRise ends with exactly one of it, and finding out costs
// what is promised (R1, R5). Refusals of single items, a dead connection and people who asked to be forgotten, at every index too.

#include "io/catalog_json.h"
#include "model/catalog_diff.h"
#include "promises.h"
#include "tests/fakes/engine_fixture.h"

#include <QtTest>

using namespace engine;
using fakes::EngineFixture;
using fakes::FakeCloud;
using fakes::person;
using model::CustomerField;
using model::Kind;
using When = fakes::FakeCloud::When;

namespace {

bool isWrite(const std::string& call)
{
    return call == "createCustomer" || call == "updateCustomer" || call == "uploadImage" || call == "putCatalog" || call == "patchStock";
}

/// Three cards to create, three to change (one of them met by e-mail).
struct Customers : EngineFixture {
    Customers()
    {
        till.cards = {person("A", "Amélie", "amelie@exemple.fr"), person("B", "Bruno"), person("C", "Chloé"), person("D", "David", "", "+33612345678"),
                      person("E", "Élodie", "elodie@exemple.fr"), person("F", "Farid", "farid@exemple.fr")};
        cloud.addCustomer(person("D", "David"));
        cloud.addCustomer(person("", "Élodie", "elodie@exemple.fr"));
        cloud.addCustomer(person("F", "Farid"));
    }
    static Operation operation() { return Operation::PushCustomers; }
    QString wrong()
    {
        if (cloud.people.size() != 6)
            return QString("HubRise has %1 customers").arg(cloud.people.size());
        for (const auto& card : till.cards) {
            const auto* twin = cloud.customerOf(card.private_ref);
            if (!twin || (*twin)[CustomerField::Email] != card[CustomerField::Email] || (*twin)[CustomerField::Phone] != card[CustomerField::Phone])
                return QString::fromStdString(card.private_ref + " is not as in the till");
        }
        return planned(operation()).nothingToDo() ? QString() : "a second push has something to do";
    }
};

/// Three pictures and a rich catalog over somebody else's menu, which shows a picture of its own.
struct Catalog : EngineFixture {
    Catalog()
    {
        cloud.imageRefsAreUnique = true;
        auto menu = fakes::menu();
        menu.products[0].images = {cloud.addPicture(fakes::picture("theirs"))};
        cloud.setCatalog(menu);
        till.articles = fakes::everything(till);
    }
    static Operation operation() { return Operation::PushCatalog; }
    QString wrong()
    {
        if (cloud.pictures.size() != 4)
            return QString("HubRise has %1 pictures").arg(cloud.pictures.size());
        if (!model::diff(cloud.catalogNow(), till.articles).empty())
            return "HubRise holds something else";
        if (fakes::must(backups().list()).size() != 1)
            return "not one backup";
        return planned(operation()).nothingToDo() ? QString() : "a second push has something to do";
    }
};

/// Twelve hundred entries go in three requests.
struct Stock : EngineFixture {
    Stock()
    {
        auto menu = fakes::menu();
        auto& skus = menu.products[0].skus;
        for (int i = 0; i < 1200; ++i) {
            model::Sku sku = skus[0];
            sku.ref = "S" + std::to_string(i);
            skus.push_back(sku);
            till.counted.push_back({sku.ref, "", model::Decimal::parse(std::to_string(i % 50 + 1)).value(), {}});
        }
        cloud.setCatalog(menu);
    }
    static Operation operation() { return Operation::PushStock; }
    QString wrong()
    {
        if (cloud.inventory.size() != 1200)
            return QString("HubRise has %1 entries").arg(cloud.inventory.size());
        return planned(operation()).nothingToDo() ? QString() : "a second push has something to do";
    }
};

struct Killed {};

/// What a run that is disturbed at its nth write sends more than an undisturbed one.
struct Cost {
    std::string call;
    int requests = 0, listings = 0;
};

template <class Scene> int undisturbed(std::vector<std::string>* calls = nullptr)
{
    Scene scene;
    const auto plan = scene.planned(Scene::operation());
    scene.cloud.forgetCalls();
    if (fakes::must(scene.apply(plan)).stopped)
        qFatal("the undisturbed run stops");
    if (calls)
        std::copy_if(scene.cloud.calls.begin(), scene.cloud.calls.end(), std::back_inserter(*calls), isWrite);
    return static_cast<int>(scene.cloud.calls.size());
}

/// Stock is not gone on with, but compared anew: that is a run of its own, with its own requests.
template <class Scene> Report goOn(Scene& scene)
{
    auto report = fakes::must(scene.resume());
    if (!report.ended)
        return report;
    const auto calls = scene.cloud.calls;
    report = scene.run(Scene::operation()).report;
    scene.cloud.calls = calls;
    return report;
}

/// `die`: the program ends before it hears the answer, and is started again.
template <class Scene> void disturb(int nth, When when, bool die, bool lateAfterNext, Cost& cost, QString& wrong)
{
    Scene scene;
    const auto plan = scene.planned(Scene::operation());
    scene.cloud.forgetCalls();
    scene.cloud.lateAfterNext = lateAfterNext;
    int seen = 0;
    scene.cloud.onCall = [&](const std::string& call) {
        const bool write = isWrite(call);
        if (write && ++seen == nth) {
            cost.call = call;
            if (die && when != When::AfterEffect)
                throw Killed();
            if (!die)
                scene.cloud.failOn(call, Kind::OutcomeUnknown, when);
        }
    };
    scene.cloud.onEffect = [&](const std::string&) {
        if (die && when == When::AfterEffect && seen == nth)
            throw Killed();
    };
    Report report;
    try {
        report = fakes::must(scene.apply(plan));
    } catch (const Killed&) {
        scene.cloud.onCall = scene.cloud.onEffect = nullptr;
        scene.restart();
        report = goOn(scene);
    }
    scene.cloud.onCall = scene.cloud.onEffect = nullptr;
    cost.requests = static_cast<int>(scene.cloud.calls.size());
    cost.listings = scene.cloud.times("customers");
    scene.cloud.landLate();
    wrong = report.stopped ? fakes::words(report.stopped->message) : report.rejectedSome ? QString("something was rejected") : scene.wrong();
    wrong = wrong.isEmpty() ? wrong : QString("%1 %2: %3").arg(QString::fromStdString(cost.call)).arg(nth).arg(wrong);
}

struct Limits {
    std::map<std::string, int> most; ///< requests more, by call
    int cases = 0, listings = 0, wrong = 0;
    QString first;
};

template <class Scene> void disturbEach(When when, bool die, Limits& limits)
{
    std::vector<std::string> writes;
    const int usual = undisturbed<Scene>(&writes);
    for (int nth = 1; nth <= static_cast<int>(writes.size()); ++nth)
        for (const bool afterNext : {false, true}) {
            if (afterNext && when != When::Late)
                continue;
            Cost cost;
            QString wrong;
            disturb<Scene>(nth, when, die, afterNext, cost, wrong);
            limits.most[cost.call] = std::max(limits.most[cost.call], cost.requests - usual);
            limits.listings += cost.listings;
            ++limits.cases;
            limits.wrong += wrong.isEmpty() ? 0 : 1;
            if (limits.first.isEmpty())
                limits.first = wrong;
        }
}

void disturbAll(When when, bool die, Limits& limits)
{
    disturbEach<Customers>(when, die, limits);
    disturbEach<Catalog>(when, die, limits);
    disturbEach<Stock>(when, die, limits);
}

std::string told(const Limits& limits)
{
    std::string words;
    for (const auto& [call, more] : limits.most)
        words += (words.empty() ? "" : ", ") + call + " " + std::to_string(more);
    return words;
}

} // namespace

class TestFaultEffects : public QObject {
    Q_OBJECT
private slots:
    /// R5, and R1 at every index.
    void whatFindingOutCosts()
    {
        Limits limits;
        for (const auto when : {When::BeforeEffect, When::AfterEffect})
            for (const bool die : {false, true})
                disturbAll(when, die, limits);
        QVERIFY2(limits.wrong == 0, qPrintable(limits.first));
        const bool holds = limits.most["updateCustomer"] <= 1 && limits.most["patchStock"] <= 1 && limits.most["createCustomer"] <= 2 && limits.most["putCatalog"] <= 2
            && limits.most["uploadImage"] <= 2 && limits.listings == 0;
        promise::add("R1", "injected runs", limits.cases);
        promise::record("R1", "answer lost or program dead at every write", std::to_string(limits.cases) + " runs, 0 doubled, 0 lost", limits.wrong == 0);
        promise::record("R5", "requests more for one interruption, at most", told(limits) + "; lists read again: " + std::to_string(limits.listings), holds);
        QVERIFY2(holds, told(limits).c_str());
    }

    /// The first attempt lands after we have looked for it, or even after the second.
    void effectsThatComeLate()
    {
        Limits limits;
        disturbAll(When::Late, false, limits);
        promise::add("R1", "injected runs", limits.cases);
        promise::record("R1", "effects that come late, at every write", std::to_string(limits.cases) + " runs, " + std::to_string(limits.wrong) + " doubled or lost", limits.wrong == 0);
        QVERIFY2(limits.wrong == 0, qPrintable(limits.first));
    }

    void anImageWhoseRefIsTakenByAnother()
    {
        Catalog f;
        const auto plan = f.planned(Operation::PushCatalog);
        const std::string id = f.cloud.addPicture(fakes::picture("something else")).substr(4);
        for (auto& [key, info] : f.cloud.pictures)
            if (info.md5 == id)
                info.private_ref = "pp:" + plan.ops[0].ref.substr(4);
        const auto report = fakes::must(f.apply(plan));
        QVERIFY(!report.stopped);
        QCOMPARE(f.cloud.times("uploadImage"), 4); // refused twice, then left out
        QCOMPARE(report.problems.size(), std::size_t(1));
        QCOMPARE(report.problems[0].severity, model::Severity::Warning);
    }

    void oneRefusedAtEveryIndex()
    {
        for (const char* ref : {"A", "B", "C", "D", "F"}) {
            Customers f;
            f.cloud.refusedRefs = {ref};
            const auto run = f.run(Operation::PushCustomers);
            QVERIFY(!run.report.stopped && run.report.rejectedSome);
            QCOMPARE(run.report.rejected, (std::unordered_set<std::string>{ref}));
            QCOMPARE(run.report.done.size(), std::size_t(5));
            f.cloud.refusedRefs.clear();
            f.cloud.forgetCalls();
            QCOMPARE(f.run(Operation::PushCustomers).plan.counts.rejected, 1); // told, not sent again
            QVERIFY(f.cloud.calls.empty());
            f.till.card(ref)->fields[static_cast<std::size_t>(CustomerField::City)] = "Lyon";
            QVERIFY(f.run(Operation::PushCustomers).done());
            QCOMPARE(f.wrong(), QString());
        }
    }

    void aDeadConnectionAtEveryIndex()
    {
        everyIndexPauses<Customers>();
        everyIndexPauses<Catalog>();
        everyIndexPauses<Stock>();
    }

    /// Connected to something else since: nothing at all is asked there, whatever it is that differs.
    void connectedElsewhere_data()
    {
        QTest::addColumn<int>("what");
        const char* names[] = {"account", "location", "catalog", "list", "name of the account", "name of the location", "name of the catalog", "name of the list"};
        for (int what = 0; what < 8; ++what)
            QTest::newRow(names[what]) << what;
    }
    void connectedElsewhere()
    {
        QFETCH(int, what);
        if (what % 4 != 3)
            staysPaused<Catalog>(what);
        if (what % 4 != 2)
            staysPaused<Customers>(what);
    }

    /// Signed in again to another point de vente that shares the catalog or the list, or to a list of another name: asked for before anything is sent.
    void anotherPlaceOrName_data()
    {
        QTest::addColumn<int>("operation");
        QTest::addColumn<bool>("name");
        QTest::newRow("stock, another point de vente") << int(Operation::PushStock) << false;
        QTest::newRow("catalog, another point de vente") << int(Operation::PushCatalog) << false;
        QTest::newRow("customers, another point de vente") << int(Operation::PushCustomers) << false;
        QTest::newRow("customers, another name") << int(Operation::PushCustomers) << true;
    }
    void anotherPlaceOrName()
    {
        QFETCH(int, operation);
        QFETCH(bool, name);
        EngineFixture f;
        f.till.articles = fakes::menu();
        f.till.cards = {person("A", "Amélie")};
        f.till.counted = {{"2", "", model::Decimal::parse("5").value(), {}}};
        f.cloud.setCatalog(fakes::menu());
        f.till.articles.products[1].name = "Pizza reine";
        const auto what = static_cast<Operation>(operation);
        QVERIFY(f.run(what, EngineFixture::replace("Carte")).done() || f.run(what).done());
        auto record = fakes::must(f.state().connection());
        (name ? record.target.customer_list.name : record.target.location.id) += "2";
        record.connectedAtMs = f.clock.nowMs() + 1;
        fakes::must(f.state().setConnection(record));
        f.till.articles.products[1].name = "Pizza royale";
        f.till.cards.push_back(person("B", "Bruno"));
        f.till.counted[0].stock = model::Decimal::parse("6").value();
        f.cloud.forgetCalls();
        auto run = f.run(what);
        QVERIFY(run.objection.has_value());
        QCOMPARE(run.objection->kind, Kind::Confirmation);
        QVERIFY(fakes::guardCodes(run.plan).starts_with("G0"));
        QCOMPARE(f.cloud.writes, 0);
        QVERIFY(f.run(what, EngineFixture::replace(run.plan.subject().id)).done());
    }

    /// A write that was cut off halfway inside HubRise: neither what was there nor what was sent.
    void aCatalogLeftInPieces_data()
    {
        QTest::addColumn<int>("products");
        for (const int products : {0, 1, 2})
            QTest::addRow("%d products left", products) << products;
    }
    void aCatalogLeftInPieces()
    {
        QFETCH(int, products);
        Catalog f;
        const auto former = f.cloud.catalogNow();
        f.cloud.onEffect = [&](const std::string& call) {
            if (call != "putCatalog")
                return;
            auto pieces = former;
            pieces.products.resize(static_cast<std::size_t>(products));
            f.cloud.setCatalog(pieces);
        };
        f.cloud.failOn("putCatalog", Kind::OutcomeUnknown, When::AfterEffect);
        const auto plan = f.planned(Operation::PushCatalog);
        const auto report = fakes::must(f.apply(plan));
        QCOMPARE(report.stopped->kind, Kind::Stale);
        QVERIFY(fakes::words(report.stopped->hint).contains("undo"));
        QVERIFY(report.backup.has_value());
        QCOMPARE(f.cloud.times("putCatalog"), 1);
        f.cloud.onEffect = nullptr;
        QVERIFY(f.run(Operation::Restore, EngineFixture::replace("Carte")).done());
        QCOMPARE(f.cloud.catalogNow(), former);
    }

    void anonymised_data()
    {
        QTest::addColumn<int>("state");
        QTest::newRow("in the list already") << 0;
        QTest::newRow("just before the change") << 1;
        QTest::newRow("long before the change") << 2;
        QTest::newRow("created, the answer lost") << 3;
        QTest::newRow("found under our ref") << 4;
    }
    void anonymised()
    {
        QFETCH(int, state);
        Customers f;
        const bool created = state >= 3;
        const std::string ref = created ? "A" : "D";
        const auto forget = [&] {
            auto* twin = f.cloud.customerOf(ref);
            for (auto& field : twin->fields)
                field.clear();
            twin->anonymised = true;
        };
        if (state == 0)
            forget();
        const auto plan = f.planned(Operation::PushCustomers);
        QCOMPARE(plan.counts.conflict, state == 0 ? 1 : 0);
        if (state == 1 || state == 2)
            forget();
        if (state == 2)
            f.clock.trueMs += 61'000;
        if (state == 3) {
            f.cloud.failOn("createCustomer", Kind::OutcomeUnknown, When::AfterEffect);
            f.cloud.onCall = [&](const std::string& call) { call == "customersByPrivateRef" ? forget() : void(); };
        }
        if (state == 4) {
            f.cloud.addCustomer(person("A", ""));
            forget();
        }
        const auto report = fakes::must(f.apply(plan));
        f.cloud.onCall = nullptr;
        QVERIFY(!report.stopped);
        QCOMPARE(report.rejectedSome, state != 0); // told once
        for (const auto& value : f.cloud.customerOf(ref)->fields)
            QVERIFY(value.empty());
        f.cloud.forgetCalls();
        f.till.card(ref)->fields[static_cast<std::size_t>(CustomerField::City)] = "Lyon";
        const auto next = f.run(Operation::PushCustomers);
        QVERIFY(next.done());
        const bool linked = state == 1 || state == 2; // elsewhere only the number says that it is this person: told, and nothing is sent all the same
        QCOMPARE(next.plan.counts.skipped, linked ? 1 : 0);
        QCOMPARE(next.plan.counts.conflict, linked ? 0 : 1);
        QVERIFY2(f.cloud.calls.empty(), "known once and for all");
    }

private:
    template <class Scene> void everyIndexPauses()
    {
        std::vector<std::string> writes;
        undisturbed<Scene>(&writes);
        for (int nth = 1; nth <= static_cast<int>(writes.size()); ++nth) {
            Scene f;
            f.cloud.onCall = [&, seen = 0](const std::string& call) mutable {
                if (isWrite(call) && ++seen == nth)
                    f.cloud.failOn(call, Kind::NotConnected);
            };
            const auto plan = f.planned(Scene::operation());
            const auto report = fakes::must(f.apply(plan));
            f.cloud.onCall = nullptr;
            QCOMPARE(report.stopped->kind, Kind::NotConnected);
            f.restart();
            if (Scene::operation() == Operation::PushStock) {
                QCOMPARE(f.planState(plan.id), io::PlanState::Abandoned);
                QVERIFY(f.run(Scene::operation()).done());
            } else {
                QCOMPARE(f.planState(plan.id), io::PlanState::Paused);
                QVERIFY(!fakes::must(f.resume()).stopped);
            }
            QCOMPARE(f.wrong(), QString());
        }
    }

    template <class Scene> void staysPaused(int what)
    {
        Scene f;
        f.cloud.failOn(Scene::operation() == Operation::PushCustomers ? "createCustomer" : "putCatalog", Kind::NotConnected);
        const auto plan = f.planned(Scene::operation());
        QVERIFY(fakes::must(f.apply(plan)).stopped);
        auto record = fakes::must(f.state().connection());
        const auto former = record;
        model::Named* const named[] = {&record.target.account, &record.target.location, &record.target.catalog, &record.target.customer_list};
        (what < 4 ? named[what]->id : named[what - 4]->name) += "2";
        record.connectedAtMs = f.clock.nowMs() + 1;
        fakes::must(f.state().setConnection(record));
        f.cloud.forgetCalls();
        const auto elsewhere = f.resume();
        QVERIFY(!elsewhere);
        QCOMPARE(elsewhere.error().kind, Kind::Confirmation);
        QVERIFY(f.cloud.calls.empty());
        QCOMPARE(f.planState(plan.id), io::PlanState::Paused);
        record = former;
        record.connectedAtMs = f.clock.nowMs() + 2;
        fakes::must(f.state().setConnection(record));
        QVERIFY(!fakes::must(f.resume()).stopped);
        QCOMPARE(f.wrong(), QString());
    }
};

QTEST_GUILESS_MAIN(TestFaultEffects)
#include "test_fault_effects.moc"
