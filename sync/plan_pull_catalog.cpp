// pull catalog: HubRise's articles into the till, through the mapping's upserts, or into a file. Nothing is deleted in the till.

#include "io/catalog_json.h"
#include "model/catalog_diff.h"
#include "model/joined.h"
#include "sync/catalog_writes.h"
#include "sync/clean_texts.h"
#include "sync/export_file.h"
#include "sync/guards.h"
#include "sync/planners.h"
#include "sync/remote_catalog.h"
#include "sync/till_writes_json.h"

#include <algorithm>
#include <functional>
#include <set>

namespace engine {

using model::Kind;
using model::plural;
using model::text;

namespace {

using Refs = std::set<std::string>;
using Homes = std::map<std::string, Refs>; ///< by sku, the till's articles that hold it

Homes homesIn(const model::Catalog& catalog)
{
    Homes homes;
    for (const auto& product : catalog.products)
        for (const auto& sku : product.skus)
            if (!product.ref.empty() && !sku.ref.empty() && !isNoTills(sku.ref))
                homes[sku.ref].insert(product.ref);
    return homes;
}

Refs homesOf(const model::Product& product, const Homes& homes)
{
    Refs found;
    for (const auto& sku : product.skus)
        if (const auto known = homes.find(sku.ref); known != homes.end())
            found.insert(known->second.begin(), known->second.end());
    return found;
}

/// A product of HubRise may have no ref of its own. Its skus tell then which of the till's articles it is; when they are all new there, the first one names it,
/// as in single-size tills. Refs of products and of skus are two name spaces: whatever could be another article of the till keeps no ref, and is left alone.
/// `sent`: where a sku was that the till keeps back by now, and of which it does not tell.
void nameProducts(model::Catalog& wanted, const io::TillCatalog& till, const model::Catalog& sent)
{
    Refs named, known, keptBack;
    Homes homes = homesIn(till.catalog);
    homes.merge(homesIn(sent));
    for (const auto& product : wanted.products)
        named.insert(product.ref);
    for (const auto& product : till.catalog.products)
        known.insert(product.ref);
    for (const auto& kept : till.excluded) // and its skus, of which nobody tells
        if (kept.kind == "product")
            keptBack.insert(kept.name);
    for (auto& product : wanted.products) {
        if (!product.ref.empty() || product.skus.empty())
            continue;
        const Refs places = homesOf(product, homes);
        const std::string& first = product.skus.front().ref;
        if (places.size() == 1 && !named.contains(*places.begin()))
            product.ref = *places.begin();
        else if (places.empty() && !isNoTills(first) && !named.contains(first) && !known.contains(first) && !keptBack.contains(product.name))
            product.ref = first;
    }
}

/// What is in a category that has no ref in HubRise stays in the till's.
template <class Thing> void keepPlaces(std::vector<Thing>& wanted, const std::vector<Thing>& present, std::string Thing::*category)
{
    std::map<std::string, const Thing*> known;
    for (const Thing& thing : present)
        known.emplace(thing.ref, &thing);
    for (Thing& thing : wanted) {
        if (!isNoTills(thing.*category))
            continue;
        const auto found = known.find(thing.ref);
        thing.*category = found == known.end() ? std::string() : found->second->*category;
    }
}

/// HubRise may show a product without VAT, and no till sells one so: what it lacks there is no wish.
void keepRates(model::Catalog& wanted, const model::Catalog& present)
{
    std::map<std::string, const model::TaxRate*> known;
    for (const auto& product : present.products)
        known.emplace(product.ref, &product.tax_rate);
    for (auto& product : wanted.products)
        if (const auto found = known.find(product.ref); found != known.end())
            for (const auto rate : {&model::TaxRate::delivery, &model::TaxRate::collection, &model::TaxRate::eat_in})
                if (!(product.tax_rate.*rate))
                    product.tax_rate.*rate = found->second->*rate;
}

/// The account may count in one currency, and a catalog of it, copied from elsewhere, in another. No amount is written under the wrong one.
model::Done requirePricesIn(const std::string& currency, const model::Catalog& catalog)
{
    const auto foreign = [&](const auto& thing) { return thing.price.currency != currency; };
    const auto among = [&](const auto& holders, auto things) -> std::string {
        for (const auto& holder : holders)
            if (const auto found = std::ranges::find_if(holder.*things, foreign); found != (holder.*things).end())
                return found->price.currency;
        return {};
    };
    std::string other = among(catalog.products, &model::Product::skus);
    if (other.empty())
        other = among(catalog.option_lists, &model::OptionList::options);
    if (other.empty())
        return {};
    return model::fail(Kind::Configuration, text(TR("The mapping's currency is %1, and HubRise's catalog has prices in %2."), currency, other),
                       text(TR("Correct “currency” in the mapping, or connect to the catalog that belongs to this till.")));
}

/// What the mapping's statements do not name differs for good; said once, it is no news of each thing and each day.
void noteUnwritable(Plan& plan, const std::set<std::string>& fields, std::int64_t things)
{
    const std::string names = model::joined({fields.begin(), fields.end()}, ", ");
    if (things > 0)
        plan.problems.push_back({model::Severity::Note, "catalog", plan.target.catalog.id, "",
                                 plural(TRN("%n thing(s) differ in what the mapping cannot write into the till: %1"), things, names),
                                 text(TR("The till keeps what it has there; correct it in the till where HubRise is right."))});
}

/// Why nothing is written for this change; nothing: it is written.
std::optional<model::Text> reasonToSkip(const model::Change& change, const CatalogWrites& step, const LeftAlone& left)
{
    if (change.action == model::Action::Delete)
        return text(TR("in the till only: left as it is"));
    if (change.ref.empty() || io::isMadeUp(change.ref))
        return text(TR("has no code ref in HubRise"));
    if (const auto known = left.find({change.kind, change.ref}); known != left.end())
        return known->second;
    if (change.action == model::Action::Create && !step.fields.contains({change.kind, change.ref}))
        return text(TR("the mapping cannot write this into the till"));
    return std::nullopt;
}

/// What the till alone changed is no change of this retrieval. True when there was any.
bool leaveTills(model::Change& change, const CatalogWrites& step)
{
    const auto kept = step.kept.find({change.kind, change.ref}), written = step.fields.find({change.kind, change.ref});
    return kept != step.kept.end() && std::erase_if(change.fields, [&](const model::FieldChange& field) {
               return kept->second.contains(field.field) && (written == step.fields.end() || !written->second.contains(field.field));
           }) > 0;
}

/// Of these things, as the plan calls them.
std::vector<std::string> namesOf(const Plan& plan, const std::set<model::CatalogThing>& things)
{
    std::vector<std::string> names;
    for (const auto& change : plan.changes)
        if (things.contains({change.kind, change.ref}) && change.action != model::Action::Skip)
            names.push_back(change.name.empty() ? change.ref : change.name);
    return names;
}

/// What is in the till alone stays there; what cannot be written as a whole is told and counted as skipped.
void takeChanges(Plan& plan, model::CatalogDiff difference, const CatalogWrites& step, const LeftAlone& left)
{
    std::set<std::string> unwritable;
    std::int64_t things = 0;
    if (difference.reordered) { // no statement says where a thing stands
        unwritable.insert("order");
        ++things;
    }
    for (auto& change : difference.changes) {
        if (auto reason = reasonToSkip(change, step, left)) {
            change.action = model::Action::Skip;
            if (io::isMadeUp(change.ref))
                change.ref.clear();
            change.reason = std::move(*reason);
        } else if (change.action == model::Action::Create) {
            change.reason = text(TR("new in HubRise"));
        } else {
            const bool isTills = leaveTills(change, step);
            const auto written = step.fields.find({change.kind, change.ref});
            const auto stays = [&](const model::FieldChange& field) { return written == step.fields.end() || !written->second.contains(field.field); };
            const auto rest = std::ranges::stable_partition(change.fields, std::not_fn(stays));
            things += rest.empty() ? 0 : 1;
            for (const auto& field : rest)
                unwritable.insert(field.field);
            change.fields.erase(rest.begin(), rest.end());
            if (change.fields.empty() && !isTills) {
                ++plan.counts.unchanged;
                continue;
            }
            if (change.fields.empty()) {
                change.action = model::Action::Skip;
                change.reason = text(TR("changed in the till since the catalog was last exchanged: stays as it is, and goes to HubRise when the catalog is sent"));
            } else {
                change.reason = model::reasonOf(change.fields);
            }
        }
        addChange(plan, std::move(change));
    }
    noteUnwritable(plan, unwritable, things);
}

model::Result<Plan> exportCatalog(Plan plan, const Link& link, const std::string& file)
{
    const auto document = link.cloud().catalog(plan.target.catalog.id);
    if (!document)
        return model::fail(document, text(TR("While reading the catalog from HubRise")));
    auto content = catalogFile(document->raw, document->content, file);
    if (!content)
        return model::fail(content);
    plan.source.rows = static_cast<std::int64_t>(model::countOf(document->content).things());
    plan.outFile = file;
    plan.exportText = std::move(*content);
    plan.counts.unchanged = plan.source.rows;
    return plan;
}

} // namespace

bool canWriteArticles(const io::Till& till)
{
    for (const char* kind : {"variant", "category", "product", "sku", "option_list", "option", "deal", "discount", "charge"})
        if (till.writes(std::string(kind) + "_upsert"))
            return true;
    return false;
}

model::Result<Plan> planPullCatalog(const Link& link, const Options& options, const Context& context)
{
    auto begun = beginPlan(Operation::PullCatalog, link);
    if (!begun)
        return begun;
    Plan plan = std::move(*begun);
    const bool toFile = !options.outFile.empty();
    if (!toFile && !canWriteArticles(link.till()))
        return model::fail(Kind::Configuration, text(TR("The mapping “%1” has no statement that writes articles into the till."), link.till().mappingName()),
                           text(TR("Add product_upsert, sku_upsert, … to [write], or retrieve into a file with --out FILE.")));
    context.report.stage(text(TR("Reading the catalog from HubRise")));
    if (toFile)
        return exportCatalog(std::move(plan), link, options.outFile);
    if (const auto same = requireCurrency(link); !same)
        return model::fail(same);
    auto remote = readRemoteCatalog(link, plan.target.catalog.id, {});
    if (!remote)
        return model::fail(remote);
    if (const auto same = requirePricesIn(link.till().currency(), remote->document.content); !same)
        return model::fail(same);
    plan.remoteHash = remote->hash;
    plan.source.rows = static_cast<std::int64_t>(model::countOf(remote->document.content).things());
    context.report.stage(text(TR("Reading the articles from the till")));
    const auto till = link.till().catalog();
    if (!till)
        return model::fail(till, text(TR("While reading the articles from the till")));
    const auto last = lastExchange(link, plan.target.catalog.id);
    if (!last)
        return model::fail(last);
    plan.localHash = io::catalogHash(till->catalog);
    model::Catalog wanted = std::move(remote->document.content);
    cleanTexts(wanted);
    nameProducts(wanted, *till, last->sent);
    const auto named = wanted; // what has no place of its own in HubRise is told from the rest by that
    keepPlaces(wanted.categories, till->catalog.categories, &model::Category::parent_ref);
    keepPlaces(wanted.products, till->catalog.products, &model::Product::category_ref);
    keepPlaces(wanted.deals, till->catalog.deals, &model::Deal::category_ref);
    keepRates(wanted, till->catalog);
    const auto left = leftAlone(link.till(), *till, named, removedInTill(link.till(), till->catalog, wanted, *last));
    auto difference = model::diff(till->catalog, wanted);
    plan.counts.unchanged = static_cast<std::int64_t>(difference.unchanged);
    const auto step = catalogWrites(link.till(), till->catalog, wanted, *last, left);
    takeChanges(plan, std::move(difference), step, left);
    if (step.writes.empty())
        return plan;
    guardTarget(plan, link);
    guardTillsEdits(plan, last->origin, namesOf(plan, step.disputed));
    io::OpRecord op;
    op.kind = io::OpKind::WriteTill;
    op.ref = "till";
    op.name = link.till().mappingName();
    op.body = toJson(step.writes);
    op.before = toJson(step.before);
    op.agreed = toJson(step.retrieved);
    plan.ops.push_back(std::move(op));
    return plan;
}

} // namespace engine
