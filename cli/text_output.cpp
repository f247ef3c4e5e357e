#include "cli/text_output.h"

#include "sync/agreement.h"
#include "sync/labels.h"
#include "sync/sent_in_part.h"

#include <algorithm>

namespace cli {

using model::plural;
using model::text;

namespace {

constexpr std::size_t fewLines = 20;

char signOf(model::Action action)
{
    switch (action) {
    case model::Action::Create: return '+';
    case model::Action::Update: return '~';
    case model::Action::Delete: return '-';
    case model::Action::Conflict: return '?';
    case model::Action::Reject: return '!';
    case model::Action::Skip: return '.';
    }
    return ' ';
}

void line(const Voice& voice, const model::Text& t, const char* indent = "  ")
{
    voice.out() << indent << Voice::shown(voice(t), 600) << '\n';
}

void more(const Voice& voice, std::size_t total, std::size_t shown)
{
    if (total > shown)
        line(voice, plural(TRN("… and %n more (-v shows all)"), static_cast<long long>(total - shown)), "    ");
}

void printChange(const Voice& voice, const model::Change& change)
{
    std::string words = voice(engine::kindLabel(change.kind)) + " " + change.name;
    if (!change.ref.empty() && change.ref != change.name)
        words += " [" + change.ref + "]";
    const std::string reason = voice(change.reason);
    voice.out() << "    " << signOf(change.action) << ' ' << Voice::shown(words, 90);
    if (!reason.empty())
        voice.out() << " : " << Voice::shown(reason, 160);
    voice.out() << '\n';
}

/// Each field with its value before and after.
void printFields(const Voice& voice, const model::Change& change)
{
    const auto value = [](const std::string& text) { return text.empty() ? std::string("–") : Voice::shown(text, 60); };
    for (const auto& field : change.fields)
        voice.out() << "        " << Voice::shown(field.field, 40) << ": " << value(field.before) << " → " << value(field.after) << '\n';
}

void printChanges(const Voice& voice, const model::Changes& changes, bool everything)
{
    const std::size_t shown = everything ? changes.size() : std::min(changes.size(), fewLines);
    for (std::size_t i = 0; i < shown; ++i) {
        printChange(voice, changes[i]);
        if (everything && changes[i].action != model::Action::Create && changes[i].action != model::Action::Delete)
            printFields(voice, changes[i]);
    }
    more(voice, changes.size(), shown);
}

void printLosses(const Voice& voice, const model::Changes& losses, bool everything)
{
    if (losses.empty())
        return;
    voice.out() << '\n';
    line(voice, plural(TRN("HubRise would lose %n thing(s):"), static_cast<long long>(losses.size())));
    const std::size_t shown = everything ? losses.size() : std::min(losses.size(), fewLines);
    for (std::size_t i = 0; i < shown; ++i) {
        std::string words = voice(engine::kindLabel(losses[i].kind)) + " " + losses[i].name;
        if (!losses[i].ref.empty() && losses[i].ref != losses[i].name)
            words += " [" + losses[i].ref + "]";
        voice.out() << "    - " << Voice::shown(words, 90);
        for (std::size_t f = 0; losses[i].action != model::Action::Delete && f < losses[i].fields.size(); ++f)
            voice.out() << (f == 0 ? " : " : ", ") << Voice::shown(losses[i].fields[f].field, 40);
        voice.out() << '\n';
    }
    more(voice, losses.size(), shown);
}

void printCounts(const Voice& voice, const engine::Counts& c)
{
    const auto part = [&](long long n, model::Text t) {
        return n == 0 ? std::string() : "   " + voice(std::move(t));
    };
    std::string words = part(c.create, plural(TRN("+ %n new"), c.create)) + part(c.update, plural(TRN("~ %n changed"), c.update))
        + part(c.remove, plural(TRN("- %n removed"), c.remove)) + part(c.unchanged, plural(TRN("= %n unchanged"), c.unchanged))
        + part(c.conflict, plural(TRN("? %n in conflict"), c.conflict)) + part(c.rejected, plural(TRN("! %n rejected"), c.rejected))
        + part(c.skipped, plural(TRN(". %n left alone"), c.skipped));
    if (!words.empty())
        voice.out() << words << '\n';
}

/// A conflict is of single fields.
void printInPart(const Voice& voice, std::int64_t customers)
{
    if (customers > 0)
        line(voice, plural(TRN("Of %n customer(s) in conflict, what only one side changed is taken over all the same."), customers));
}

void printEnds(const Voice& voice, const engine::Plan& plan)
{
    const auto& info = engine::infoOf(plan.operation);
    voice.out() << voice(info.title) << '\n';
    const auto till = text(TR("the till “%1”"), plan.source.mapping);
    const bool customers = plan.operation == engine::Operation::PushCustomers || plan.operation == engine::Operation::PullCustomers;
    const auto place = text(TR("HubRise: %1, %2, %3 %4"), plan.target.account.name, plan.target.location.name,
                            customers ? text(TR("customer list")) : text(TR("catalog")), nameAndId(voice, plan.subject()));
    const auto file = text(TR("the file %1"), plan.outFile);
    const auto from = info.towardsHubRise ? (plan.restores.empty() ? till : text(TR("backup %1"), plan.restores)) : place;
    line(voice, text(TR("From: %1 (%2)"), from, customers ? plural(TRN("%n card(s) read"), plan.source.rows) : plural(TRN("%n item(s) read"), plan.source.rows)));
    line(voice, text(TR("To: %1"), info.towardsHubRise ? place : plan.outFile.empty() ? till : file));
}

void printCost(const Voice& voice, const engine::Plan& plan)
{
    if (plan.nothingToDo())
        return;
    voice.out() << '\n';
    if (plan.plannedRequests > 0)
        line(voice, plural(TRN("%n request(s) to send, about %1."), plan.plannedRequests, voice.duration(plan.etaSeconds)));
    if (plan.makesBackup)
        line(voice, text(TR("The present catalog is backed up first; “passeplat undo” puts it back.")));
}

} // namespace

std::string nameAndId(const Voice& voice, const model::Named& named)
{
    if (named.id.empty())
        return "-";
    return voice(text(TR("“%1” (%2)"), named.name, named.id));
}

void printTarget(const Voice& voice, const model::Target& target)
{
    const auto row = [&](const char* label, const model::Named& named) { line(voice, text(TR("%1: %2"), text(label), nameAndId(voice, named))); };
    row(TR("Account"), target.account);
    row(TR("Point de vente"), target.location);
    row(TR("Catalog"), target.catalog);
    row(TR("Customer list"), target.customer_list);
}

void printProblems(const Voice& voice, const model::Problems& problems, bool everything, const model::Text& heading)
{
    std::vector<const model::Problem*> sorted;
    for (const auto& p : problems)
        if (everything || p.severity != model::Severity::Note)
            sorted.push_back(&p);
    std::stable_sort(sorted.begin(), sorted.end(), [](const auto* a, const auto* b) { return a->severity > b->severity; });
    if (sorted.empty())
        return;
    voice.out() << '\n';
    line(voice, heading);
    const std::size_t shown = everything ? sorted.size() : std::min(sorted.size(), fewLines);
    for (std::size_t i = 0; i < shown; ++i) {
        const auto& p = *sorted[i];
        std::string words = voice(engine::kindLabel(p.kind)) + (p.ref.empty() ? "" : " [" + p.ref + "]") + " : " + voice(p.message);
        voice.out() << "    " << (p.severity == model::Severity::Error ? '!' : '*') << ' ' << Voice::shown(words, 300) << '\n';
        if (!p.hint.empty())
            voice.out() << "      → " << Voice::shown(voice(p.hint), 300) << '\n';
    }
    more(voice, sorted.size(), shown);
}

void printPlan(const Voice& voice, const engine::Plan& plan, bool everything)
{
    printEnds(voice, plan);
    printCounts(voice, plan.counts);
    printInPart(voice, engine::sentInPart(plan));
    printLosses(voice, plan.losses, everything);
    if (!plan.changes.empty()) {
        voice.out() << '\n';
        line(voice, plan.nothingToDo() ? text(TR("Looked at:")) : text(TR("What would change:")));
        printChanges(voice, plan.changes, everything);
    }
    if (!plan.foreignChanges.empty()) {
        voice.out() << '\n';
        line(voice, text(TR("What somebody else changed in HubRise since the last push:")));
        printChanges(voice, plan.foreignChanges, everything);
    }
    const auto remarks = std::count_if(plan.problems.begin(), plan.problems.end(), [](const auto& p) { return p.severity != model::Severity::Note; });
    if (plan.nothingToDo() && !everything && remarks > 0)
        line(voice, plural(TRN("%n remark(s) on the till's data (-v shows them)."), remarks));
    else
        printProblems(voice, plan.problems, everything, plural(TRN("%n remark(s) on the till's data:"), everything ? std::ssize(plan.problems) : remarks));
    printCost(voice, plan);
}

void printGuards(const Voice& voice, const engine::Plan& plan, bool blockingToo)
{
    for (const auto& guard : plan.guards) {
        if (guard.blocking && guard.opener != engine::Opener::Tick && !blockingToo)
            continue;
        voice.out() << '\n';
        voice.out() << "  " << guard.code << "  " << Voice::shown(voice(guard.message), 400) << '\n';
        if (!guard.hint.empty() && (guard.blocking || guard.opener == engine::Opener::Tick)) // what was agreed to needs no advice
            voice.out() << "      → " << Voice::shown(voice(guard.hint), 400) << '\n';
    }
}

void printReport(const Voice& voice, const engine::Outcome& outcome, bool everything)
{
    model::Problems problems;
    for (const auto* report : {outcome.resumed ? &*outcome.resumed : nullptr, outcome.report ? &*outcome.report : nullptr}) {
        if (!report)
            continue;
        problems.insert(problems.end(), report->problems.begin(), report->problems.end());
        if (report->backup)
            line(voice, text(TR("Backup %1: %2"), report->backup->id, report->backup->file));
    }
    if (outcome.wentOn())
        line(voice, plural(TRN("Of the interrupted run, %n item(s) were sent now."), static_cast<long long>(outcome.resumed->done.size())));
    if (!problems.empty())
        printProblems(voice, problems, everything, text(TR("What came of it:")));
    if (outcome.end() || outcome.planOnly)
        return;
    if (outcome.plan && !outcome.plan->outFile.empty()) {
        line(voice, text(TR("Written: %1"), outcome.plan->outFile), "");
    } else if (outcome.plan && outcome.plan->id.empty()) {
        return; // nothing was planned: `resume` had nothing to go on with, and has said so
    } else if (outcome.plan && outcome.plan->nothingToDo() && !outcome.wentOn()) {
        line(voice, outcome.plan->counts.conflict > 0 ? text(TR("Nothing was done: what is in conflict waits for you (--prefer pos or --prefer hubrise).")) : engine::nothingToDoSentence(*outcome.plan), "");
    } else {
        line(voice, outcome.rejectedSome() ? text(TR("Done, but for the items above.")) : text(TR("Done.")), "");
        printCounts(voice, outcome.counts());
        printInPart(voice, engine::sentInPart(outcome));
    }
}

void printError(const Voice& voice, const model::Error& error, bool withDetail)
{
    voice.err() << Voice::shown(voice(error.message), 1000) << '\n';
    if (!error.hint.empty())
        voice.err() << "→ " << Voice::shown(voice(error.hint), 600) << '\n';
    if (error.resumeAt > 0)
        voice.err() << Voice::shown(voice(text(TR("It can go on at %1."), voice.date(error.resumeAt * 1000)))) << '\n';
    if (withDetail && !error.detail.empty())
        voice.err() << "  " << Voice::shown(error.detail, 500) << '\n';
}

} // namespace cli
