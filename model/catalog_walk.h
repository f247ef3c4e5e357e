#pragma once
// Walks two catalogs side by side and tells a visitor what was kept, created and deleted.

#include "model/catalog_pairing.h"
#include "model/catalog.h"
#include "model/change.h"

#include <optional>
#include <unordered_map>

namespace model {

/// Where a sku or an option hangs; empty for things that hang nowhere.
struct Place {
    std::string_view parentName;
    std::optional<FieldChange> home; ///< set when it came, went or moved: the field that names the parent
};

namespace walk {

inline std::string_view parentOf(const Category& c) { return c.parent_ref; }
inline std::string_view parentOf(const Product& p) { return p.category_ref; }
inline std::string_view parentOf(const Deal& d) { return d.category_ref; }
template <class Thing> std::string_view parentOf(const Thing&) { return {}; }

/// Numbers for parents' refs, the same on both sides.
using Groups = std::unordered_map<std::string_view, std::size_t>;

template <class Thing> std::vector<Nameplate> platesOf(const std::vector<Thing>& things, Groups& groups)
{
    std::vector<Nameplate> plates;
    plates.reserve(things.size());
    for (const auto& thing : things)
        plates.push_back({thing.ref, thing.name, groups.try_emplace(parentOf(thing), groups.size()).first->second});
    return plates;
}

template <class Thing> Pairing pairThings(const std::vector<Thing>& before, const std::vector<Thing>& after)
{
    Groups groups;
    const auto left = platesOf(before, groups);
    const auto right = platesOf(after, groups);
    return pairUp(left, right, {By::Ref, By::NameInGroup, By::Name});
}

template <class Thing, class Visitor> void things(const std::vector<Thing>& before, const std::vector<Thing>& after, Visitor& visitor)
{
    const Pairing pairing = pairThings(before, after);
    for (std::size_t j = 0; j < after.size(); ++j) {
        if (const auto i = pairing.beforeOf[j]; i != Pairing::none)
            visitor.kept(before[i], after[j], Place{});
        else
            visitor.created(after[j], Place{});
    }
    for (std::size_t i = 0; i < before.size(); ++i)
        if (pairing.afterOf[i] == Pairing::none)
            visitor.deleted(before[i], Place{});
    visitor.order(pairing.beforeOf);
}

/// The children of all parents in one row.
template <class Parent, class Child> struct Row {
    std::vector<const Child*> children;
    std::vector<std::size_t> parents; ///< of each child
    std::vector<std::size_t> starts;  ///< where each parent's children start; one more at the end

    Row(const std::vector<Parent>& all, std::vector<Child> Parent::*member)
    {
        for (std::size_t p = 0; p < all.size(); ++p) {
            starts.push_back(children.size());
            for (const auto& child : all[p].*member) {
                children.push_back(&child);
                parents.push_back(p);
            }
        }
        starts.push_back(children.size());
    }
};

/// Products with skus, option lists with options.
template <class Parent, class Child, class Visitor> class Family {
public:
    Family(const std::vector<Parent>& before, const std::vector<Parent>& after, std::vector<Child> Parent::*member,
           const char* homeField, Visitor& visitor)
        : m_before(before), m_after(after), m_left(before, member), m_right(after, member), m_homeField(homeField), m_visitor(visitor),
          m_parents(pairThings(before, after)), m_children(pairChildren())
    {
    }

    void visit()
    {
        for (std::size_t p = 0; p < m_after.size(); ++p) {
            const std::size_t was = m_parents.beforeOf[p];
            if (was == Pairing::none)
                m_visitor.created(m_after[p], Place{});
            else
                m_visitor.kept(m_before[was], m_after[p], Place{});
            childrenAfter(p);
            if (was != Pairing::none)
                childrenGone(was);
        }
        for (std::size_t p = 0; p < m_before.size(); ++p) {
            if (m_parents.afterOf[p] != Pairing::none)
                continue;
            m_visitor.deleted(m_before[p], Place{});
            childrenGone(p);
        }
        m_visitor.order(m_parents.beforeOf);
    }

private:
    /// Children of paired parents share their group; a parent that is new has one of its own.
    Pairing pairChildren() const
    {
        std::vector<Nameplate> left;
        std::vector<Nameplate> right;
        for (std::size_t i = 0; i < m_left.children.size(); ++i)
            left.push_back({m_left.children[i]->ref, m_left.children[i]->name, m_left.parents[i]});
        for (std::size_t j = 0; j < m_right.children.size(); ++j) {
            const std::size_t parent = m_right.parents[j];
            const std::size_t was = m_parents.beforeOf[parent];
            right.push_back({m_right.children[j]->ref, m_right.children[j]->name, was == Pairing::none ? m_before.size() + parent : was});
        }
        return pairUp(left, right, {By::RefInGroup, By::Ref, By::NameInGroup});
    }

    void childrenAfter(std::size_t parent)
    {
        std::vector<std::size_t> places;
        const Parent& home = m_after[parent];
        for (std::size_t j = m_right.starts[parent]; j < m_right.starts[parent + 1]; ++j) {
            const std::size_t i = m_children.beforeOf[j];
            if (i == Pairing::none) {
                m_visitor.created(*m_right.children[j], Place{home.name, FieldChange{m_homeField, "", labelOf(home)}});
            } else if (m_left.parents[i] == m_parents.beforeOf[parent]) {
                m_visitor.kept(*m_left.children[i], *m_right.children[j], Place{home.name, {}});
                places.push_back(i);
            } else {
                const Parent& old = m_before[m_left.parents[i]];
                m_visitor.kept(*m_left.children[i], *m_right.children[j],
                               Place{home.name, FieldChange{m_homeField, labelOf(old), labelOf(home)}});
            }
        }
        m_visitor.order(places);
    }

    void childrenGone(std::size_t parent)
    {
        const Parent& home = m_before[parent];
        for (std::size_t i = m_left.starts[parent]; i < m_left.starts[parent + 1]; ++i)
            if (m_children.afterOf[i] == Pairing::none)
                m_visitor.deleted(*m_left.children[i], Place{home.name, FieldChange{m_homeField, labelOf(home), ""}});
    }

    static std::string labelOf(const Parent& parent) { return parent.ref.empty() ? parent.name : parent.ref; }

    const std::vector<Parent>& m_before;
    const std::vector<Parent>& m_after;
    Row<Parent, Child> m_left, m_right;
    const char* m_homeField;
    Visitor& m_visitor;
    Pairing m_parents, m_children;
};

} // namespace walk

/// `visitor` has kept(before, after, place), created(thing, place), deleted(thing, place) for every kind, and order(indices before of the
/// things of one list, in their order after; Pairing::none for new ones).
template <class Visitor> void walkCatalogs(const Catalog& before, const Catalog& after, Visitor& visitor)
{
    walk::things(before.variants, after.variants, visitor);
    walk::things(before.categories, after.categories, visitor);
    walk::Family<Product, Sku, Visitor>(before.products, after.products, &Product::skus, "product_ref", visitor).visit();
    walk::Family<OptionList, Option, Visitor>(before.option_lists, after.option_lists, &OptionList::options, "option_list_ref", visitor).visit();
    walk::things(before.deals, after.deals, visitor);
    walk::things(before.discounts, after.discounts, visitor);
    walk::things(before.charges, after.charges, visitor);
}

} // namespace model
