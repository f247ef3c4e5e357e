#pragma once
// What a person in front of a plan has to do before it is applied, and the words of the two answers (reliability 3.2, 3.3). Decided here; a window only
// shows it. The command line has its own, fixed way (design 5): guards.h `objection` remains the judge of both.

#include "sync/options.h"
#include "sync/plan.h"

#include <optional>
#include <string>
#include <vector>

namespace engine {

/// Everything that must be fulfilled; an ordinary plan demands nothing but the press of the button.
struct Demand {
    bool possible = true;                ///< false: nothing opens this plan (refusal, G4): there is only "try again"
    bool readRemovals = false;           ///< a tick: "I have looked at what disappears"; may be ticked once the list was shown to its end
    std::vector<model::Text> ticks;      ///< further sentences to tick, one each (G5, G6, …)
    bool typeName = false;               ///< the target's name, as typed: namesTarget()
    std::optional<std::int64_t> typeNumber; ///< and this number
};
Demand demandOf(const Plan& plan);
/// Who fulfilled `before` has fulfilled `now`, of the same plan made again.
bool asksNoMore(const Demand& now, const Demand& before);

/// What the person did.
struct Answer {
    bool readRemovals = false;
    std::vector<bool> ticks;
    std::string typedName, typedNumber;
};
bool fulfils(const Plan& plan, const Demand& demand, const Answer& answer);
/// The consent that opens exactly these guards; only for an answer that fulfils the demand. `how`: "window", "window, name typed".
Consent consentOf(const Plan& plan, const Demand& demand, const Answer& answer);

/// The button that does it, naming the effect: “Replace the 212 products of “Bella Pizza””, “Send 5 new and 40 changed customers”, …
model::Text effectOf(const Plan& plan);
/// The button that does not: “Keep HubRise as it is”, “Leave the till as it is”.
model::Text refusalOf(const Plan& plan);
/// Why a plan that changes nothing changes nothing, conflicts aside.
model::Text nothingToDoSentence(const Plan& plan);
/// "can be undone: yes / partly / no", as one sentence with the reason.
model::Text undoSentence(const Plan& plan);

} // namespace engine
