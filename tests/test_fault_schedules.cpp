// Thousands of runs in which anything goes wrong anywhere (lost answers, late effects, deaths of the program, refusals, 429, others writing to HubRise, time
// passing), each then run again until it is done: nothing is twice in HubRise, nothing is missing, nobody else's value is overwritten unseen (R1, R2, R14).

#include "io/catalog_json.h"
#include "model/catalog_diff.h"
#include "promises.h"
#include "tests/fakes/engine_fixture.h"

#include <QtTest>

#include <random>

using namespace engine;
using fakes::EngineFixture;
using fakes::person;
using model::CustomerField;
using model::Kind;
using When = fakes::FakeCloud::When;

namespace {

struct Killed {};

struct Tally {
    long long runs = 0, faults = 0, kills = 0, foreign = 0, doubled = 0, lost = 0, overwritten = 0, race = 0;
    std::int64_t longestGap = 0;
    QString first; ///< what was wrong first
};

enum class Others { Quiet, Write };

/// One run of one operation with its schedule of faults.
class Scene : public EngineFixture {
public:
    Scene(Operation operation, unsigned seed, Others others, Tally& tally) : tally(tally), m_operation(operation), m_seed(seed), m_random(seed)
    {
        m_faultsLeft = 1 + pick(5);
        m_foreignLeft = others == Others::Write ? 1 + pick(4) : 0;
        m_others = others;
        cloud.imageRefsAreUnique = true;
        cloud.lateAfterNext = pick(2) == 0;
    }
    virtual ~Scene() = default;

    void play()
    {
        cloud.onCall = [this](const std::string& call) { before(call); };
        cloud.onWait = [this](const std::string& call) { waiting(call); };
        cloud.onEffect = [this](const std::string&) { after(); };
        const int most = 40;
        int round = 0;
        for (bool over = false; !over && round < most; ++round) {
            if (round == 8)
                m_faultsLeft = m_foreignLeft = 0;
            try {
                over = once() && round > 0 && m_faultsLeft == 0 && m_foreignLeft == 0;
            } catch (const Killed&) {
                ++tally.kills;
                restart();
            }
            m_killAfter = false;
            watch();
            clock.trueMs += 1000 * pick(3);
            if (round > 0 && (round >= 8 || pick(3) == 0))
                m_faultsLeft = m_foreignLeft = 0;
        }
        cloud.onCall = cloud.onWait = cloud.onEffect = nullptr;
        cloud.landLate();
        ++tally.runs;
        if (round == most)
            complain(tally.lost, "it never comes to an end");
        look();
    }

protected:
    /// What is wrong in the end, told with complain().
    virtual void look() = 0;
    /// Somebody else writes to HubRise.
    virtual void foreignWrite(const std::string&) {}
    /// Looks at what changed in HubRise since it looked last.
    virtual void watch() {}
    virtual void leaving(const std::string&) {}

    int pick(int n) { return static_cast<int>(m_random() % static_cast<unsigned>(n)); }
    std::string foreignValue() { return "foreign-" + std::to_string(++m_values); }
    void complain(long long& count, const std::string& what)
    {
        ++count;
        if (tally.first.isEmpty())
            tally.first = QString("%1, seed %2: %3").arg(infoOf(m_operation).name).arg(m_seed).arg(QString::fromStdString(what));
    }

    Tally& tally;
    engine::Plan agreed; ///< the plan at hand
    Options options;
    Operation m_operation;
    std::int64_t m_lookedAt = 0;

private:
    static bool writes(const std::string& call) { return call == "putCatalog" || call == "uploadImage" || call == "createCustomer" || call == "updateCustomer" || call == "patchStock"; }

    bool towardsCatalog() const { return m_operation == Operation::PushCatalog || m_operation == Operation::Restore; }

    /// Done: nothing is left to do.
    bool once()
    {
        if (const auto record = fakes::must(state().unfinishedPlan())) {
            const auto report = engine::resume(*record, link(), context());
            if (!report)
                complain(tally.lost, "cannot go on: " + model::words(report.error().message));
            return false;
        }
        auto made = plan(m_operation, options);
        if (!made)
            return false;
        agreed = std::move(*made);
        if (agreed.nothingToDo()) {
            fakes::must(engine::remember(agreed, link()));
            return true;
        }
        auto consent = towardsCatalog() ? replace("Carte") : yes();
        consent.maxDelete = MaxDelete{1000, false};
        if (const auto no = objection(agreed, consent))
            complain(tally.lost, "refused: " + model::words(no->message));
        (void)fakes::must(apply(agreed, yes()));
        return false;
    }

    void before(const std::string& call)
    {
        watch();
        if (!writes(call))
            passTime();
        if (call == "catalog")
            m_lookedAt = clock.monotonicMs();
        others(call, 12);
        if (writes(call))
            leaving(call);
        if (m_killAfter)
            throw Killed();
        if (m_faultsLeft > 0 && pick(100) < 25)
            strike(call);
    }

    void waiting(const std::string& call)
    {
        passTime();
        others(call, 12);
    }

    void after()
    {
        watch();
        if (m_killAfter)
            throw Killed();
    }

    void others(const std::string& call, int percent)
    {
        if (m_foreignLeft == 0 || pick(100) >= percent)
            return;
        --m_foreignLeft;
        ++tally.foreign;
        foreignWrite(call);
    }

    void passTime()
    {
        const int dice = pick(100);
        clock.trueMs += dice < 60 ? 0 : dice < 80 ? 200 : dice < 90 ? 7'000 : dice < 97 ? 90'000 : 7'200'000;
    }

    void strike(const std::string& call)
    {
        --m_faultsLeft;
        ++tally.faults;
        if (!writes(call)) {
            const Kind kinds[] = {Kind::Temporary, Kind::Paused, Kind::NotConnected, Kind::Nonsense};
            if (const int dice = pick(5); dice < 4)
                return cloud.failOn(call, kinds[dice]);
            throw Killed();
        }
        switch (pick(8)) {
        case 0: return cloud.failOn(call, Kind::OutcomeUnknown, When::BeforeEffect);
        case 1: return cloud.failOn(call, Kind::OutcomeUnknown, When::AfterEffect);
        case 2: return cloud.failOn(call, Kind::OutcomeUnknown, m_others == Others::Quiet ? When::Late : When::AfterEffect);
        case 3: return cloud.failOn(call, Kind::Paused);
        case 4: return cloud.failOn(call, Kind::Temporary);
        case 5: return cloud.failOn(call, Kind::NotConnected);
        case 6: throw Killed();
        default: m_killAfter = true;
        }
    }

    unsigned m_seed;
    std::minstd_rand m_random;
    Others m_others = Others::Quiet;
    int m_faultsLeft = 0, m_foreignLeft = 0, m_values = 0;
    bool m_killAfter = false; ///< dies once the write at hand has had its effect
};

/// Cards to create, and to meet by e-mail or phone. Others edit cities, forget people, and create a customer under one of our refs.
class CustomerScene : public Scene {
public:
    CustomerScene(unsigned seed, Others others, Tally& tally) : Scene(Operation::PushCustomers, seed, others, tally)
    {
        till.cards = {person("A", "Amélie"), person("B", "Bruno"), person("C", "Chloé", "chloe@exemple.fr"), person("D", "David", "", "+33612345678"), person("E", "Élodie", "elodie@exemple.fr")};
        for (auto& card : till.cards)
            card[CustomerField::City] = "Lyon";
        cloud.addCustomer(person("", "Chloé", "chloe@exemple.fr")); // with a number of ours, what they lack would have been taken off
        cloud.addCustomer(person("", "David", "", "+33612345678"));
        cloud.addCustomer(person("", "Élodie", "elodie@exemple.fr"));
        m_seen = cloud.people;
    }

protected:
    void foreignWrite(const std::string& call) override
    {
        auto& one = cloud.people[static_cast<std::size_t>(pick(static_cast<int>(cloud.people.size())))];
        if (call == "createCustomer" && pick(2) == 0 && !cloud.customerOf("B")) {
            auto twin = person("B", "Bruno");
            twin[CustomerField::City] = foreignValue();
            cloud.addCustomer(twin);
        } else if (pick(6) == 0) {
            for (auto& field : one.fields)
                field.clear();
            one.anonymised = true;
        } else if (!one.anonymised) {
            one[CustomerField::City] = foreignValue();
            m_editedAt[one[CustomerField::City]] = clock.trueMs;
        }
        m_seen = cloud.people;
    }

    void watch() override
    {
        for (std::size_t i = 0; i < m_seen.size(); ++i)
            if (const auto& was = m_seen[i][CustomerField::City]; was.starts_with("foreign-") && cloud.people[i][CustomerField::City] != was)
                overwritten(cloud.people[i], was);
        m_seen = cloud.people;
    }

    void look() override
    {
        for (const auto& card : till.cards) {
            const auto twins = std::count_if(cloud.people.begin(), cloud.people.end(), [&](const auto& c) { return c.private_ref == card.private_ref; });
            if (twins > 1)
                complain(tally.doubled, card.private_ref + " is there twice");
            else if (twins == 0 && !std::any_of(cloud.people.begin(), cloud.people.end(), [](const auto& c) { return c.anonymised; }))
                complain(tally.lost, card.private_ref + " is missing");
            const auto* twin = cloud.customerOf(card.private_ref);
            if (twin && !twin->anonymised && (*twin)[CustomerField::City] != "Lyon" && !(*twin)[CustomerField::City].starts_with("foreign-"))
                complain(tally.lost, card.private_ref + " lacks its city");
        }
    }

private:
    void overwritten(const model::Customer& customer, const std::string& value)
    {
        const auto op = std::find_if(agreed.ops.begin(), agreed.ops.end(), [&](const auto& o) { return o.kind == io::OpKind::UpdateCustomer && o.remoteId == customer.id; });
        if (op != agreed.ops.end() && op->before.find('"' + value + '"') != std::string::npos)
            return; // the plan showed it
        if (op != agreed.ops.end() && clock.trueMs - m_editedAt[value] <= 60'000)
            ++tally.race;
        else
            complain(tally.overwritten, value + " was overwritten unseen");
    }

    std::vector<model::Customer> m_seen;
    std::map<std::string, std::int64_t> m_editedAt;
};

/// A menu with a picture over somebody else's; or a backup over that menu. Others rename articles.
class CatalogScene : public Scene {
public:
    CatalogScene(Operation operation, unsigned seed, Others others, Tally& tally) : Scene(operation, seed, others, tally)
    {
        cloud.setCatalog(fakes::menu());
        till.articles = fakes::menu();
        till.articles.products[1].name = "Pizza reine";
        till.articles.products[0].images = {till.addPicture("quenelle", fakes::picture("quenelle"))};
        if (operation != Operation::Restore)
            return;
        const auto pushed = run(Operation::PushCatalog, replace("Carte"));
        if (!pushed.done())
            qFatal("the catalog to be restored could not be sent");
        options.backupId = pushed.report.backup->id;
        m_before = fakes::menu();
    }

protected:
    void foreignWrite(const std::string& call) override
    {
        auto theirs = cloud.catalogNow();
        theirs.products[2].name = foreignValue();
        cloud.setCatalog(theirs);
        m_editedAt = clock.monotonicMs();
        m_edited = call != "catalog"; // before a look it is seen
    }

    void leaving(const std::string& call) override
    {
        if (call != "putCatalog")
            return;
        const auto gap = clock.monotonicMs() - m_lookedAt;
        tally.longestGap = std::max(tally.longestGap, gap);
        const auto held = io::catalogHash(cloud.catalogNow());
        const auto put = std::find_if(agreed.ops.begin(), agreed.ops.end(), [](const auto& op) { return op.kind == io::OpKind::PutCatalog; });
        if (held == agreed.remoteHash || held == put->agreed)
            return;
        if (m_edited && m_editedAt >= m_lookedAt && gap <= 5'000)
            ++tally.race;
        else
            complain(tally.overwritten, "the catalog that is replaced was never looked at");
    }

    void look() override
    {
        std::map<std::string, int> contents;
        for (const auto& [id, info] : cloud.pictures)
            if (++contents[info.md5] > 1)
                complain(tally.doubled, "a picture is there twice");
        if (!model::diff(cloud.catalogNow(), m_before ? *m_before : till.articles).empty())
            complain(tally.lost, "HubRise holds something else");
    }

private:
    std::optional<model::Catalog> m_before;
    std::int64_t m_editedAt = 0;
    bool m_edited = false;
};

class StockScene : public Scene {
public:
    StockScene(unsigned seed, Others, Tally& tally) : Scene(Operation::PushStock, seed, Others::Quiet, tally)
    {
        cloud.setCatalog(fakes::menu());
        for (const char* ref : {"1-N", "1-E", "2"})
            till.counted.push_back({ref, "", model::Decimal::parse("7").value(), {}});
    }

protected:
    void look() override
    {
        if (cloud.inventory.size() != 3)
            complain(cloud.inventory.size() > 3 ? tally.doubled : tally.lost, "the stock is not as in the till");
    }
};

void report(const Tally& t, const std::string& what)
{
    promise::add("R1", "injected runs", t.runs);
    const auto n = [](long long number) { return std::to_string(number); };
    promise::record("R1", what + ", random schedules", n(t.runs) + " runs, " + n(t.faults) + " faults, " + n(t.kills) + " deaths: " + n(t.doubled) + " doubled, " + n(t.lost) + " lost",
                    t.doubled == 0 && t.lost == 0);
    if (t.foreign > 0)
        promise::record("R2", what + ", random schedules", n(t.runs) + " runs, " + n(t.foreign) + " foreign writes: " + n(t.overwritten) + " overwritten unseen, " + n(t.race) + " inside the race window",
                        t.overwritten == 0);
    if (t.longestGap > 0)
        promise::record("R14", what + ", random schedules", "longest " + n(t.longestGap) + " ms between look and PUT", t.longestGap <= 5'000);
    qInfo("%s: %lld runs, %lld faults, %lld deaths, %lld foreign writes, %lld in the race window, gap %lld ms", what.c_str(), t.runs, t.faults, t.kills, t.foreign, t.race,
          static_cast<long long>(t.longestGap));
    QVERIFY2(t.doubled == 0 && t.lost == 0 && t.overwritten == 0 && t.longestGap <= 5'000,
             qPrintable(QString("%1 doubled, %2 lost, %3 overwritten, gap %4: %5").arg(t.doubled).arg(t.lost).arg(t.overwritten).arg(t.longestGap).arg(t.first)));
}

/// PASSEPLAT_SEEDS: more of them, for a long night.
int seeds(int usual)
{
    const int factor = qEnvironmentVariableIntValue("PASSEPLAT_SEEDS");
    return usual * std::max(factor, 1);
}

template <class Make> void play(const std::string& what, int runs, Make make)
{
    Tally tally;
    for (unsigned seed = 1; seed <= static_cast<unsigned>(seeds(runs)); ++seed)
        make(seed, tally)->play();
    report(tally, what);
}

} // namespace

class TestFaultSchedules : public QObject {
    Q_OBJECT
private slots:
    void customers()
    {
        play("push customers", 2600, [](unsigned seed, Tally& tally) { return std::make_unique<CustomerScene>(seed, Others::Quiet, tally); });
    }
    void customersOthersWrite()
    {
        play("push customers, others write", 2400, [](unsigned seed, Tally& tally) { return std::make_unique<CustomerScene>(seed, Others::Write, tally); });
    }
    void catalog()
    {
        play("push catalog", 1000, [](unsigned seed, Tally& tally) { return std::make_unique<CatalogScene>(Operation::PushCatalog, seed, Others::Quiet, tally); });
    }
    void catalogOthersWrite()
    {
        play("push catalog, others write", 1000, [](unsigned seed, Tally& tally) { return std::make_unique<CatalogScene>(Operation::PushCatalog, seed, Others::Write, tally); });
    }
    void restoreOthersWrite()
    {
        play("restore, others write", 500, [](unsigned seed, Tally& tally) { return std::make_unique<CatalogScene>(Operation::Restore, seed, Others::Write, tally); });
    }
    void stock()
    {
        play("push stock", 600, [](unsigned seed, Tally& tally) { return std::make_unique<StockScene>(seed, Others::Quiet, tally); });
    }
};

QTEST_GUILESS_MAIN(TestFaultSchedules)
#include "test_fault_schedules.moc"
