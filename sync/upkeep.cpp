#include "sync/upkeep.h"

#include "model/catalog_validation.h"

#include <map>
#include <set>
#include <tuple>

namespace engine {

using model::plural;
using model::Problem;
using model::text;

namespace {

/// A thing with a code ref, and where such a ref may be given only once.
struct Thing {
    std::string kind, ref, name;
    std::string scope; ///< options: their list; else the kind's refs are all of one pot
    bool sold = false; ///< ordered by its code ref
};

template <class Things> void addAll(std::vector<Thing>& all, const Things& things, const char* kind)
{
    for (const auto& thing : things)
        all.push_back({kind, thing.ref, thing.name, {}, false});
}

std::string fullName(const std::string& parent, const std::string& name) { return name.empty() ? parent : parent + " – " + name; }

std::vector<Thing> thingsOf(const model::Catalog& catalog)
{
    std::vector<Thing> all;
    addAll(all, catalog.variants, "variant");
    addAll(all, catalog.categories, "category");
    addAll(all, catalog.products, "product");
    for (const auto& product : catalog.products)
        for (const auto& sku : product.skus)
            all.push_back({"sku", sku.ref, fullName(product.name, sku.name), {}, true});
    addAll(all, catalog.option_lists, "option_list");
    for (std::size_t i = 0; i < catalog.option_lists.size(); ++i)
        for (const auto& option : catalog.option_lists[i].options)
            all.push_back({"option", option.ref, fullName(catalog.option_lists[i].name, option.name), std::to_string(i), true});
    addAll(all, catalog.deals, "deal");
    addAll(all, catalog.discounts, "discount");
    addAll(all, catalog.charges, "charge");
    return all;
}

void findMissing(Upkeep& upkeep, const std::vector<Thing>& things)
{
    for (const auto& thing : things)
        if (thing.sold && thing.ref.empty())
            upkeep.missingRefs.push_back({thing.kind, {}, thing.name, text(TR("“%1” has no code ref: orders cannot name it."), thing.name), text(TR("Give it a code in the till."))});
}

void findDuplicates(Upkeep& upkeep, const std::vector<Thing>& things)
{
    std::map<std::tuple<std::string, std::string, std::string>, std::vector<const Thing*>> holders;
    for (const auto& thing : things)
        if (!thing.ref.empty())
            holders[{thing.kind, thing.scope, thing.ref}].push_back(&thing);
    for (const auto& [key, sharing] : holders)
        for (const auto* thing : sharing)
            if (sharing.size() > 1)
                upkeep.duplicateRefs.push_back({thing->kind, thing->ref, thing->name,
                                                plural(TRN("%n thing(s) of this kind have the code ref “%1”."), static_cast<long long>(sharing.size()), thing->ref),
                                                text(TR("Give each its own code in the till."))});
}

/// A row that reading left out because it has no code ref: the only thing it is known by is its name, which its sentence quotes.
bool isRowWithoutRef(const Problem& problem)
{
    return problem.field == "ref" && problem.ref.empty() && problem.severity == model::Severity::Error && problem.message.args.size() == 1
        && problem.message.args.front().verbatim;
}

/// Told above already, thing by thing.
bool isTold(const Problem& problem, const std::set<std::pair<std::string, std::string>>& duplicates)
{
    return problem.field == "ref" && (problem.ref.empty() ? problem.kind == "sku" || problem.kind == "option" : duplicates.contains({problem.kind, problem.ref}));
}

} // namespace

Upkeep upkeepOf(const io::TillCatalog& till, const std::string& currency)
{
    Upkeep upkeep;
    const auto things = thingsOf(till.catalog);
    findMissing(upkeep, things);
    findDuplicates(upkeep, things);
    for (const auto& problem : till.problems) {
        if (isRowWithoutRef(problem))
            upkeep.missingRefs.push_back({problem.kind, {}, problem.message.args.front().source, problem.message, problem.hint});
        else
            upkeep.problems.push_back(problem);
    }
    std::set<std::pair<std::string, std::string>> duplicates;
    for (const auto& item : upkeep.duplicateRefs)
        duplicates.emplace(item.kind, item.ref);
    for (auto& breach : model::validate(till.catalog, currency))
        if (!isTold(breach, duplicates))
            upkeep.problems.push_back(std::move(breach));
    for (const auto& excluded : till.excluded)
        upkeep.notSent.push_back({excluded.kind, excluded.ref, excluded.name, model::verbatim(excluded.reason),
                                  text(TR("If it is to be sent, change that in the till."))});
    return upkeep;
}

model::Result<Upkeep> upkeepOf(Session& session, const Context& context)
{
    context.report.stage(text(TR("Reading the articles from the till")));
    const auto till = session.till().catalog();
    if (!till)
        return model::fail(till, text(TR("While reading the articles from the till")));
    return upkeepOf(*till, session.till().currency());
}

} // namespace engine
