#include "bench/steps.h"

#include "bench/must.h"
#include "sync/apply.h"
#include "sync/plan_json.h"
#include "sync/planners.h"

namespace bench {

namespace {

engine::Plan planned(Run& run, Shop& shop)
{
    engine::Reporter silent;
    run.start();
    auto plan = must(engine::planPushCustomers(shop.link(), {}, {silent, {}}));
    run.stop(plan.source.rows);
    run.figures.requestsSent = shop.cloud().counts().sent;
    run.figures.requestsPlanned = plan.plannedRequests;
    return plan;
}

void expect(bool holds, const char* words)
{
    if (!holds)
        throw std::runtime_error(words);
}

} // namespace

void readCustomers(Run& run, const Places& places)
{
    const auto till = openTill(places.till);
    run.start();
    const auto read = must(till->customers());
    run.stop(read.rows);
}

void planFirstPush(Run& run, const Places& places)
{
    Shop shop(places, places.till, places.freshState(), MemoryCloud({}, {}));
    const auto plan = planned(run, shop);
    expect(plan.counts.create == plan.source.rows, "not every customer is created");
}

void planAgainstFullList(Run& run, const Places& places)
{
    Shop shop(places, places.till, places.freshState(), MemoryCloud({}, places.customerPages()));
    const auto plan = planned(run, shop);
    expect(plan.counts.create > 0 && plan.counts.update > 0 && plan.counts.unchanged > 0, "the customers were not met as expected");
}

void planEverybodyChanged(Run& run, const Places& places)
{
    Shop shop(places, places.till, places.outdatedState(), MemoryCloud({}, places.customerPages()));
    const auto plan = planned(run, shop);
    expect(plan.counts.update > 0 && plan.counts.create == 0, "the changes were not found");
}

void keepPlan(Run& run, const Places& places)
{
    Shop shop(places, places.till, places.freshState(), MemoryCloud({}, {}));
    engine::Reporter silent;
    const auto plan = must(engine::planPushCustomers(shop.link(), {}, {silent, {}}));
    run.start();
    io::PlanRecord record;
    record.id = plan.id;
    record.operation = engine::infoOf(plan.operation).name;
    record.document = engine::toJson(plan, engine::PlanParts::WithoutOps);
    record.hash = plan.hash();
    must(shop.link().state().savePlan(record, plan.ops));
    run.stop(plan.source.rows);
}

void planWithoutChange(Run& run, const Places& places)
{
    Shop shop(places, places.till, places.agreedState(), MemoryCloud({}, places.customerPages()));
    const auto plan = planned(run, shop);
    expect(plan.counts.unchanged == plan.source.rows && plan.nothingToDo(), "something changed by itself");
}

void planPull(Run& run, const Places& places)
{
    Shop shop(places, places.till, places.agreedState(), MemoryCloud({}, places.customerPages()));
    engine::Reporter silent;
    run.start();
    const auto plan = must(engine::planPullCustomers(shop.link(), {}, {silent, {}}));
    run.stop(plan.source.rows);
    run.figures.requestsSent = shop.cloud().counts().sent;
    run.figures.requestsPlanned = plan.plannedRequests;
    expect(plan.counts.update > 0 && plan.counts.unchanged > 0, "the customers were not met as expected");
}

void pushWithoutChange(Run& run, const Places& places)
{
    Shop shop(places, places.smallTill, places.smallAgreedState(), MemoryCloud({}, {}));
    engine::Reporter silent;
    run.start();
    const auto plan = must(engine::planPushCustomers(shop.link(), {}, {silent, {}}));
    must(engine::remember(plan, shop.link()));
    run.stop(plan.source.rows);
    run.figures.requestsSent = shop.cloud().counts().sent;
    expect(plan.nothingToDo() && run.figures.requestsSent == 0, "something was sent");
}

} // namespace bench
