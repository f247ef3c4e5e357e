#include "gui/widgets/change_cells.h"

#include "gui/widgets/thing_words.h"

#include <algorithm>

namespace gui {

using model::Action;
using model::Change;
using model::Prefer;
using model::text;

namespace {

bool replacesValues(const Change& change) { return change.action == Action::Update || change.action == Action::Conflict; }

/// The field whose values stand in the change's own line: its only one, or the price.
const model::FieldChange* leading(const Change& change)
{
    if (!replacesValues(change) || change.fields.empty())
        return nullptr;
    if (change.fields.size() == 1)
        return &change.fields.front();
    const auto price = std::find_if(change.fields.begin(), change.fields.end(), [](const model::FieldChange& f) { return f.field == "price"; });
    return price == change.fields.end() ? nullptr : &*price;
}

/// A dash tells "nothing" where a value is replaced; a new thing simply has no former values.
std::string valueCell(const Change& change, const model::FieldChange& field, int column, const i18n::Words& words)
{
    const bool before = column == ChangeModel::Before;
    if ((before && change.action == Action::Create) || (!before && change.action == Action::Delete))
        return {};
    std::string value = valueInWords(field.field, before ? field.before : field.after, words);
    return value.empty() ? "–" : value;
}

/// Who has to choose between two cards sees both without unfolding them.
std::string allValues(const Change& change, int column, const i18n::Words& words)
{
    std::string all;
    for (const auto& field : change.fields) {
        all += all.empty() ? "" : ", ";
        all += valueCell(change, field, column, words);
    }
    return all;
}

std::string valuesOf(const Change& change, int column, const i18n::Words& words)
{
    if (const auto* field = leading(change))
        return valueCell(change, *field, column, words);
    return change.action == Action::Conflict ? allValues(change, column, words) : std::string();
}

} // namespace

model::Text headingOf(Group group, const std::string& count)
{
    switch (group) {
    case Group::Losses: return text(TR("Disappears from HubRise (%1)"), count);
    case Group::Conflicts: return text(TR("Differs on both sides (%1)"), count);
    case Group::Removals: return text(TR("Removed (%1)"), count);
    case Group::Prices: return text(TR("Prices changed (%1)"), count);
    case Group::Changes: return text(TR("Other changes (%1)"), count);
    case Group::Additions: return text(TR("New (%1)"), count);
    case Group::Refused: return text(TR("Cannot be sent as it stands (%1)"), count);
    case Group::LeftAlone: return text(TR("Left alone (%1)"), count);
    }
    return {};
}

Icon iconOf(Group group)
{
    switch (group) {
    case Group::Losses: return Icon::Warning;
    case Group::Conflicts: return Icon::Conflict;
    case Group::Removals: return Icon::Remove;
    case Group::Prices:
    case Group::Changes: return Icon::Change;
    case Group::Additions: return Icon::Add;
    case Group::Refused: return Icon::Error;
    case Group::LeftAlone: return Icon::Info;
    }
    return Icon::Info;
}

Icon iconOf(Action action)
{
    switch (action) {
    case Action::Create: return Icon::Add;
    case Action::Update: return Icon::Change;
    case Action::Delete: return Icon::Remove;
    case Action::Conflict: return Icon::Conflict;
    case Action::Reject: return Icon::Error;
    case Action::Skip: return Icon::Info;
    }
    return Icon::Info;
}

int fieldLines(const Change& change)
{
    return change.fields.size() == 1 && leading(change) ? 0 : static_cast<int>(change.fields.size());
}

std::string changeCell(const Change& change, int column, const i18n::Words& words)
{
    constexpr std::size_t enough = 1100; // bytes: a cell shows 256 characters
    switch (column) {
    case ChangeModel::What: return change.name.empty() ? words(labelOfKind(change.kind)) : words(text(TR("%1 — %2"), change.name.substr(0, enough), labelOfKind(change.kind)));
    case ChangeModel::Ref: return change.ref;
    case ChangeModel::Before:
    case ChangeModel::After: return valuesOf(change, column, words);
    case ChangeModel::Reason: return reasonInWords(change, words);
    }
    return {};
}

std::string changeSpoken(const Change& change, const i18n::Words& words)
{
    return words(text(TR("%1: %2"), labelOfAction(change.action), changeCell(change, ChangeModel::What, words)));
}

std::string changeInFull(const Change& change, const i18n::Words& words)
{
    constexpr std::size_t longest = 300;
    const auto what = i18n::Words::shown(changeCell(change, ChangeModel::What, words), longest);
    const auto reason = i18n::Words::shown(reasonInWords(change, words), longest);
    const auto named = change.ref.empty() ? what : words(text(TR("%1 (code ref %2)"), what, i18n::Words::shown(change.ref, longest)));
    return reason.empty() ? named : words(text(TR("%1: %2"), named, reason));
}

std::string fieldCell(const Change& change, int line, int column, const i18n::Words& words)
{
    const model::FieldChange& field = change.fields[static_cast<std::size_t>(line)];
    if (column == ChangeModel::What)
        return words(labelOfField(change.kind, field.field));
    return column == ChangeModel::Before || column == ChangeModel::After ? valueCell(change, field, column, words) : std::string();
}

model::Text choiceWords(Prefer prefer)
{
    if (prefer == Prefer::Pos)
        return text(TR("the till’s card"));
    if (prefer == Prefer::Hubrise)
        return text(TR("HubRise’s card"));
    return prefer == Prefer::Skip ? text(TR("leave both as they are")) : text(TR("nothing chosen yet"));
}

} // namespace gui
