#include "bench/steps.h"

#include "bench/must.h"
#include "bench/prepare.h"
#include "io/catalog_json.h"
#include "model/catalog_diff.h"
#include "model/catalog_validation.h"
#include "sync/planners.h"

namespace bench {

namespace {

model::Catalog tillCatalog(const Places& places) { return must(openTill(places.till)->catalog()).catalog; }

std::int64_t productsOf(const model::Catalog& catalog) { return static_cast<std::int64_t>(catalog.products.size()); }

void expect(bool holds, const char* words)
{
    if (!holds)
        throw std::runtime_error(words);
}

} // namespace

void readCatalog(Run& run, const Places& places)
{
    const auto till = openTill(places.till);
    run.start();
    const auto read = must(till->catalog());
    run.stop(read.rows);
    expect(read.problems.empty(), "the generated articles have problems");
}

void validateCatalog(Run& run, const Places& places)
{
    const auto catalog = tillCatalog(places);
    run.start();
    const auto problems = model::validate(catalog, "EUR");
    run.stop(productsOf(catalog));
    expect(!model::hasErrors(problems), "the generated articles are not valid");
}

void buildUpload(Run& run, const Places& places)
{
    const auto catalog = tillCatalog(places);
    run.start();
    const auto body = io::encodeCatalog("Carte", catalog, {});
    run.stop(productsOf(catalog));
    expect(!body.empty(), "no upload was built");
}

void compareWithEqual(Run& run, const Places& places)
{
    const auto ours = tillCatalog(places);
    const auto theirs = ours;
    run.start();
    const auto difference = model::diff(theirs, ours);
    run.stop(productsOf(ours));
    expect(difference.empty(), "equal catalogs differ");
}

void compareWithChanged(Run& run, const Places& places)
{
    const auto ours = tillCatalog(places);
    const auto theirs = changedOnePercent(ours);
    run.start();
    const auto difference = model::diff(theirs, ours);
    run.stop(productsOf(ours));
    expect(difference.changes.size() == (ours.products.size() + 99) / 100, "not every change was found");
}

void hashCatalog(Run& run, const Places& places)
{
    const auto catalog = tillCatalog(places);
    run.start();
    const auto hash = io::catalogHash(catalog);
    run.stop(productsOf(catalog));
    expect(hash.size() == 64, "no hash was made");
}

void buildAndCompare(Run& run, const Places& places)
{
    const auto till = openTill(places.till);
    const auto theirs = must(io::decodeCatalog(readFile(places.sameCatalog()))).content;
    run.start();
    const auto ours = must(till->catalog());
    const auto problems = model::validate(ours.catalog, "EUR");
    const auto body = io::encodeCatalog("Carte", ours.catalog, {});
    const auto difference = model::diff(theirs, ours.catalog);
    run.stop(productsOf(ours.catalog));
    expect(!model::hasErrors(problems) && !body.empty() && difference.empty(), "building and comparing went wrong");
}

void decodeRemoteCatalog(Run& run, const Places& places)
{
    const auto raw = readFile(places.sameCatalog());
    run.start();
    const auto document = must(io::decodeCatalog(raw));
    run.stop(productsOf(document.content));
}

void planChangedCatalog(Run& run, const Places& places)
{
    Shop shop(places, places.till, places.freshState(), MemoryCloud(places.changedCatalog(), {}));
    engine::Reporter silent;
    run.start();
    const auto plan = must(engine::planPushCatalog(shop.link(), {}, {silent, {}}));
    run.stop(plan.source.rows);
    run.figures.requestsSent = shop.cloud().counts().sent;
    run.figures.requestsPlanned = plan.plannedRequests;
    expect(plan.ops.size() == 1 && plan.counts.update > 0, "the catalog's plan is not as expected");
}

} // namespace bench
