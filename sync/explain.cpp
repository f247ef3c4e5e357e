#include "sync/explain.h"

#include "io/catalog_json.h"
#include "model/catalog_validation.h"
#include "sync/explain_articles.h"
#include "sync/labels.h"

#include <algorithm>
#include <map>
#include <set>

namespace engine {

using model::plural;
using model::Severity;
using model::text;
using model::Text;

namespace {

constexpr std::size_t mostByName = 20, mostSuggestions = 3;
using Key = std::pair<std::string, std::string>; ///< kind and ref; without a ref, the name

Key keyOf(const std::string& kind, const std::string& ref, const std::string& name) { return {kind, ref.empty() ? name : ref}; }

/// One thing, wherever it was seen.
struct Sighting {
    std::string kind, ref, name, parent;
    const Article* till = nullptr;
    const Article* remote = nullptr;
    const Article* pushed = nullptr;
    const io::Excluded* excluded = nullptr;
    bool broken = false; ///< the till has it, but so that nothing could be made of it
};
using Sightings = std::map<Key, Sighting>;

bool isArticle(const io::Excluded& excluded) { return excluded.kind != "customer"; }

struct Seen {
    std::vector<Article> till, remote, pushed;
    Sightings all;
};

void look(Seen& seen, const std::vector<Article>& articles, const Article* Sighting::*where)
{
    for (const auto& article : articles) {
        auto& sighting = seen.all.try_emplace(keyOf(article.kind, article.ref, article.name), Sighting{article.kind, article.ref, article.name, article.parent}).first->second;
        if (!(sighting.*where))
            sighting.*where = &article;
    }
}

/// Looks everywhere; the till's names come first.
void lookEverywhere(Seen& seen, const Evidence& evidence)
{
    seen.till = articlesOf(evidence.till.catalog);
    if (evidence.remote)
        seen.remote = articlesOf(*evidence.remote);
    if (evidence.pushed)
        seen.pushed = articlesOf(*evidence.pushed);
    look(seen, seen.till, &Sighting::till);
    for (const auto& excluded : evidence.till.excluded)
        if (isArticle(excluded))
            seen.all.try_emplace(keyOf(excluded.kind, excluded.ref, excluded.name), Sighting{excluded.kind, excluded.ref, excluded.name, {}}).first->second.excluded = &excluded;
    for (const auto& problem : evidence.problems)
        if (problem.severity == Severity::Error && !problem.ref.empty())
            seen.all.try_emplace(keyOf(problem.kind, problem.ref, {}), Sighting{problem.kind, problem.ref, {}, {}}).first->second.broken = true;
    look(seen, seen.remote, &Sighting::remote);
    look(seen, seen.pushed, &Sighting::pushed);
}

std::string fullName(const Sighting& s)
{
    if (s.parent.empty() || s.name == s.parent)
        return s.name.empty() ? s.parent : s.name;
    return s.name.empty() ? s.parent : s.parent + " – " + s.name;
}

Text withPrice(const Article& article, Text sentence, Text sentenceWithPrice)
{
    return article.price && !article.price->currency.empty() ? std::move(sentenceWithPrice) : std::move(sentence);
}

class Explanation {
public:
    Explanation(const Sighting& sighting, const Evidence& evidence, Findings& findings)
        : m_s(sighting), m_evidence(evidence), m_findings(findings), m_subject(sighting.kind + " " + sighting.ref), m_name(fullName(sighting))
    {
    }

    void tell()
    {
        tellTill();
        tellProblems();
        if (m_s.till)
            m_s.remote ? tellBoth() : tellMissing();
        else if (m_s.remote && !m_s.broken)
            add(Severity::Warning, m_evidence.remoteIsPresent ? text(TR("HubRise has it, in the catalog “%1”."), m_evidence.catalogName) : text(TR("It was in our last push to the catalog “%1”."), m_evidence.catalogName),
                text(TR("The next push of the catalog removes it there, after asking.")));
    }

private:
    void add(Severity severity, Text message, Text hint = {}) { m_findings.push_back({severity, m_subject, std::move(message), std::move(hint)}); }

    void tellTill()
    {
        if (m_s.till) {
            add(Severity::Note, withPrice(*m_s.till, text(TR("The till gives “%1” (%2) to be sent."), m_name, m_s.ref),
                                          text(TR("The till gives “%1” (%2) to be sent, at %3."), m_name, m_s.ref, m_s.till->price ? m_s.till->price->toString() : "")));
            if (m_s.till->switchedOff)
                add(Severity::Warning, text(TR("It is sent, but switched off: nobody can order it.")), text(TR("Make it available in the till, then run: passeplat push catalog")));
        }
        if (m_s.excluded)
            add(Severity::Warning, text(TR("The till keeps “%1” (%2) back: %3"), m_name, m_s.ref, m_s.excluded->reason), text(TR("Change that in the till, then run: passeplat push catalog")));
        if (!m_s.till && !m_s.excluded && !m_s.broken)
            add(Severity::Warning, text(TR("The till does not give “%1” (%2): it is deleted there, has another code ref, or the mapping does not read it."), m_name, m_s.ref),
                text(TR("Look it up in the till; “passeplat doctor” shows what each query of the mapping finds.")));
    }

    void tellProblems()
    {
        for (const auto& problem : m_evidence.problems)
            if (problem.kind == m_s.kind && problem.ref == m_s.ref && !m_s.ref.empty())
                add(problem.severity, problem.message, problem.hint);
    }

    void tellBoth()
    {
        const auto& ours = m_s.till->price;
        const auto& theirs = m_s.remote->price;
        if (!m_evidence.remoteIsPresent) {
            if (ours != theirs)
                return add(Severity::Warning, text(TR("It was sent on %1 at another price (%2)."), momentLabel(m_evidence.pushedAtMs), theirs ? theirs->toString() : "-"), text(TR("Send the new one: passeplat push catalog")));
            return add(Severity::Note, text(TR("It was sent on %1; whether HubRise still has it was not looked at."), momentLabel(m_evidence.pushedAtMs)), {}); // why not, and what to do, is a finding of its own
        }
        if (ours != theirs)
            add(Severity::Warning, text(TR("HubRise has it at another price: %1, the till %2."), theirs ? theirs->toString() : "-", ours ? ours->toString() : "-"), text(TR("Send the till's: passeplat push catalog")));
        else
            add(Severity::Note, text(TR("HubRise has it, in the catalog “%1”."), m_evidence.catalogName), text(TR("If it does not show on a sales channel, look at that channel's own settings.")));
        if (m_s.remote->switchedOff && !m_s.till->switchedOff)
            add(Severity::Warning, text(TR("It is switched off in HubRise.")), text(TR("Sending the catalog switches it on again: passeplat push catalog")));
    }

    void tellMissing()
    {
        const auto send = text(TR("Send it: passeplat push catalog"));
        const auto date = momentLabel(m_evidence.pushedAtMs);
        if (m_evidence.pushedAtMs == 0)
            return add(Severity::Warning, m_evidence.remoteIsPresent ? text(TR("HubRise's catalog “%1” does not have it: this profile has not sent a catalog yet."), m_evidence.catalogName)
                                                                     : text(TR("This profile has not sent a catalog yet.")), send);
        if (m_evidence.putBack)
            return add(Severity::Warning, text(TR("A backup was put back on %1, and it is not in there."), date), send);
        if (m_s.pushed)
            return add(Severity::Warning, text(TR("It was sent on %1, and somebody has removed it in HubRise since."), date), text(TR("Send it again: passeplat push catalog")));
        add(Severity::Warning, text(TR("The last push, on %1, did not hold it: it was added or released in the till afterwards."), date), send);
    }

    const Sighting& m_s;
    const Evidence& m_evidence;
    Findings& m_findings;
    std::string m_subject, m_name;
};

/// One bad article holds back the whole catalog: HubRise takes it as one document.
void tellBlocked(Findings& findings, const Evidence& evidence)
{
    const auto isError = [](const model::Problem& p) { return p.severity == Severity::Error; };
    const auto errors = std::count_if(evidence.problems.begin(), evidence.problems.end(), isError);
    if (errors == 0)
        return;
    const auto first = std::find_if(evidence.problems.begin(), evidence.problems.end(), isError);
    findings.push_back({Severity::Error, "catalog", plural(TRN("Nothing of the catalog can be sent: the till's articles hold %n error(s). The first: %1"), errors, first->message),
                        text(TR("Correct them in the till, then run: passeplat push catalog"))});
}

std::string listed(const std::vector<std::string>& refs)
{
    std::string out;
    for (const auto& ref : refs)
        out += (out.empty() ? "" : ", ") + ref;
    return out;
}

void tellUnknown(Findings& findings, const std::string& wanted, const Seen& seen)
{
    std::set<std::string> refs;
    for (const auto& [key, sighting] : seen.all)
        refs.insert(sighting.ref);
    const auto near = nearestRefs(wanted, {refs.begin(), refs.end()}, mostSuggestions);
    findings.push_back({Severity::Warning, wanted, text(TR("Nobody knows “%1”: neither the articles the till gives, nor those it keeps back, nor HubRise."), wanted),
                        near.empty() ? text(TR("Look up its code ref in the till; a piece of its name will do too. If the till has it, the mapping does not read it (“passeplat doctor”)."))
                                     : text(TR("Did you mean: %1?"), listed(near))});
}

model::Done gatherTill(Evidence& evidence, const io::Till& till)
{
    auto read = till.catalog();
    if (!read)
        return model::fail(read, text(TR("While reading the articles from the till")));
    evidence.till = std::move(*read);
    evidence.problems = evidence.till.problems;
    const auto breaches = model::validate(evidence.till.catalog, till.currency());
    evidence.problems.insert(evidence.problems.end(), breaches.begin(), breaches.end());
    return {};
}

model::Done gatherPush(Evidence& evidence, const io::State& state, const std::string& catalogId)
{
    const auto push = state.catalogPush(catalogId);
    if (!push)
        return model::fail(push);
    if (!*push || (*push)->pushedAtMs == 0)
        return {};
    evidence.pushedAtMs = (*push)->pushedAtMs;
    evidence.putBack = (*push)->localHash.empty();
    if (auto document = io::decodeCatalog((*push)->remoteRaw))
        evidence.pushed = std::move(document->content);
    evidence.remote = evidence.pushed;
    return {};
}

/// A HubRise that cannot be reached is told, and does not hide what the till says.
model::Done gatherPresent(Evidence& evidence, const io::Cloud& cloud, const std::string& catalogId, Findings& aside)
{
    auto document = cloud.catalog(catalogId);
    if (document) {
        evidence.remote = std::move(document->content);
        evidence.remoteIsPresent = true;
        return {};
    }
    if (document.error().kind == model::Kind::Interrupted)
        return model::fail(document);
    aside.push_back({Severity::Warning, "hubrise", text(TR("HubRise's catalog could not be read: %1"), document.error().message), document.error().hint});
    return {};
}

} // namespace

Findings explain(const std::string& wanted, const Evidence& evidence)
{
    Seen seen;
    lookEverywhere(seen, evidence);
    auto nearest = Likeness::None;
    for (const auto& [key, s] : seen.all)
        nearest = std::min(nearest, likeness(wanted, s.ref, s.name));

    Findings findings;
    if (nearest == Likeness::None) {
        tellUnknown(findings, wanted, seen);
        return findings;
    }
    if (nearest == Likeness::InName)
        findings.push_back({Severity::Note, wanted, text(TR("No code ref is “%1”; these have it in their name."), wanted), {}});
    std::size_t told = 0;
    for (const auto& [key, s] : seen.all) {
        if (likeness(wanted, s.ref, s.name) != nearest)
            continue;
        if (++told > mostByName) {
            findings.push_back({Severity::Note, wanted, text(TR("There are more; give a longer piece of the name, or the code ref.")), {}});
            break;
        }
        if (nearest == Likeness::SameRefOtherCase)
            findings.push_back({Severity::Warning, s.kind + " " + s.ref, text(TR("No code ref is “%1”, but one is “%2”: HubRise tells capitals, accents and blanks apart."), wanted, s.ref), text(TR("Use the same spelling in the till and in HubRise."))});
        Explanation(s, evidence, findings).tell();
    }
    tellBlocked(findings, evidence);
    return findings;
}

model::Result<Findings> explain(Session& session, const std::string& wanted, const Context& context)
{
    context.report.stage(text(TR("Reading the articles from the till")));
    Evidence evidence;
    if (const auto gathered = gatherTill(evidence, session.till()); !gathered)
        return model::fail(gathered);
    const auto connection = session.state().connection();
    if (!connection)
        return model::fail(connection);
    const auto& catalog = connection->target.catalog;
    evidence.catalogName = catalog.name;
    if (const auto gathered = gatherPush(evidence, session.state(), catalog.id); !gathered)
        return model::fail(gathered);

    Findings aside;
    if (session.hasCloud() && !catalog.id.empty()) {
        context.report.stage(text(TR("Reading the catalog from HubRise")));
        if (const auto gathered = gatherPresent(evidence, session.cloud(), catalog.id, aside); !gathered)
            return model::fail(gathered);
    } else {
        aside.push_back({Severity::Note, "hubrise", text(TR("Not connected: HubRise's catalog was not looked at.")), text(TR("Run: passeplat connect"))});
    }
    auto findings = explain(wanted, evidence);
    findings.insert(findings.end(), aside.begin(), aside.end());
    return findings;
}

} // namespace engine
