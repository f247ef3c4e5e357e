#pragma once
// What a plan's page says and asks for. The engine looks through all changes for it, so it is put together off the window's thread.

#include "gui/widgets/style.h"
#include "i18n/words.h"
#include "sync/agreement.h"

#include <string>
#include <vector>

namespace gui {

/// One banner: guards of one code together. Kinds that the till cannot send (G5) have none: each stands in full beside the box to tick.
struct PlanNotice {
    std::string code; ///< "G1"
    Tone tone = Tone::Warning;
    std::string title, text;
};

struct PlanFacts {
    engine::Demand demand;
    std::string effect, undo;
    bool destroys = false; ///< the effect removes or replaces something
    std::vector<PlanNotice> notices; ///< gravest first
    struct Tick {
        std::string words, hint;
    };
    std::vector<Tick> ticks;         ///< demand.ticks, and what can be done about each
    std::string nothing;             ///< nothing to do: the sentence that says so
};

/// Any thread; a plan of 100,000 changes takes a few hundredths of a second.
PlanFacts factsOf(const engine::Plan& plan, const i18n::Words& words);

} // namespace gui
