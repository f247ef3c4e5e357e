#include "sync/catalog_changes.h"

#include <algorithm>
#include <iterator>
#include <unordered_map>

namespace engine {

namespace {

model::Change orderChange(const model::Named& catalog)
{
    return {model::Action::Update, "catalog", catalog.id, catalog.name, {{"order", "", ""}}, model::text(TR("another order of the menu"))};
}

/// By each of the two a thing can be known, since both may be missing or others by now.
std::vector<std::string> keysOf(const model::Change& change)
{
    std::vector<std::string> keys;
    if (!change.ref.empty())
        keys.push_back(change.kind + " ref " + change.ref);
    if (!change.name.empty())
        keys.push_back(change.kind + " name " + change.name);
    return keys;
}

bool isIn(const std::vector<model::FieldChange>& fields, const std::string& name)
{
    return std::ranges::any_of(fields, [&](const model::FieldChange& field) { return field.field == name; });
}

/// A price that was the same everywhere and was changed is taken back where a variant's is now given as the former one.
bool givesFormer(const std::vector<model::FieldChange>& planned, const model::FieldChange& theirs)
{
    return theirs.field == "price" && !theirs.before.empty() && std::ranges::any_of(planned, [&theirs](const model::FieldChange& field) {
        return field.field == "price_overrides" && ("; " + field.after + ' ').find("; " + theirs.before + ' ') != std::string::npos;
    });
}

bool touches(const std::vector<model::FieldChange>& planned, const model::FieldChange& theirs) { return isIn(planned, theirs.field) || givesFormer(planned, theirs); }

bool bothUpdate(const model::Change& one, const model::Change& other) { return one.action == model::Action::Update && other.action == model::Action::Update; }

} // namespace

model::Changes changesOf(model::CatalogDiff difference, const model::Named& catalog)
{
    if (difference.reordered)
        difference.changes.push_back(orderChange(catalog));
    return std::move(difference.changes);
}

void addDifference(Plan& plan, model::CatalogDiff difference)
{
    plan.counts.unchanged = static_cast<std::int64_t>(difference.unchanged);
    for (auto& change : difference.changes)
        addChange(plan, std::move(change));
    if (difference.reordered)
        plan.changes.push_back(orderChange(plan.target.catalog));
}

bool takesPriceBack(const model::Changes& planned, const model::Change& theirs)
{
    const auto same = std::ranges::find_if(planned, [&theirs](const model::Change& change) { return change.kind == theirs.kind && change.ref == theirs.ref; });
    return same != planned.end() && std::ranges::any_of(theirs.fields, [&](const model::FieldChange& field) { return givesFormer(same->fields, field); });
}

model::Changes undoneBy(const model::Changes& planned, model::Changes theirs)
{
    std::unordered_multimap<std::string, const model::Change*> known;
    for (const auto& change : planned)
        for (auto& key : keysOf(change))
            known.emplace(std::move(key), &change);
    std::erase_if(theirs, [&](model::Change& change) {
        if (isIn(change.fields, "ref")) // another reference: which thing of the till it is cannot be told for sure
            return false;
        bool whole = false;
        std::vector<model::FieldChange> undone;
        for (const auto& key : keysOf(change)) {
            const auto [first, last] = known.equal_range(key);
            for (auto found = first; found != last; ++found) {
                whole = whole || !bothUpdate(change, *found->second);
                for (const auto& field : change.fields)
                    if (touches(found->second->fields, field) && !isIn(undone, field.field))
                        undone.push_back(field);
            }
        }
        if (whole)
            return false;
        if (undone.empty())
            return true;
        if (undone.size() < change.fields.size()) {
            change.fields = std::move(undone);
            change.reason = model::reasonOf(change.fields);
        }
        return false;
    });
    return theirs;
}

} // namespace engine
