#include "sync/not_taken.h"

#include "model/catalog_diff.h"

#include <map>
#include <set>
#include <utility>

namespace engine {

using model::Action;

namespace {

/// A till may know a size or an option by its article alone: then it has taken it, and shows it under another ref.
bool standsAlone(const model::Change& change) { return change.kind != "sku" && change.kind != "option"; }

} // namespace

model::Changes notTaken(const model::Changes& planned, const model::Catalog& before, const model::Catalog& now)
{
    std::map<std::pair<std::string, std::string>, std::set<std::string>> seen; // kind and ref → fields
    for (const auto& change : model::diff(before, now).changes) {
        auto& fields = seen[{change.kind, change.ref}];
        for (const auto& field : change.fields)
            fields.insert(field.field);
    }
    model::Changes kept;
    for (const auto& change : planned) {
        if (change.action != Action::Create && change.action != Action::Update)
            continue;
        const auto found = seen.find({change.kind, change.ref});
        auto stayed = change;
        if (found != seen.end())
            std::erase_if(stayed.fields, [&](const model::FieldChange& field) { return found->second.contains(field.field); });
        if (change.action == Action::Update ? !stayed.fields.empty() : found == seen.end() && standsAlone(change))
            kept.push_back(std::move(stayed));
    }
    return kept;
}

} // namespace engine
