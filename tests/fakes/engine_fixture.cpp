#include "tests/fakes/engine_fixture.h"

#include "tests/fakes/sample_catalog.h"
#include "tests/fakes/memory_folder.h"

#include <QDir>
#include <QtTest>

namespace fakes {

std::string Run::why() const
{
    const auto* error = objection ? &*objection : report.stopped ? &*report.stopped : nullptr;
    return error ? model::words(error->message) + " | " + error->detail : std::string();
}

EngineFixture::EngineFixture() : m_folder(folderTemplate(QStringLiteral("engine")))
{
    m_profile.folder = m_folder.path().toStdString();
    open();
    connect({"cat1", "Carte"}, {"list1", "Clients"});
}

void EngineFixture::open()
{
    m_link.reset();
    m_budget.reset();
    m_backups.reset();
    m_state.reset();
    m_state = must(io::State::open(m_profile.stateFile(), clock));
    m_backups = std::make_unique<io::Backups>(*m_state, m_profile.backupsFolder(), clock);
    m_budget = std::make_unique<io::Budget>(*m_state, clock, io::BudgetPolicy{});
    m_link = std::make_unique<engine::Link>(m_profile, clock, *m_state, *m_backups, *m_budget, till, cloud);
}

void EngineFixture::connect(const model::Named& catalog, const model::Named& list)
{
    io::ConnectionRecord record;
    record.target = {{"acc1", "Bistro SA"}, {"loc1", "Bistro"}, catalog, list};
    record.connected = true;
    record.currency = "EUR";
    record.country = "FR";
    must(state().setConnection(record));
}

model::Result<engine::Plan> EngineFixture::plan(engine::Operation operation, const engine::Options& options)
{
    return engine::plan(operation, link(), options, context());
}

engine::Plan EngineFixture::planned(engine::Operation operation, const engine::Options& options) { return must(plan(operation, options)); }

model::Result<engine::Report> EngineFixture::apply(const engine::Plan& plan, const engine::Consent& consent)
{
    return engine::apply(plan, consent, link(), context());
}

Run EngineFixture::run(engine::Operation operation, const engine::Consent& consent, const engine::Options& options)
{
    Run run;
    run.plan = planned(operation, options);
    run.objection = engine::objection(run.plan, consent);
    if (run.objection)
        return run;
    if (run.plan.nothingToDo())
        must(engine::remember(run.plan, link()));
    else
        run.report = must(apply(run.plan, consent));
    return run;
}

model::Result<engine::Report> EngineFixture::resume()
{
    const auto record = must(state().unfinishedPlan());
    if (!record)
        qFatal("there is no interrupted plan");
    return engine::resume(*record, link(), context());
}

io::PlanState EngineFixture::planState(const std::string& id) { return must(state().plan(id)).value().state; }

std::vector<io::OpRecord> EngineFixture::ops(const std::string& planId) { return must(state().ops(planId)); }

model::Catalog menu()
{
    const auto sku = [](const char* ref, const char* name, std::int64_t cents) {
        model::Sku s;
        s.ref = ref;
        s.name = name;
        s.price = eur(cents);
        return s;
    };
    const auto product = [](const char* ref, const char* name, std::vector<model::Sku> skus) {
        model::Product p;
        p.ref = ref;
        p.category_ref = "C1";
        p.name = name;
        p.skus = std::move(skus);
        return p;
    };
    model::Catalog c;
    c.categories = {{"C1", "", "Plats", "", {}, {}}};
    c.products = {product("P1", "Quenelle", {sku("1-N", "Normale", 950), sku("1-E", "Enfant", 650)}), product("P2", "Pizza", {sku("2", "", 1200)}),
                  product("P3", "Limonade", {sku("3", "", 390)})};
    model::Option rice;
    rice.ref = "RIZ";
    rice.name = "Riz";
    rice.price = eur(0);
    c.option_lists = {{"L1", "Accompagnement", 1, 1, {}, {rice}, {}}};
    c.products[0].skus[0].option_list_refs = {"L1"};
    return c;
}

model::Catalog everything(FakeTill& till)
{
    model::Catalog c = sampleCatalog();
    int n = 0;
    const auto give = [&](auto& things) {
        for (auto& thing : things)
            for (auto& key : thing.images) {
                const std::string ref = "picture" + std::to_string(n++ % 3);
                key = till.addPicture(ref, picture(ref));
            }
    };
    give(c.categories);
    give(c.products);
    give(c.deals);
    give(c.discounts);
    return c;
}

model::Customer person(const std::string& ref, const std::string& firstName, const std::string& email, const std::string& phone)
{
    model::Customer customer;
    customer.private_ref = ref;
    customer[model::CustomerField::FirstName] = firstName;
    customer[model::CustomerField::Email] = email;
    customer[model::CustomerField::Phone] = phone;
    return customer;
}

std::string guardCodes(const engine::Plan& plan)
{
    std::string codes;
    for (const auto& guard : plan.guards)
        codes += (codes.empty() ? "" : " ") + guard.code;
    return codes;
}

engine::Counts counts(std::int64_t create, std::int64_t update, std::int64_t remove, std::int64_t unchanged, std::int64_t conflict, std::int64_t rejected, std::int64_t skipped)
{
    return {create, update, remove, unchanged, conflict, rejected, skipped};
}

} // namespace fakes

namespace engine {

char* toString(const Counts& c)
{
    return QTest::toString(QString("create %1 update %2 delete %3 unchanged %4 conflict %5 rejected %6 skipped %7")
                               .arg(c.create).arg(c.update).arg(c.remove).arg(c.unchanged).arg(c.conflict).arg(c.rejected).arg(c.skipped));
}

} // namespace engine
