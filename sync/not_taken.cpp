#include "sync/not_taken.h"

#include "model/catalog_diff.h"
#include "model/customer_merge.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace engine {

using model::Action;

namespace {

using Things = std::set<std::pair<std::string, std::string>>; ///< kind and ref

using Home = std::string model::FieldChange::*;

/// What a sku or an option hung on, or hangs on; nothing: it came or went.
std::string homeOf(const model::Change& change, Home side)
{
    for (const auto& field : change.fields)
        if (field.field == "product_ref" || field.field == "option_list_ref")
            return field.*side;
    return {};
}

/// A till may know a size or an option by its article alone: then it has taken it, and shows it under another ref, of which HubRise knows nothing. There is one such
/// for each that it took.
class Renamed {
public:
    Renamed(const model::Changes& planned, const model::Changes& seen)
    {
        Things told;
        for (const auto& change : planned) {
            told.insert({change.kind, change.ref});
            if (change.action == Action::Skip && homeOf(change, &model::FieldChange::after).empty()) // in the till only, from the last time
                note(change, &model::FieldChange::before);
        }
        for (const auto& change : seen)
            if (change.action == Action::Create && !told.contains({change.kind, change.ref}))
                note(change, &model::FieldChange::after);
    }

    bool take(const model::Change& change)
    {
        const auto more = m_more.find({change.kind, homeOf(change, &model::FieldChange::after)});
        return more != m_more.end() && more->second-- > 0;
    }

private:
    void note(const model::Change& change, Home side)
    {
        if (auto home = homeOf(change, side); !home.empty())
            ++m_more[{change.kind, std::move(home)}];
    }

    std::map<std::pair<std::string, std::string>, int> m_more; ///< by kind, and what it hangs on
};

} // namespace

model::Changes notTaken(const model::Changes& planned, const model::Catalog& before, const model::Catalog& now)
{
    std::map<std::pair<std::string, std::string>, std::set<std::string>> seen; // kind and ref → fields
    Things gone;
    const auto difference = model::diff(before, now);
    for (const auto& change : difference.changes) {
        if (change.action == Action::Delete)
            gone.insert({change.kind, change.ref});
        auto& fields = seen[{change.kind, change.ref}];
        for (const auto& field : change.fields)
            fields.insert(field.field);
    }
    Renamed renamed(planned, difference.changes);
    model::Changes kept;
    for (const auto& change : planned) {
        if (change.action != Action::Create && change.action != Action::Update)
            continue;
        const auto found = seen.find({change.kind, change.ref});
        auto stayed = change;
        if (found != seen.end())
            std::erase_if(stayed.fields, [&](const model::FieldChange& field) { return found->second.contains(field.field); });
        if (gone.contains({change.kind, change.ref}))
            stayed.fields.clear(); // it did more than to stay as it was
        if (change.action == Action::Update ? !stayed.fields.empty() || gone.contains({change.kind, change.ref}) : found == seen.end() && !renamed.take(change))
            kept.push_back(std::move(stayed));
    }
    return kept;
}

namespace {

std::set<std::string> rulesIn(const std::string& overrides)
{
    std::set<std::string> rules;
    for (std::size_t at = 0; at < overrides.size();) {
        const auto end = std::min(overrides.find("; ", at), overrides.size());
        rules.insert(overrides.substr(at, end - at));
        at = end + 2;
    }
    return rules;
}

/// What cost the new price already needs no price of its own any more: nobody pays otherwise.
bool metThePrice(const model::Change& change, const model::FieldChange& overrides)
{
    const auto price = std::ranges::find(change.fields, std::string("price"), &model::FieldChange::field);
    if (overrides.field != "price_overrides" || price == change.fields.end())
        return false;
    auto before = rulesIn(overrides.before);
    const auto after = rulesIn(overrides.after);
    const bool noneNew = std::ranges::includes(before, after);
    std::erase_if(before, [&](const std::string& rule) { return after.contains(rule); });
    return noneNew && std::ranges::all_of(before, [&](const std::string& rule) { return (rule + ' ').starts_with(price->after + ' '); });
}

} // namespace

model::Changes changedBeside(const model::Changes& planned, const model::Catalog& before, const model::Catalog& now)
{
    std::map<std::pair<std::string, std::string>, std::set<std::string>> told; // kind and ref → fields
    for (const auto& change : planned) {
        auto& fields = told[{change.kind, change.ref}];
        if (change.action == Action::Create || change.action == Action::Update)
            for (const auto& field : change.fields)
                fields.insert(field.field);
    }
    model::Changes beside;
    for (auto& change : model::diff(before, now).changes) {
        const auto known = told.find({change.kind, change.ref});
        const bool isTold = known != told.end() && !known->second.empty();
        if (isTold && change.action == Action::Delete)
            continue; // notTaken() tells it
        if (isTold && change.action == Action::Update) {
            const model::Change whole = change;
            std::erase_if(change.fields, [&](const model::FieldChange& field) { return known->second.contains(field.field) || metThePrice(whole, field); });
        }
        static const std::set<std::string> lasting = {"product", "sku", "option", "deal"};
        if (change.action == Action::Update ? !change.fields.empty() : change.action == Action::Delete && lasting.contains(change.kind))
            beside.push_back(std::move(change));
    }
    return beside;
}

CardNotTaken notTaken(const model::Customer& before, const model::Customer& written, const model::Customer& now)
{
    CardNotTaken left;
    const auto planned = model::differing(before, written), missing = model::differing(written, now) & planned;
    for (const auto field : model::allCustomerFields()) {
        const bool isRounded = field == model::CustomerField::Latitude || field == model::CustomerField::Longitude;
        if (model::contains(missing, field) && !written[field].empty() && !isRounded)
            (now[field] == before[field] ? left.kept : left.otherwise).set(static_cast<std::size_t>(field));
    }
    return left;
}

} // namespace engine
