#include "gui/plan_facts.h"

#include "gui/widgets/thing_words.h"
#include "model/money.h"
#include "sync/sent_in_part.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace gui {

using engine::Guard;
using engine::Opener;
using engine::Operation;
using engine::Plan;
using model::plural;
using model::text;

namespace {

constexpr std::size_t mostPrices = 10; ///< of the largest changes named

bool isAmong(const std::vector<model::Text>& texts, const model::Text& one)
{
    return std::find(texts.begin(), texts.end(), one) != texts.end();
}

Tone toneOf(const Guard& guard)
{
    if (guard.opener == Opener::None || guard.code == "G0" || guard.code == "G2")
        return Tone::Bad;
    return guard.code == "G8" ? Tone::Accent : Tone::Warning;
}

struct PriceChange {
    const model::Change* change = nullptr;
    const model::FieldChange* field = nullptr;
    double ratio = 0; ///< how far the larger price is from the smaller one; a price that becomes 0 comes first
};

std::optional<PriceChange> priceChangeOf(const model::Change& change)
{
    if (change.action != model::Action::Update)
        return std::nullopt;
    for (const auto& field : change.fields) {
        if (field.field != "price")
            continue;
        const auto before = model::Money::parse(field.before), after = model::Money::parse(field.after);
        if (!before || !after)
            return std::nullopt;
        const double from = std::abs(static_cast<double>(before->minor)), to = std::abs(static_cast<double>(after->minor));
        return PriceChange{&change, &field, to == 0 ? 1e18 : from == 0 ? 0 : std::max(from / to, to / from)};
    }
    return std::nullopt;
}

std::string joined(std::string one, const std::string& other, const char* between = "\n")
{
    if (!one.empty() && !other.empty())
        one += between;
    one += other;
    return one;
}

/// "Reine: 9.50 EUR → 95.00 EUR", the largest changes first.
std::string largestPrices(const Plan& plan, const i18n::Words& words)
{
    std::vector<PriceChange> prices;
    for (const auto& change : plan.changes)
        if (const auto price = priceChangeOf(change))
            prices.push_back(*price);
    const auto shown = std::min(prices.size(), mostPrices);
    std::partial_sort(prices.begin(), prices.begin() + static_cast<std::ptrdiff_t>(shown), prices.end(), [](const auto& a, const auto& b) { return a.ratio > b.ratio; });
    std::string all;
    for (std::size_t i = 0; i < shown; ++i) {
        const auto value = [&](const std::string& amount) { return valueInWords("price", amount, words); };
        all = joined(all, words(text(TR("%1: %2 → %3"), i18n::Words::shown(prices[i].change->name, 60), value(prices[i].field->before), value(prices[i].field->after))), " · ");
    }
    return all;
}

/// What is asked to be ticked stands in full beside its box, so that the banner does not say it again.
PlanNotice noticeOf(const Plan& plan, const std::vector<const Guard*>& guards, const std::vector<model::Text>& ticks, const i18n::Words& words)
{
    const std::string& code = guards.front()->code;
    PlanNotice notice{code, toneOf(*guards.front()), {}, {}};
    for (const auto* guard : guards) {
        if (isAmong(ticks, guard->message))
            continue;
        notice.title = joined(notice.title, words(guard->message));
        notice.text = joined(notice.text, words(guard->hint));
    }
    if (code == "G6" && notice.title.empty()) {
        notice.title = words(text(TR("This looks like a mistake: look at it before you go on.")));
        notice.text = largestPrices(plan, words);
    }
    return notice;
}

std::string hintOf(const Plan& plan, const model::Text& tick, const i18n::Words& words)
{
    const auto guard = std::find_if(plan.guards.begin(), plan.guards.end(), [&](const Guard& g) { return g.message == tick; });
    return guard == plan.guards.end() ? std::string() : words(guard->hint);
}

std::vector<PlanNotice> noticesOf(const Plan& plan, const std::vector<model::Text>& ticks, const i18n::Words& words)
{
    std::map<std::string, std::vector<const Guard*>> byCode;
    for (const auto& guard : plan.guards)
        byCode[guard.code].push_back(&guard);
    std::vector<PlanNotice> notices;
    for (const auto& [code, guards] : byCode)
        if (auto notice = noticeOf(plan, guards, ticks, words); !notice.title.empty())
            notices.push_back(std::move(notice));
    const auto gravity = [](const PlanNotice& notice) { return notice.tone == Tone::Bad ? 0 : notice.tone == Tone::Warning ? 1 : 2; };
    std::stable_sort(notices.begin(), notices.end(), [&](const auto& a, const auto& b) { return gravity(a) < gravity(b); });
    return notices;
}

/// A conflict is of single fields; what becomes of the others has to be known before the button is pressed.
PlanNotice inPartOf(const Plan& plan, std::int64_t customers, const i18n::Words& words)
{
    const char* said = plan.operation == Operation::PushCustomers ? TRN("Of %n customer(s) in conflict, what only the till changed is sent all the same.")
                                                                  : TRN("Of %n customer(s) in conflict, what only HubRise changed is written into the till all the same.");
    return {"in_part", Tone::Warning, words(plural(said, customers)), words(text(TR("The list says which fields. Choose “Leave” for a customer, and apply it, to leave the whole card as it is.")))};
}

bool destroys(const Plan& plan)
{
    const bool replaces = plan.operation == Operation::PushCatalog || plan.operation == Operation::Restore;
    return plan.outFile.empty() && !plan.nothingToDo() && (plan.counts.remove > 0 || !plan.losses.empty() || (replaces && plan.replaced != 0));
}

model::Text nothingOf(const Plan& plan)
{
    const bool towardsHubRise = engine::infoOf(plan.operation).towardsHubRise;
    const auto same = plan.counts.unchanged;
    if (plan.operation == Operation::Restore)
        return text(TR("Nothing to put back: HubRise holds exactly this catalog."));
    if (plan.operation == Operation::PushCatalog && plan.replaced > 0)
        return plural(TRN("Nothing to send: HubRise already has the %n product(s)."), plan.replaced);
    if (plan.operation == Operation::PushCustomers && same > 0)
        return plural(TRN("Nothing to send: HubRise already has %n customer(s) as they are in the till."), same);
    if (plan.operation == Operation::PullCustomers && same > 0)
        return plural(TRN("Nothing to retrieve: the till already has %n customer(s) as they are in HubRise."), same);
    if (plan.operation == Operation::PushStock && same > 0)
        return plural(TRN("Nothing to send: HubRise already has the %n quantity(ies)."), same);
    if (plan.operation == Operation::PushImages && same > 0)
        return plural(TRN("Nothing to send: HubRise already has the %n image(s)."), same);
    return towardsHubRise ? text(TR("Nothing to send: HubRise already has all that the till gives.")) : text(TR("Nothing to retrieve: the till already has all that HubRise gives."));
}

} // namespace

PlanFacts factsOf(const Plan& plan, const i18n::Words& words)
{
    PlanFacts facts;
    facts.demand = engine::demandOf(plan);
    facts.effect = words(engine::effectOf(plan));
    if (!plan.refusal && !(plan.nothingToDo() && plan.outFile.empty()))
        facts.undo = words(engine::undoSentence(plan));
    facts.destroys = destroys(plan);
    facts.notices = noticesOf(plan, facts.demand.ticks, words);
    if (const auto customers = plan.refusal ? 0 : engine::sentInPart(plan); customers > 0)
        facts.notices.push_back(inPartOf(plan, customers, words));
    for (const auto& tick : facts.demand.ticks)
        facts.ticks.push_back({words(tick), hintOf(plan, tick, words)});
    if (plan.nothingToDo() && plan.outFile.empty())
        facts.nothing = words(nothingOf(plan));
    return facts;
}

} // namespace gui
