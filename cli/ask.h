#pragma once
// Asking for agreement on a terminal (design 5, "Consent, exactly").

#include "cli/console.h"
#include "cli/voice.h"
#include "sync/guards.h"

namespace cli {

/// Completes `consent` by questions until nothing objects any more, or the person declines. The safe answer is the default.
void askForConsent(const Voice& voice, const Console& console, engine::Plan& plan, engine::Consent& consent);

/// Whether interrupted runs of these operations go on first.
bool askToGoOn(const Voice& voice, const Console& console, const std::vector<std::string>& operations);

/// "y", "yes", "o", "oui".
bool saysYes(const std::string& answer);

/// What conflicts of customers become; none when the person leaves it.
std::optional<model::Prefer> askWhichSide(const Voice& voice, const Console& console, const engine::Plan& plan);

} // namespace cli
