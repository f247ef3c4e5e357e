#pragma once
// What the buttons of the E/S page say of the last time and of what changed since: “yesterday 22:03 — 5 added, 40 changed”.

#include "gui/widgets/style.h"
#include "i18n/words.h"
#include "sync/history.h"
#include "sync/pending.h"
#include "sync/standing.h"

#include <string>

namespace gui {

struct CardLine {
    std::string words;
    Tone tone = Tone::Neutral;
};

/// nullptr while the standing is not read. Lives as long as the standing.
const engine::OperationStanding* standingIn(const engine::Standing* standing, engine::Operation operation);

/// The run a button speaks of; nullptr: there is none. A plan that was only looked at is no run of the operation.
const io::RunRecord* toldRun(const engine::OperationStanding& standing);
/// The standing alone does not tell all of that run: its story is to be read.
bool needsStory(const engine::OperationStanding& standing);

/// `story`: of toldRun(), nullptr while it is not known. `rebuiltAtMs`: since when anything is known at all (Standing::rebuiltAtMs).
CardLine lastRunLine(const engine::OperationStanding& standing, const engine::RunStory* story, std::int64_t rebuiltAtMs, const i18n::Words& words);
/// `atMs`: when the till was read.
CardLine pendingLine(const engine::Pending& pending, std::int64_t atMs, const i18n::Words& words);

/// "today 22:03", "yesterday 22:03", else the date.
std::string momentInWords(std::int64_t ms, const i18n::Words& words);
/// "5 added, 40 changed"; empty when all are 0.
std::string countsInWords(const engine::Counts& counts, const i18n::Words& words);

} // namespace gui
