#include "gui/result_page_words.h"

#include "gui/exchange_home_lines.h"
#include "sync/agreement.h"
#include "sync/sent_in_part.h"

namespace gui {

using engine::Operation;
using engine::Outcome;
using model::Kind;
using model::plural;
using model::text;

namespace {

model::Text doneSentence(Operation operation, const Outcome& outcome)
{
    if (outcome.plan && !outcome.plan->outFile.empty())
        return text(TR("The file is written."));
    switch (operation) {
    case Operation::PushCatalog: return text(TR("The catalog is sent."));
    case Operation::PushStock: return text(TR("The stock is sent."));
    case Operation::PushImages: return text(TR("The images are sent."));
    case Operation::PushCustomers: return text(TR("The customers are sent."));
    case Operation::PullCatalog: return text(TR("The catalog is retrieved."));
    case Operation::PullCustomers: return text(TR("The customers are retrieved."));
    case Operation::Restore: return text(TR("The former catalog is back."));
    }
    return {};
}

StateLine stoppedLine(const model::Error& error, const i18n::Words& words)
{
    switch (error.kind) {
    case Kind::Paused:
        return {Tone::Warning, Icon::Clock,
                words(error.resumeAt > 0 ? text(TR("Paused until %1"), momentInWords(error.resumeAt * 1000, words)) : text(TR("Paused")))};
    case Kind::Interrupted:
    case Kind::Terminated: return {Tone::Warning, Icon::Stop, words(text(TR("Stopped, as you asked.")))};
    case Kind::Stale:
    case Kind::AlreadyApplied: return {Tone::Warning, Icon::Warning, words(text(TR("Something changed meanwhile: look at it again.")))};
    case Kind::Confirmation: return {Tone::Warning, Icon::Warning, words(text(TR("This has to be agreed to first.")))};
    case Kind::Busy: return {Tone::Warning, Icon::Clock, words(text(TR("Another run is working.")))};
    case Kind::NotConnected: return {Tone::Bad, Icon::Disconnected, words(text(TR("HubRise no longer accepts this connection.")))};
    case Kind::Temporary: return {Tone::Bad, Icon::Error, words(text(TR("It broke off; try again later.")))};
    default: return {Tone::Bad, Icon::Error, words(text(TR("That did not work.")))};
    }
}

bool ofCustomers(Operation operation) { return operation == Operation::PushCustomers || operation == Operation::PullCustomers; }

/// What a stopped or resumed run has sent itself; the plan's own counts would tell of what was never reached.
void addSent(std::vector<std::string>& lines, std::size_t sent, const i18n::Words& words)
{
    if (sent > 0)
        lines.push_back(words(plural(TRN("Of the interrupted run, %n item(s) were sent now."), static_cast<long long>(sent))));
}

/// What a stopped run did that no count tells: the images of a catalog that did not follow, and what is in doubt.
void addUnfinished(std::vector<std::string>& lines, const engine::Report& report, const i18n::Words& words)
{
    if (lines.empty() && !report.done.empty())
        lines.push_back(words(plural(TRN("%n step(s) were done before it stopped"), static_cast<long long>(report.done.size()))));
    if (report.inDoubt)
        lines.push_back(words(text(TR("Whether the last step was carried out is not known yet."))));
}

/// `inPart`: how many of the customers in conflict.
void addCounts(std::vector<std::string>& lines, Operation operation, engine::Counts counts, std::int64_t inPart, const i18n::Words& words)
{
    counts.conflict -= inPart;
    const bool customers = ofCustomers(operation);
    const struct {
        long long number;
        const char *ofCustomers, *ofThings;
    } all[] = {
        {counts.create, TRN("%n customer(s) created"), TRN("%n item(s) added")},
        {counts.update, TRN("%n customer(s) changed"), TRN("%n item(s) changed")},
        {counts.remove, TRN("%n customer(s) removed"), TRN("%n item(s) removed")},
        {counts.rejected, TRN("%n customer(s) rejected; the reason is below"), TRN("%n item(s) rejected; the reason is below")},
        {inPart, TRN("%n customer(s) in conflict: what differs is left as it is on both sides, the rest of the card was taken over"), ""},
        {counts.conflict, TRN("%n customer(s) in conflict, left as they are on both sides"), TRN("%n item(s) in conflict, left as they are on both sides")},
        {counts.skipped, TRN("%n customer(s) left alone"), TRN("%n item(s) left alone")},
        {counts.unchanged, TRN("%n customer(s) were the same already"), TRN("%n item(s) were the same already")},
    };
    for (const auto& [number, customersSaid, thingsSaid] : all)
        if (number > 0)
            lines.push_back(words(plural(customers ? customersSaid : thingsSaid, number)));
}

} // namespace

StateLine stateLine(Operation operation, const Outcome& outcome, const i18n::Words& words)
{
    if (const auto* error = outcome.end())
        return stoppedLine(*error, words);
    if (!outcome.plan && !outcome.report && !outcome.resumed)
        return {Tone::Neutral, Icon::Info, words(text(TR("No interrupted run is waiting any more. What it had sent stays sent.")))};
    if (!outcome.plan && outcome.resumed && outcome.resumed->superseded > 0 && outcome.resumed->done.empty() && !outcome.rejectedSome())
        return {Tone::Neutral, Icon::Info, words(text(TR("Nothing more was sent: the till says something else now.")))};
    const std::string name = outcome.name();
    if (name == "nothing_to_do") {
        const bool waits = outcome.plan->counts.conflict > 0;
        return {waits ? Tone::Warning : Tone::Good, waits ? Icon::Conflict : Icon::Done,
                words(waits ? text(TR("Nothing was done: what is in conflict waits for you.")) : engine::nothingToDoSentence(*outcome.plan))};
    }
    const auto done = doneSentence(operation, outcome);
    if (name == "partial")
        return {Tone::Warning, Icon::Warning, words(text(TR("%1 But some items were rejected."), done))};
    return {Tone::Good, Icon::Done, words(done)};
}

std::vector<std::string> doneLines(Operation operation, const Outcome& outcome, const i18n::Words& words)
{
    std::vector<std::string> lines;
    if (outcome.resumed)
        addSent(lines, outcome.resumed->done.size(), words);
    const bool reached = outcome.report || (outcome.plan && !outcome.end());
    auto counts = reached ? outcome.counts() : outcome.resumed && !outcome.plan ? outcome.resumed->counts : engine::Counts{};
    const auto inPart = reached ? engine::sentInPart(outcome) : 0;
    if (outcome.end()) { // what it did is what counts now
        counts.unchanged = counts.skipped = 0;
        counts.conflict = inPart;
    }
    addCounts(lines, operation, counts, inPart, words);
    const auto& last = outcome.report ? outcome.report : outcome.resumed;
    if (last && last->stopped)
        addUnfinished(lines, *last, words);
    if (outcome.end() && lines.empty())
        lines.push_back(words(text(TR("Nothing was sent."))));
    return lines;
}

std::shared_ptr<const model::Problems> problemsOf(const Outcome& outcome)
{
    auto all = std::make_shared<model::Problems>();
    for (const auto* report : {outcome.resumed ? &*outcome.resumed : nullptr, outcome.report ? &*outcome.report : nullptr})
        if (report)
            all->insert(all->end(), report->problems.begin(), report->problems.end());
    if (outcome.plan)
        all->insert(all->end(), outcome.plan->problems.begin(), outcome.plan->problems.end());
    return all;
}

} // namespace gui
