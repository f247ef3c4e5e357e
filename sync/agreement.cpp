#include "sync/agreement.h"

#include "io/clock.h"
#include "sync/guards.h"
#include "sync/labels.h"
#include "sync/sent_in_part.h"

#include <algorithm>
#include <charconv>

namespace engine {

using model::plural;
using model::Text;
using model::text;

namespace {

constexpr std::int64_t mostEmptied = 10; ///< products of a category that disappears; more is never a small matter

RemovalZone zoneOf(const Plan& plan)
{
    if (plan.removals > 0 && plan.emptied > mostEmptied)
        return RemovalZone::Block;
    RemovalZone worst = removalZone({plan.removals, plan.removalBase});
    for (const auto& share : plan.shares)
        worst = std::max(worst, removalZone(share));
    return worst;
}

void demandForRemovals(const Plan& plan, Demand& demand)
{
    switch (zoneOf(plan)) {
    case RemovalZone::None:
    case RemovalZone::Low: return;
    case RemovalZone::High: demand.readRemovals = true; return;
    case RemovalZone::VeryHigh: demand.typeName = true; return;
    case RemovalZone::Block: demand.typeName = true, demand.typeNumber = plan.removals; return;
    }
}

bool changesNothing(const Plan& plan) { return plan.nothingToDo() || !plan.outFile.empty(); }

bool has(const Plan& plan, Opener opener)
{
    return std::any_of(plan.guards.begin(), plan.guards.end(), [opener](const Guard& guard) { return guard.opener == opener; });
}

/// A number as people type it: "1 204", with whatever blank the keyboard or the paste gave.
std::optional<std::int64_t> numberTyped(std::string typed)
{
    for (const std::string_view blank : {" ", "\t", "\u00a0", "\u202f"})
        for (auto at = typed.find(blank); at != std::string::npos; at = typed.find(blank))
            typed.erase(at, blank.size());
    const bool digits = !typed.empty() && std::all_of(typed.begin(), typed.end(), [](char c) { return c >= '0' && c <= '9'; });
    std::int64_t number = 0;
    const auto read = std::from_chars(typed.data(), typed.data() + typed.size(), number);
    return digits && read.ec == std::errc() ? std::optional(number) : std::nullopt;
}

const std::string& nameOf(const model::Named& named) { return named.name.empty() ? named.id : named.name; }

std::int64_t count(const Plan& plan, model::Action action, std::string_view kind)
{
    return std::count_if(plan.changes.begin(), plan.changes.end(), [&](const model::Change& change) { return change.action == action && change.kind == kind; });
}

std::int64_t count(const Plan& plan, io::OpKind kind)
{
    return std::count_if(plan.ops.begin(), plan.ops.end(), [kind](const io::OpRecord& op) { return op.kind == kind; });
}

Text catalogEffect(const Plan& plan)
{
    const std::string& name = nameOf(plan.target.catalog);
    if (plan.replaced > 0)
        return plural(TRN("Replace the %n product(s) of “%1”"), plan.replaced, name);
    if (plan.replaced < 0)
        return text(TR("Replace the catalog “%1”"), name);
    if (const auto products = count(plan, model::Action::Create, "product"); products > 0)
        return plural(TRN("Send %n product(s) to “%1”"), products, name);
    return text(TR("Send the catalog to “%1”"), name);
}

Text customersEffect(const Plan& plan)
{
    const std::string& name = nameOf(plan.target.customer_list);
    const auto created = plan.counts.create, inPart = sentInPart(plan), changed = plan.counts.update + inPart;
    if (created == 0 && changed == inPart)
        return plural(TRN("Send to “%1” what is not in conflict of %n customer(s)"), inPart, name);
    if (created > 0 && changed > 0)
        return text(TR("Send %1 new and %2 changed customers to “%3”"), created, changed, name);
    if (created > 0)
        return plural(TRN("Send %n new customer(s) to “%1”"), created, name);
    return plural(TRN("Send %n changed customer(s) to “%1”"), changed, name);
}

Text customersIntoTill(const Plan& plan)
{
    const auto created = plan.counts.create, inPart = sentInPart(plan), changed = plan.counts.update + inPart;
    if (created == 0 && changed == inPart)
        return plural(TRN("Write into the till what is not in conflict of %n customer(s)"), inPart);
    if (created > 0 && changed > 0)
        return text(TR("Write %1 new and %2 changed customers into the till"), created, changed);
    if (created > 0)
        return plural(TRN("Write %n new customer(s) into the till"), created);
    return plural(TRN("Write %n changed customer(s) into the till"), changed);
}

/// Things, or parts of them: what hangs on a thing that is unchanged itself is no change of its own.
Text catalogIntoTill(const Plan& plan)
{
    const auto changed = plan.counts.create + plan.counts.update;
    return changed > 0 ? plural(TRN("Write %n change(s) of the catalog into the till"), changed) : text(TR("Write the catalog's changes into the till"));
}

Text restoreEffect(const Plan& plan)
{
    const Text when = plan.restoresTakenAtMs > 0 ? momentLabel(plan.restoresTakenAtMs) : model::verbatim(plan.restores);
    return text(TR("Put the catalog of %1 back into “%2”"), when, nameOf(plan.target.catalog));
}

Text customersUndo(const Plan& plan)
{
    if (count(plan, io::OpKind::CreateCustomer) == 0)
        return text(TR("Can be undone: partly. The history keeps the former values; they are put back by hand."));
    if (count(plan, io::OpKind::UpdateCustomer) == 0)
        return text(TR("Can be undone: no. HubRise has no way to delete a customer again."));
    return text(TR("Can be undone: partly. The history keeps the former values of changed customers; created ones cannot be deleted again."));
}

} // namespace

Demand demandOf(const Plan& plan)
{
    Demand demand;
    demand.possible = !plan.refusal && !has(plan, Opener::None);
    if (!demand.possible || changesNothing(plan))
        return demand;
    demand.typeName = has(plan, Opener::Name);
    if (has(plan, Opener::MaxDelete))
        demandForRemovals(plan, demand);
    for (const auto& guard : plan.guards)
        if (guard.opener == Opener::Tick && (guard.code == "G5" || guard.code == "G6" || guard.code == "G9"))
            demand.ticks.push_back(guard.message);
    if (const auto raised = raisedConsents(plan); raised > 0)
        demand.ticks.push_back(consentSentence(raised));
    return demand;
}

bool asksNoMore(const Demand& now, const Demand& before)
{
    if (!now.possible) // nothing opens it: objection() says why
        return true;
    const auto was = [&before](const Text& tick) { return std::find(before.ticks.begin(), before.ticks.end(), tick) != before.ticks.end(); };
    return (!now.readRemovals || before.readRemovals) && (!now.typeName || before.typeName) && (!now.typeNumber || now.typeNumber == before.typeNumber)
        && std::all_of(now.ticks.begin(), now.ticks.end(), was);
}

bool fulfils(const Plan& plan, const Demand& demand, const Answer& answer)
{
    const bool ticked = answer.ticks.size() == demand.ticks.size() && std::all_of(answer.ticks.begin(), answer.ticks.end(), [](bool tick) { return tick; });
    return demand.possible && ticked && (!demand.readRemovals || answer.readRemovals)
        && (!demand.typeName || namesTarget(answer.typedName, plan.subject()))
        && (!demand.typeNumber || numberTyped(answer.typedNumber) == demand.typeNumber);
}

Consent consentOf(const Plan& plan, const Demand& demand, const Answer& answer)
{
    Consent consent;
    consent.how = demand.typeName ? "window, name typed" : "window";
    if (!fulfils(plan, demand, answer))
        return consent;
    consent.yes = true;
    if (demand.typeName)
        consent.replace = answer.typedName;
    if (has(plan, Opener::MaxDelete))
        consent.maxDelete = MaxDelete{plan.removals, false};
    return consent;
}

Text effectOf(const Plan& plan)
{
    if (!plan.outFile.empty())
        return text(TR("Write the file"));
    if (plan.nothingToDo())
        return text(TR("Nothing to do"));
    switch (plan.operation) {
    case Operation::PushCatalog: return catalogEffect(plan);
    case Operation::PushStock: return plural(TRN("Send %n stock entry(ies) to “%1”"), plan.counts.update, nameOf(plan.target.catalog));
    case Operation::PushImages: return plural(TRN("Send %n image(s) to “%1”"), plan.counts.create, nameOf(plan.target.catalog));
    case Operation::PushCustomers: return customersEffect(plan);
    case Operation::PullCatalog: return catalogIntoTill(plan);
    case Operation::PullCustomers: return customersIntoTill(plan);
    case Operation::Restore: return restoreEffect(plan);
    }
    return infoOf(plan.operation).title;
}

Text refusalOf(const Plan& plan)
{
    if (!plan.outFile.empty())
        return text(TR("Write no file"));
    return infoOf(plan.operation).towardsHubRise ? text(TR("Keep HubRise as it is")) : text(TR("Leave the till as it is"));
}

Text nothingToDoSentence(const Plan& plan)
{
    if (plan.operation == Operation::PullCatalog && (plan.counts.skipped > 0 || !plan.problems.empty()))
        return text(TR("Nothing to do: the till has all that can be retrieved of HubRise's catalog."));
    const bool unread = std::any_of(plan.problems.begin(), plan.problems.end(), [](const model::Problem& problem) { return problem.kind == "image" && problem.severity != model::Severity::Note; });
    if (plan.counts.rejected > 0 || unread)
        return infoOf(plan.operation).towardsHubRise ? text(TR("Nothing to send: both sides agree, but for what was rejected.")) : text(TR("Nothing to retrieve: both sides agree, but for what was rejected."));
    return plan.counts.skipped > 0 ? text(TR("Nothing to do: both sides agree, but for what was left alone.")) : text(TR("Nothing to do: both sides agree."));
}

Text undoSentence(const Plan& plan)
{
    if (!plan.outFile.empty())
        return text(TR("Can be undone: yes. Only a file is written; HubRise and the till stay as they are."));
    if (plan.nothingToDo())
        return text(TR("Nothing changes, so there is nothing to undo."));
    switch (plan.operation) {
    case Operation::PushCatalog:
    case Operation::Restore: return text(TR("Can be undone: yes. What HubRise holds now is kept first, and can be put back."));
    case Operation::PushStock: return text(TR("Can be undone: partly. The history keeps the former quantities; they are put back by hand."));
    case Operation::PushImages: return text(TR("Can be undone: no, and it need not be. HubRise removes images that nothing shows after 30 days."));
    case Operation::PushCustomers: return customersUndo(plan);
    case Operation::PullCatalog:
    case Operation::PullCustomers: return text(TR("Can be undone: partly. The history keeps the former values of what changes; in the till they are put back by hand."));
    }
    return {};
}

} // namespace engine
