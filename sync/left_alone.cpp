#include "sync/left_alone.h"

#include "io/catalog_json.h"
#include "model/catalog_fields.h"
#include "sync/clean_texts.h"

#include <algorithm>

namespace engine {

using model::CatalogThing;
using model::text;
using model::thingOf;

namespace {

using Things = std::set<CatalogThing>;

template <class Parent, class Child> void takeAll(Things& all, const std::vector<Parent>& parents, std::vector<Child> Parent::*children)
{
    for (const Parent& parent : parents) {
        all.insert(thingOf(parent));
        for (const Child& child : parent.*children)
            all.insert(thingOf(child));
    }
}

Things shown(const model::Catalog& catalog)
{
    Things all;
    for (const auto& variant : catalog.variants)
        all.insert(thingOf(variant));
    for (const auto& category : catalog.categories)
        all.insert(thingOf(category));
    takeAll(all, catalog.products, &model::Product::skus);
    takeAll(all, catalog.option_lists, &model::OptionList::options);
    for (const auto& deal : catalog.deals)
        all.insert(thingOf(deal));
    for (const auto& discount : catalog.discounts)
        all.insert(thingOf(discount));
    for (const auto& charge : catalog.charges)
        all.insert(thingOf(charge));
    return all;
}

class Finder {
public:
    Finder(const io::Till& till, const io::TillCatalog& present, const model::Catalog& wanted, const Things& removed)
        : m_till(till), m_present(present), m_wanted(wanted), m_removed(removed), m_shown(shown(present.catalog))
    {
    }

    LeftAlone find()
    {
        findTwins(m_wanted, text(TR("stands in HubRise more than once: not retrieved")));
        findTwins(m_present.catalog, text(TR("several things of the till have this code ref, and are left as they are: give each its own")));
        findUnnamed();
        findHidden();
        for (const auto& thing : m_removed)
            m_found.emplace(thing, text(TR("taken out of the till since the catalog was last exchanged: stays out, and leaves HubRise when the catalog is sent")));
        findMixed();
        for (const auto& product : m_wanted.products)
            takeWithSkus(product);
        findCells();
        takeOptions();
        findEmptied();
        return std::move(m_found);
    }

private:
    template <class Thing> void meet(Things& met, const std::vector<Thing>& things, const model::Text& why)
    {
        for (const Thing& thing : things)
            if (isNoTills(thing.ref))
                m_found.emplace(thingOf(thing), text(TR("its code ref in HubRise is blank or holds control characters: not retrieved")));
            else if (!thing.ref.empty() && !met.insert(thingOf(thing)).second)
                m_found.emplace(thingOf(thing), why);
    }

    void findTwins(const model::Catalog& catalog, const model::Text& why)
    {
        Things met;
        meet(met, catalog.variants, why);
        meet(met, catalog.categories, why);
        meet(met, catalog.products, why);
        for (const auto& product : catalog.products)
            meet(met, product.skus, why);
        meet(met, catalog.option_lists, why);
        for (const auto& list : catalog.option_lists) {
            Things ofThisList; // an option may well be in several
            meet(ofThisList, list.options, why);
        }
        meet(met, catalog.deals, why);
        meet(met, catalog.discounts, why);
        meet(met, catalog.charges, why);
    }

    void findUnnamed()
    {
        const auto isUnnamed = [](const model::DealSku& sku) { return sku.ref.empty() || isNoTills(sku.ref); };
        for (const auto& deal : m_wanted.deals)
            if (std::ranges::any_of(deal.lines, [&](const model::DealLine& line) { return std::ranges::any_of(line.skus, isUnnamed); }))
                m_found.emplace(thingOf(deal), text(TR("one of its lines names a sku without a code ref in HubRise: not retrieved")));
        const auto findHomeless = [this](const auto& things) { // what the till has already stays where it is
            for (const auto& thing : things)
                if (isNoTills(thing.category_ref) && !m_shown.contains(thingOf(thing)))
                    m_found.emplace(thingOf(thing), text(TR("its category has no code ref in HubRise: not retrieved")));
        };
        findHomeless(m_wanted.products);
        findHomeless(m_wanted.deals);
        for (const auto& product : m_wanted.products)
            if (product.ref.empty())
                leaveAll(product.skus, text(TR("its product has no code ref in HubRise: not retrieved")));
    }

    void findHidden()
    {
        const auto hide = [&](CatalogThing thing, model::Text why) {
            if (m_found.emplace(thing, std::move(why)).second)
                m_hidden.insert(std::move(thing));
        };
        for (const auto& kept : m_present.excluded) { // shown as well: a statement would write over both
            const bool isTwin = m_shown.contains({kept.kind, kept.ref});
            hide({kept.kind, kept.ref}, isTwin ? text(TR("“%1” in the till has the same code ref and is kept back; both are left as they are: give each its own"), kept.name)
                                               : text(TR("the till keeps it back, so that it is left as it is: %1"), kept.reason));
        }
        for (const auto& problem : m_present.problems)
            if (problem.severity == model::Severity::Error && !problem.ref.empty() && (!m_shown.contains({problem.kind, problem.ref}) || isWritten(problem)))
                hide({problem.kind, problem.ref}, unread(problem));
        for (const auto& product : m_wanted.products) { // a till may keep back each size by itself
            const auto hidden = std::ranges::find_if(product.skus, [&](const model::Sku& sku) { return m_hidden.contains(thingOf(sku)); });
            if (hidden != product.skus.end() && !m_shown.contains(thingOf(product)))
                m_found.emplace(thingOf(product), m_found.at(thingOf(*hidden)));
        }
    }

    static model::Text unread(const model::Problem& problem) { return text(TR("cannot be read in the till, and is left as it is: %1"), problem.message); }

    bool isWritten(const model::Problem& problem) const
    {
        std::vector<std::string> statements = {problem.kind + "_upsert"};
        if (problem.kind == "deal")
            statements.insert(statements.end(), {"deal_line_upsert", "deal_line_sku_upsert"});
        return std::ranges::any_of(statements, [&](const std::string& statement) { return m_till.writes(statement) && m_till.parametersOf(statement).contains(problem.field); });
    }

    /// Tags, VAT or a default that a statement would write over, whatever the till has there.
    void findCells()
    {
        for (const auto& problem : m_present.problems)
            if (problem.severity == model::Severity::Warning && isWritten(problem))
                m_found.emplace(CatalogThing{problem.kind, problem.ref}, unread(problem));
    }

    /// A line of a deal has no ref: its place is all that a statement knows of it. Nothing tells which of HubRise's it is once they were moved.
    void findMixed()
    {
        if (!m_till.writes("deal_line_upsert") && !m_till.writes("deal_line_sku_upsert"))
            return;
        std::map<std::string, const model::Deal*> known;
        for (const auto& deal : m_present.catalog.deals)
            known.emplace(deal.ref, &deal);
        for (const auto& deal : m_wanted.deals)
            if (const auto found = known.find(deal.ref); found != known.end() && (m_present.otherwiseNumbered.contains(deal.ref) || areMoved(found->second->lines, deal.lines)))
                m_found.emplace(thingOf(deal), text(TR("its lines stand elsewhere in HubRise, and would be mixed with the till's: not retrieved")));
    }

    static Things choicesOf(const model::DealLine& line)
    {
        Things choices;
        for (const auto& sku : line.skus)
            choices.insert({"sku", sku.ref});
        return choices;
    }

    /// True when a line of the till holds a choice that HubRise has in other lines only, or none of those that HubRise has in this one.
    static bool areMoved(const std::vector<model::DealLine>& present, const std::vector<model::DealLine>& wanted)
    {
        Things anywhere;
        for (const auto& line : wanted)
            anywhere.merge(choicesOf(line));
        for (std::size_t i = 0; i < present.size(); ++i) {
            const Things here = i < wanted.size() ? choicesOf(wanted[i]) : Things(), own = choicesOf(present[i]);
            const auto isElsewhere = [&](const CatalogThing& choice) { return !here.contains(choice) && anywhere.contains(choice); };
            const auto isHere = [&](const CatalogThing& choice) { return here.contains(choice); };
            if (std::ranges::any_of(own, isElsewhere) || (!own.empty() && !here.empty() && std::ranges::none_of(own, isHere)))
                return true;
        }
        return false;
    }

    void takeWithSkus(const model::Product& product)
    {
        if (const auto known = m_found.find(thingOf(product)); known != m_found.end())
            leaveAll(product.skus, known->second);
    }

    void takeOptions()
    {
        for (const auto& list : m_wanted.option_lists) {
            const bool none = !list.options.empty() && std::ranges::all_of(list.options, [this](const model::Option& option) { return m_found.contains(thingOf(option)); });
            if (none && !m_shown.contains(thingOf(list)))
                m_found.emplace(thingOf(list), text(TR("nothing of what it holds is retrieved, and so it is not either")));
        }
        const auto isLeft = [this](const model::OptionList& list) { return io::isMadeUp(list.ref) || m_found.contains(thingOf(list)); };
        Things elsewhere; // options may be in several lists
        for (const auto& list : m_wanted.option_lists)
            for (const auto& option : list.options)
                if (!isLeft(list))
                    elsewhere.insert(thingOf(option));
        for (const auto& list : m_wanted.option_lists)
            for (const auto& option : list.options)
                if (isLeft(list) && !elsewhere.contains(thingOf(option)))
                    m_found.emplace(thingOf(option), io::isMadeUp(list.ref) ? text(TR("its option list has no code ref in HubRise: not retrieved")) : m_found.at(thingOf(list)));
    }

    /// A till does not show the category of which it publishes nothing: written, it would be new again each time. It comes with the first thing in it.
    void findEmptied()
    {
        std::map<std::string, std::string> parents;
        std::set<std::string> holding, live;
        for (const auto& category : m_wanted.categories) {
            parents.emplace(category.ref, category.parent_ref);
            holding.insert(category.parent_ref);
        }
        const auto enliven = [&](std::string ref) {
            while (!ref.empty() && live.insert(ref).second)
                ref = parents[ref];
        };
        const auto look = [&](const auto& things) {
            for (const auto& thing : things) {
                holding.insert(thing.category_ref);
                if (!m_found.contains(thingOf(thing)))
                    enliven(thing.category_ref);
            }
        };
        look(m_wanted.products);
        look(m_wanted.deals);
        for (const auto& category : m_wanted.categories)
            if (!live.contains(category.ref) && !m_shown.contains(thingOf(category)))
                m_found.emplace(thingOf(category), holding.contains(category.ref) ? text(TR("nothing of what it holds is retrieved, and so it is not either"))
                                                                                  : text(TR("it holds nothing yet: not retrieved")));
    }

    template <class Thing> void leaveAll(const std::vector<Thing>& things, const model::Text& why)
    {
        for (const Thing& thing : things)
            m_found.emplace(thingOf(thing), why);
    }

    const io::Till& m_till;
    const io::TillCatalog& m_present;
    const model::Catalog& m_wanted;
    const Things& m_removed;
    const Things m_shown; ///< by the till
    Things m_hidden;
    LeftAlone m_found;
};

} // namespace

LeftAlone leftAlone(const io::Till& till, const io::TillCatalog& present, const model::Catalog& wanted, const std::set<CatalogThing>& removed)
{
    return Finder(till, present, wanted, removed).find();
}

} // namespace engine
