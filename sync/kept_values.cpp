#include "sync/kept_values.h"

#include "model/catalog_fields.h"

#include <map>
#include <set>

namespace engine {

namespace {

using Unread = std::map<model::CatalogThing, std::set<std::string>>; ///< fields, as the mapping's queries name them

/// What cannot be read is read as nothing. An option stands in several lists, and its problem does not say in which: where something was read, that counts.
template <class Thing> void keepValue(Thing& ours, const Thing& theirs, const std::string& field)
{
    if constexpr (requires { ours.tags; })
        if (field == "tags" && ours.tags.empty())
            ours.tags = theirs.tags;
    if constexpr (requires { ours.is_default; })
        if (field == "default" && !ours.is_default)
            ours.is_default = theirs.is_default;
    if constexpr (requires { ours.tax_rate; }) {
        if (field == "tax_delivery")
            ours.tax_rate.delivery = theirs.tax_rate.delivery;
        if (field == "tax_collection")
            ours.tax_rate.collection = theirs.tax_rate.collection;
        if (field == "tax_eat_in")
            ours.tax_rate.eat_in = theirs.tax_rate.eat_in;
    }
}

template <class Thing> class Keeper {
public:
    Keeper(const Unread& unread, const std::vector<Thing>& theirs) : m_unread(unread) { know(theirs); }
    template <class Parent> Keeper(const Unread& unread, const std::vector<Parent>& theirs, std::vector<Thing> Parent::*children) : m_unread(unread)
    {
        for (const Parent& parent : theirs)
            know(parent.*children);
    }

    void keep(std::vector<Thing>& ours) const
    {
        for (Thing& thing : ours) {
            const auto fields = m_unread.find(model::thingOf(thing));
            const auto shown = m_shown.find(model::thingOf(thing));
            if (fields == m_unread.end() || shown == m_shown.end())
                continue;
            for (const std::string& field : fields->second)
                keepValue(thing, *shown->second, field);
        }
    }

private:
    void know(const std::vector<Thing>& theirs)
    {
        for (const Thing& thing : theirs)
            m_shown.emplace(model::thingOf(thing), &thing);
    }

    const Unread& m_unread;
    std::map<model::CatalogThing, const Thing*> m_shown;
};

} // namespace

void keepValues(model::Catalog& ours, const model::Problems& problems, const model::Catalog& theirs)
{
    Unread unread;
    for (const auto& problem : problems)
        if (problem.severity == model::Severity::Warning && !problem.ref.empty())
            unread[{problem.kind, problem.ref}].insert(problem.field);
    if (unread.empty())
        return;
    Keeper(unread, theirs.categories).keep(ours.categories);
    Keeper(unread, theirs.products).keep(ours.products);
    Keeper(unread, theirs.deals).keep(ours.deals);
    Keeper(unread, theirs.option_lists).keep(ours.option_lists);
    const Keeper<model::Sku> skus(unread, theirs.products, &model::Product::skus);
    for (auto& product : ours.products)
        skus.keep(product.skus);
    std::map<model::CatalogThing, const model::OptionList*> lists; // in each, an option is as that list says
    for (const auto& list : theirs.option_lists)
        lists.emplace(model::thingOf(list), &list);
    for (auto& list : ours.option_lists)
        if (const auto shown = lists.find(model::thingOf(list)); shown != lists.end())
            Keeper(unread, shown->second->options).keep(list.options);
}

} // namespace engine
