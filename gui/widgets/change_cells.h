#pragma once
// What stands in the cells of the tree of changes. Texts are neither cleaned nor cut: the model does that.

#include "gui/widgets/change_model.h"
#include "gui/widgets/icons.h"

namespace gui {

/// "Disappears from HubRise (12)"
model::Text headingOf(Group group, const std::string& count);
Icon iconOf(Group group);
Icon iconOf(model::Action action);

/// Lines below a change: its fields. A single field that stands in the change's own line is not told again.
int fieldLines(const model::Change& change);
/// `column` is a ChangeModel::Column other than Keep.
std::string changeCell(const model::Change& change, int column, const i18n::Words& words);
/// The first cell for those who do not see its icon and its group: what is done stands first.
std::string changeSpoken(const model::Change& change, const i18n::Words& words);
/// What it is, its code ref and why, on one line, for below the list.
std::string changeInFull(const model::Change& change, const i18n::Words& words);
std::string fieldCell(const model::Change& change, int line, int column, const i18n::Words& words);
model::Text choiceWords(model::Prefer prefer);

} // namespace gui
