#pragma once
// Plans and results as CSV for a spreadsheet: UTF-8 with a byte order mark, semicolons (as French spreadsheets open them). Cells that a spreadsheet would
// take for a formula are defused.

#include "model/change.h"
#include "model/problem.h"
#include "model/text.h"
#include "sync/history.h"

#include <string>

namespace engine {

/// One line per changed field (or per change without fields), headings in the reader's language.
std::string changesCsv(const model::Changes& changes, const model::Translate& translate);
/// One line per problem: severity, kind, ref, field, message, what to do.
std::string problemsCsv(const model::Problems& problems, const model::Translate& translate);
/// The items of a run.
std::string itemsCsv(const std::vector<HistoryItem>& items, const model::Translate& translate);

} // namespace engine
