#include "cli/ask.h"

#include <algorithm>

namespace cli {

using model::plural;
using model::text;

namespace {

bool needsName(const engine::Plan& plan)
{
    return std::any_of(plan.guards.begin(), plan.guards.end(), [](const auto& guard) { return guard.blocking && guard.opener != engine::Opener::Tick; });
}

bool goesAhead(const Voice& voice, const Console& console)
{
    voice.err() << voice(text(TR("Go ahead? [y/N]"))) << ' ' << std::flush;
    const auto answer = console.line();
    return answer && saysYes(*answer);
}

} // namespace

bool saysYes(const std::string& answer)
{
    return answer == "o" || answer == "O" || answer == "oui" || answer == "y" || answer == "Y" || answer == "yes";
}

void askForConsent(const Voice& voice, const Console& console, engine::Plan& plan, engine::Consent& consent)
{
    if (plan.refusal || !engine::objection(plan, consent) || consent.replace)
        return;
    voice.err() << '\n';
    if (needsName(plan)) {
        const auto& subject = plan.subject();
        voice.err() << Voice::shown(voice(text(TR("To agree, type the name “%1”. Anything else changes nothing."), subject.name.empty() ? subject.id : subject.name))) << "\n> " << std::flush;
        const auto typed = console.line();
        if (typed && engine::namesTarget(*typed, subject)) {
            consent.replace = *typed;
            consent.yes = true;
            consent.maxDelete = engine::MaxDelete{100, true};
            consent.how = "terminal, name typed";
        }
        return;
    }
    if (goesAhead(voice, console)) {
        consent.yes = true;
        consent.how = "terminal";
    }
}

bool askToGoOn(const Voice& voice, const Console& console, const std::vector<std::string>& operations)
{
    for (const auto& operation : operations)
        voice.err() << voice(text(TR("The run “%1” was interrupted: it goes on first, as far as the till still says the same."), operation)) << '\n';
    return goesAhead(voice, console);
}

std::optional<model::Prefer> askWhichSide(const Voice& voice, const Console& console, const engine::Plan& plan)
{
    voice.err() << voice(plural(TRN("%n customer(s) differ on both sides. Keep the till's card (t), HubRise's (h), or leave them (Enter)?"), plan.counts.conflict)) << ' ' << std::flush;
    const auto answer = console.line();
    if (answer && (*answer == "t" || *answer == "T"))
        return model::Prefer::Pos;
    if (answer && (*answer == "h" || *answer == "H"))
        return model::Prefer::Hubrise;
    return std::nullopt;
}

} // namespace cli
