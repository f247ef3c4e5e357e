#include "model/catalog_diff.h"

#include "model/catalog_fields.h"
#include "model/catalog_walk.h"

namespace model {

namespace {

template <class Thing> std::string displayName(const Thing& thing, const Place&) { return thing.name; }

/// Skus are often called "Normal" or nothing at all: people know them by their product.
std::string displayName(const Sku& sku, const Place& place)
{
    std::string name(place.parentName);
    if (!name.empty() && !sku.name.empty())
        name += " – ";
    return name + sku.name;
}

template <class Thing> Change changeOf(Action action, const Thing& thing, Place place)
{
    Change change{action, kindOf(thing), thing.ref, displayName(thing, place), {}, {}};
    if (place.home)
        change.fields.push_back(std::move(*place.home));
    return change;
}

bool namesParent(const std::string& field)
{
    return field == "product_ref" || field == "option_list_ref" || field == "category_ref" || field == "parent_ref";
}

class DiffVisitor {
public:
    CatalogDiff result;

    template <class Thing> void kept(const Thing& before, const Thing& after, Place place)
    {
        std::vector<FieldChange> fields;
        for (const auto& field : catalogFields<Thing>())
            if (!field.same(before, after))
                fields.push_back({field.name, field.shown(before), field.shown(after)});
        if (fields.empty() && !place.home) {
            ++result.unchanged;
            return;
        }
        Change change = changeOf(Action::Update, after, std::move(place));
        std::move(fields.begin(), fields.end(), std::back_inserter(change.fields));
        change.reason = reasonOf(change.fields);
        result.changes.push_back(std::move(change));
    }

    template <class Thing> void created(const Thing& thing, Place place)
    {
        Change change = changeOf(Action::Create, thing, std::move(place));
        change.reason = text(TR("new in the till"));
        result.changes.push_back(std::move(change));
    }

    template <class Thing> void deleted(const Thing& thing, Place place)
    {
        Change change = changeOf(Action::Delete, thing, std::move(place));
        change.reason = text(TR("no longer in the till"));
        result.changes.push_back(std::move(change));
    }

    void order(const std::vector<std::size_t>& indices) { result.reordered = result.reordered || !inOrder(indices); }
};

class LossVisitor {
public:
    Changes result;

    template <class Thing> void kept(const Thing& before, const Thing& after, Place place)
    {
        place.home.reset(); // a move loses nothing
        std::vector<FieldChange> fields;
        std::string names;
        for (const auto& field : catalogFields<Thing>()) {
            std::string gone = field.lost(before, after);
            if (gone.empty())
                continue;
            names += (names.empty() ? "" : ", ") + std::string(field.name);
            fields.push_back({field.name, std::move(gone), ""});
        }
        if (fields.empty())
            return;
        Change change = changeOf(Action::Update, before, std::move(place));
        change.fields = std::move(fields);
        change.reason = text(TR("would lose: %1"), names);
        result.push_back(std::move(change));
    }

    template <class Thing> void created(const Thing&, const Place&) {}

    template <class Thing> void deleted(const Thing& thing, Place place)
    {
        Change change = changeOf(Action::Delete, thing, std::move(place));
        change.reason = text(TR("no longer in the till"));
        result.push_back(std::move(change));
    }

    void order(const std::vector<std::size_t>&) {}
};

} // namespace

Text reasonOf(const std::vector<FieldChange>& fields)
{
    if (fields.size() == 1) {
        const FieldChange& only = fields.front();
        if (only.field == "price" && !only.before.empty() && !only.after.empty())
            return text(TR("price %1 → %2"), only.before, only.after);
        if (namesParent(only.field) && !only.before.empty() && !only.after.empty())
            return text(TR("moved from %1 to %2"), only.before, only.after);
    }
    std::string names;
    for (const auto& field : fields)
        names += (names.empty() ? "" : ", ") + field.field;
    return text(TR("%1 changed"), names);
}

CatalogDiff diff(const Catalog& before, const Catalog& after)
{
    DiffVisitor visitor;
    walkCatalogs(before, after, visitor);
    return std::move(visitor.result);
}

Changes losses(const Catalog& before, const Catalog& after)
{
    LossVisitor visitor;
    walkCatalogs(before, after, visitor);
    return std::move(visitor.result);
}

} // namespace model
