#include "gui/exchange_home_lines.h"

#include "gui/widgets/text.h"
#include "model/joined.h"

#include <QDateTime>

namespace gui {

using model::plural;
using model::text;

namespace {

constexpr std::size_t longestWhy = 160;

bool succeeded(const io::RunRecord& run)
{
    return run.outcome == "done" || run.outcome == "nothing_to_do" || run.outcome == "partial" || run.outcome == "exported";
}

std::string endInWords(const io::RunRecord& run, const engine::Counts& counts, const engine::RunStory* story, const i18n::Words& words)
{
    if (run.outcome == "failed" && story && !story->error.empty())
        return words(text(TR("failed: %1"), i18n::Words::shown(story->error, longestWhy)));
    const std::string done = run.outcome == "done" || run.outcome == "partial" ? countsInWords(counts, words) : std::string();
    return done.empty() ? words(engine::outcomeLabel(run.outcome)) : done;
}

} // namespace

const engine::OperationStanding* standingIn(const engine::Standing* standing, engine::Operation operation)
{
    if (standing)
        for (const auto& one : standing->operations)
            if (one.operation == operation)
                return &one;
    return nullptr;
}

const io::RunRecord* toldRun(const engine::OperationStanding& standing)
{
    if (standing.attempt)
        return &*standing.attempt;
    return standing.last && standing.last->outcome == "exported" ? &*standing.last : nullptr; // of a till that writes no customers it is all there is
}

bool needsStory(const engine::OperationStanding& standing)
{
    const auto* run = toldRun(standing);
    return run && (run->outcome == "failed" || run->id != standing.last->id);
}

CardLine lastRunLine(const engine::OperationStanding& standing, const engine::RunStory* story, std::int64_t rebuiltAtMs, const i18n::Words& words)
{
    const auto* run = toldRun(standing);
    if (!run && rebuiltAtMs > 0)
        return {words(text(TR("not known (the state database was made anew %1)"), momentInWords(rebuiltAtMs, words)))};
    if (!run)
        return {words(text(TR("never")))};
    const auto& counts = needsStory(standing) ? (story ? story->counts : engine::Counts{}) : standing.counts;
    const auto when = run->endedAtMs > 0 ? run->endedAtMs : run->startedAtMs;
    const Tone tone = run->outcome == "partial" || !succeeded(*run) ? (run->outcome == "failed" ? Tone::Bad : Tone::Warning) : Tone::Neutral;
    return {words(text(TR("%1 — %2"), momentInWords(when, words), endInWords(*run, counts, story, words))), tone};
}

CardLine pendingLine(const engine::Pending& pending, std::int64_t atMs, const i18n::Words& words)
{
    const auto read = momentInWords(atMs, words);
    if (pending.none())
        return {words(text(TR("Nothing has changed in the till since (read %1)."), read))};
    engine::Counts counts;
    counts.create = pending.create;
    counts.update = pending.update;
    counts.remove = pending.remove;
    return {words(text(TR("In the till since: %1 (read %2)"), countsInWords(counts, words), read)), Tone::Accent};
}

std::string momentInWords(std::int64_t ms, const i18n::Words& words)
{
    const auto when = QDateTime::fromMSecsSinceEpoch(ms);
    const auto time = ss(when.toString(QStringLiteral("HH:mm")));
    const auto daysAgo = when.date().daysTo(QDate::currentDate());
    if (daysAgo == 0)
        return words(text(TR("today %1"), time));
    return daysAgo == 1 ? words(text(TR("yesterday %1"), time)) : words.date(ms);
}

std::string countsInWords(const engine::Counts& counts, const i18n::Words& words)
{
    const std::pair<long long, const char*> all[] = {{counts.create, TRN("%n added")},        {counts.update, TRN("%n changed")},    {counts.remove, TRN("%n removed")},
                                                     {counts.conflict, TRN("%n in conflict")}, {counts.rejected, TRN("%n rejected")}};
    std::vector<std::string> parts;
    for (const auto& [number, sentence] : all)
        if (number > 0)
            parts.push_back(words(plural(sentence, number)));
    return model::joined(parts, ", ");
}

} // namespace gui
