// Writing into the till: one transaction, through the mapping's statements. Afterwards the till is read once more, because what it really
// stores (lengths, cases, columns it lacks) is what both sides then agree on.

#include "io/catalog_json.h"
#include "io/till_values.h"
#include "model/catalog_diff.h"
#include "model/customer_fields.h"
#include "sync/customer_labels.h"
#include "sync/last_exchange.h"
#include "sync/not_taken.h"
#include "sync/plan_json.h"
#include "sync/steps.h"
#include "sync/till_writes_json.h"

#include <algorithm>
#include <set>
#include <unordered_map>

namespace engine {

using model::Kind;
using model::text;

namespace {

using Values = std::map<std::string, std::string>;

/// The fields that a write changed are agreed as the till now has them; of an inserted card, all.
std::string agreedNow(const std::string& planned, const model::Customer& card, const model::CustomerFields& owned, const Values* before, const Values& after)
{
    if (!before)
        return model::canonicalForm(card, owned);
    model::Customer agreed = model::fromCanonicalForm(planned);
    model::CustomerFields forgotten = model::forgottenIn(planned);
    for (const auto field : model::allCustomerFields()) {
        const std::string name(model::fieldName(field));
        if (before->at(name) == after.at(name))
            continue;
        agreed[field] = card[field];
        forgotten.reset(static_cast<std::size_t>(field));
    }
    return model::forgetting(forgotten, model::canonicalForm(agreed, owned));
}

/// As the till would read it: without control characters and blanks around.
model::Customer cardOf(const Values& values)
{
    model::Customer card;
    for (const auto field : model::allCustomerFields())
        if (const auto value = values.find(std::string(model::fieldName(field))); value != values.end())
            card[field] = io::cleanText(value->second).text;
    return card;
}

void tellCard(Work& work, const std::string& ref, const model::CustomerFields& fields, model::Text message)
{
    std::string first;
    for (const auto field : model::allCustomerFields())
        if (first.empty() && model::contains(fields, field))
            first = model::fieldName(field);
    work.report.rejectedSome = true;
    work.report.problems.push_back({model::Severity::Error, "customer", ref, first, std::move(message),
                                    text(TR("A statement of the mapping may find no row or write less, or the till cuts the value or takes the change back by itself: ask who wrote the mapping."))});
}

/// “Done” is said of what the till shows of a card. Of a new one, `shown` are the fields that the mapping both writes and reads. The fields that stayed as they were.
model::CustomerFields tellNotTaken(Work& work, const std::string& ref, const io::TillWrite& write, const Values* before, const model::Customer& now, const model::CustomerFields& shown)
{
    model::Customer written = cardOf(write.values);
    if (write.statement == "customer_erase") {
        model::CustomerFields left;
        for (const auto field : {model::CustomerField::Email, model::CustomerField::Phone})
            left.set(static_cast<std::size_t>(field), !now[field].empty());
        if (left.any())
            tellCard(work, ref, left, text(TR("The card “%1” was to be emptied, but the till still shows: %2"), ref, labelsOf(left)));
        return {};
    }
    if (!before) {
        for (const auto field : model::allCustomerFields())
            if (!model::contains(shown, field))
                written[field].clear();
    }
    auto left = notTaken(before ? cardOf(*before) : model::Customer(), written, now);
    if (!before) // it was not there before
        left = {{}, left.kept | left.otherwise};
    if (left.kept.any())
        tellCard(work, ref, left.kept, text(TR("“%1” was written into the till, which kept as it was: %2"), written.displayName(), labelsOf(left.kept)));
    if (left.otherwise.any())
        tellCard(work, ref, left.otherwise, text(TR("“%1” was written into the till, which shows otherwise than it was written: %2"), written.displayName(), labelsOf(left.otherwise)));
    return left.kept;
}

/// As if HubRise had still said of these fields what the till says: the next retrieval writes them again.
void comeAgain(io::CustomerLink& link, const model::CustomerFields& kept, const Values& before)
{
    if (link.remoteForm.empty())
        return;
    model::Customer said = model::fromCanonicalForm(link.remoteForm);
    model::copyFields(kept, cardOf(before), said);
    link.remoteForm = model::forgetting(model::forgottenIn(link.remoteForm), model::canonicalForm(said, model::CustomerFields().set()));
}

/// Cards that stayed as they were are not among the changed ones.
void countNotTaken(Work& work, const std::set<std::string>& kept)
{
    if (kept.empty())
        return;
    for (const auto& change : work.plan.changes)
        if (change.action == model::Action::Update && kept.contains(change.ref)) {
            --work.report.counts.update;
            ++work.report.counts.rejected;
        }
}

model::Result<std::vector<io::CustomerLink>> linksAfter(Work& work, const io::OpRecord& op, const std::vector<io::TillWrite>& writes,
                                                        const std::vector<io::TillWritten>& written)
{
    const auto till = work.link.till().customers();
    if (!till)
        return model::fail(till, text(TR("While reading the customers back from the till")));
    auto links = linksFromJson(op.agreed);
    const auto former = tillWritesFromJson(op.before);
    if (!links || !former)
        return links ? model::fail(former) : links;
    std::unordered_map<std::string, const model::Customer*> cards;
    for (const auto& customer : till->customers)
        cards.emplace(customer.private_ref, &customer);
    std::unordered_map<std::string, const Values*> before;
    std::unordered_map<std::string, const io::TillWrite*> after;
    for (const auto& write : *former)
        before.emplace(write.key, &write.values);
    for (const auto& write : writes)
        after.emplace(write.key, &write);
    std::unordered_map<std::string, std::string> refs;
    for (const auto& row : written)
        refs.emplace(row.key, row.ref);
    std::set<std::string> kept;
    const auto shown = work.link.till().insertedCustomerFields() & till->owned;
    for (auto& link : *links) {
        if (link.ref.empty())
            link.ref = refs[link.remoteId];
        const auto known = before.find(link.remoteId);
        const Values* former = known == before.end() ? nullptr : known->second;
        if (const auto card = cards.find(link.ref); card != cards.end()) {
            const io::TillWrite& write = *after.at(link.remoteId);
            if (const auto stayed = tellNotTaken(work, link.ref, write, former, *card->second, shown); stayed.any()) {
                comeAgain(link, stayed, *former);
                if ((model::differing(cardOf(*former), cardOf(write.values)) & ~stayed).none())
                    kept.insert(link.ref);
            }
            link.agreed = agreedNow(link.agreed, *card->second, till->owned, former, write.values);
        }
    }
    countNotTaken(work, kept);
    return links;
}

/// A card that was corrected at the till since the plan was made is not overwritten with what was read before.
model::Done stillAsRead(const Work& work, const io::OpRecord& op)
{
    const auto former = tillWritesFromJson(op.before);
    if (!former)
        return model::fail(former);
    if (former->empty())
        return {};
    const auto till = work.link.till().customers();
    if (!till)
        return model::fail(till, text(TR("While reading the customers from the till")));
    std::unordered_map<std::string, const model::Customer*> cards;
    for (const auto& customer : till->customers)
        cards.emplace(customer.private_ref, &customer);
    for (const auto& write : *former) {
        const std::string& ref = write.values.at("ref");
        const auto card = cards.find(ref);
        const bool same = card != cards.end() && std::ranges::all_of(model::allCustomerFields(), [&](model::CustomerField field) {
            return write.values.at(std::string(model::fieldName(field))) == (*card->second)[field];
        });
        if (!same)
            return model::fail(Kind::Stale, text(TR("The card “%1” was changed in the till meanwhile; nothing was written."), card == cards.end() ? ref : card->second->displayName()),
                               text(TR("Run the retrieval again; it finds by itself what is already there.")));
    }
    return {};
}

/// The same for articles: what was compared is what the till still says.
model::Result<model::Catalog> articlesAsRead(const Work& work)
{
    auto till = work.link.till().catalog();
    if (!till)
        return model::fail(till, text(TR("While reading the articles from the till")));
    if (io::catalogHash(till->catalog) == work.plan.localHash)
        return std::move(till->catalog);
    return model::fail(Kind::Stale, text(TR("The till's articles changed since the plan was made; nothing was written.")),
                       text(TR("Run the retrieval again; it finds by itself what is already there.")));
}

/// What the till shows now; nothing when it cannot be read.
std::optional<model::Catalog> articlesNow(Work& work)
{
    auto now = work.link.till().catalog();
    if (now)
        return std::move(now->catalog);
    work.report.problems.push_back({model::Severity::Warning, "catalog", "", "", text(TR("It was written, but the articles could not be read back from the till: %1"), now.error().message),
                                    now.error().hint});
    return std::nullopt;
}

/// “Done” is said of what the till shows.
void tellNotTaken(Work& work, const model::Catalog& before, const model::Catalog& now)
{
    auto& problems = work.report.problems;
    for (const auto& kept : notTaken(work.plan.changes, before, now)) {
        const bool isNew = kept.action == model::Action::Create, isHidden = isNew || kept.fields.empty();
        --(isNew ? work.report.counts.create : work.report.counts.update);
        ++work.report.counts.rejected;
        work.report.rejectedSome = true;
        problems.push_back({model::Severity::Error, kept.kind, kept.ref, kept.fields.empty() ? std::string() : kept.fields.front().field,
                            isHidden ? text(TR("“%1” was written into the till, which does not show it."), kept.name)
                                  : text(TR("“%1” was written into the till, which kept it as it was: %2"), kept.name, model::reasonOf(kept.fields)),
                            text(TR("A statement of the mapping may find no row, or the till takes the change back by itself: ask who wrote the mapping."))});
    }
    for (const auto& change : changedBeside(work.plan.changes, before, now)) {
        const bool isGone = change.action == model::Action::Delete;
        work.report.rejectedSome = true;
        problems.push_back({model::Severity::Error, change.kind, change.ref, isGone ? std::string() : change.fields.front().field,
                            isGone ? text(TR("The till no longer shows “%1”, of which this retrieval was to change nothing."), change.name)
                                   : text(TR("The till changed more of “%1” than this retrieval was to: %2"), change.name, model::reasonOf(change.fields)),
                            text(TR("Look at it in the till, and correct it there before the catalog is sent. The history keeps what was written; ask who wrote the mapping."))});
    }
}

/// The till gave a new card the number of one that was removed: whose that was is remembered without a number, or would come back as if new.
model::Done keepRemoved(io::State& state, const io::CustomerLink& now)
{
    const auto known = state.customerLink(now.listId, now.ref);
    if (!known)
        return model::fail(known);
    if (!*known || (*known)->remoteId.empty() || (*known)->remoteId == now.remoteId)
        return {};
    io::CustomerLink removed = **known;
    removed.ref = "\n" + removed.remoteId; // a control character: no card's
    return state.putCustomerLink(removed);
}

/// The till commits on its own, before the links can be recorded: that they may come to lack is recorded before.
model::Done readyForCustomers(const Work& work, const io::OpRecord& op)
{
    if (const auto same = stillAsRead(work, op); !same)
        return same;
    return work.link.state().expectUnlinked(work.plan.target.customer_list.id, work.plan.id);
}

} // namespace

model::Result<StepResult> writeTill(Work& work, io::OpRecord& op)
{
    if (work.inDoubt)
        return model::fail(Kind::Stale, text(TR("The former retrieval was interrupted while writing into the till; nothing more was written.")),
                           text(TR("Run the retrieval again; it finds by itself what is already there.")));
    const auto writes = tillWritesFromJson(op.body);
    if (!writes)
        return model::fail(writes);
    const bool customers = work.plan.operation == Operation::PullCustomers;
    model::Catalog before;
    if (customers) {
        if (const auto ready = readyForCustomers(work, op); !ready)
            return model::fail(ready);
    } else {
        auto read = articlesAsRead(work);
        if (!read)
            return model::fail(read);
        before = *std::move(read);
    }
    work.context.report.stage(text(TR("Writing into the till")));
    const auto written = work.link.till().write(*writes);
    if (!written && written.error().kind == Kind::OutcomeUnknown)
        return model::fail(Kind::Temporary, text(TR("The till's database was lost while it finished the change: all of it was written, or nothing")),
                           text(TR("Run the retrieval again; it finds by itself what is already there.")), written.error().detail);
    if (!written)
        return model::fail(written, text(TR("Nothing was written into the till")));
    work.report.counts = work.plan.counts;
    StepResult result{io::OpState::Done, "written", {}, {}, {}};
    if (!customers) {
        auto now = articlesNow(work);
        if (!now)
            return result;
        tellNotTaken(work, before, *now);
        result.remember = [&work, &op, articles = *std::move(now)] { return rememberExchange(work.link, work.plan.target.catalog.id, work.plan.id, op, articles); };
        return result;
    }
    auto links = linksAfter(work, op, *writes, *written);
    if (!links)
        return model::fail(links);
    result.remember = [&work, links = std::move(*links)]() -> model::Done {
        io::State& state = work.link.state();
        for (const auto& link : links) {
            if (const auto kept = keepRemoved(state, link); !kept)
                return kept;
            if (const auto put = state.putCustomerLink(link); !put)
                return put;
        }
        return state.linkedAll(work.plan.target.customer_list.id, work.plan.id);
    };
    return result;
}

} // namespace engine
