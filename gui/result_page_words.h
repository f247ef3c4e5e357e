#pragma once
// How an operation ended, in the words of the person who pressed its button.

#include "gui/widgets/icons.h"
#include "i18n/words.h"
#include "sync/job.h"

#include <memory>
#include <string>
#include <vector>

namespace gui {

/// The big line.
struct StateLine {
    Tone tone = Tone::Neutral;
    Icon icon = Icon::Info;
    std::string words;
};
StateLine stateLine(engine::Operation operation, const engine::Outcome& outcome, const i18n::Words& words);

/// What was done, one line each: "5 customers created".
std::vector<std::string> doneLines(engine::Operation operation, const engine::Outcome& outcome, const i18n::Words& words);

/// Everything to know about single items, what HubRise said of what was sent first. Any thread; may be long.
std::shared_ptr<const model::Problems> problemsOf(const engine::Outcome& outcome);

} // namespace gui
