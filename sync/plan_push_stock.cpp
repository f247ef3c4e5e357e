// push stock: PATCH of the entries that differ (never PUT: there, what is absent becomes unlimited; HubRise API, Inventory 6.2).

#include "io/catalog_json.h"
#include "io/till_values.h"
#include "sync/guards.h"
#include "sync/planners.h"
#include "sync/stock_entry.h"

#include <algorithm>
#include <optional>
#include <unordered_map>

namespace engine {

using model::Kind;
using model::StockEntry;
using model::plural;
using model::text;

namespace {

constexpr std::size_t entriesPerRequest = 500;
constexpr std::int64_t mostNamed = 20;

std::string words(const std::optional<model::Decimal>& stock)
{
    return stock ? stock->toString() : std::string();
}

model::Text reasonOf(const StockEntry& before, const StockEntry& after)
{
    const auto shown = [](const StockEntry& entry) { return entry.stock ? model::verbatim(words(entry.stock)) : text(TR("unlimited")); };
    if (before.stock != after.stock && !after.expires_at.empty())
        return text(TR("stock %1 → %2, until %3"), shown(before), shown(after), after.expires_at);
    if (before.stock != after.stock)
        return text(TR("stock %1 → %2"), shown(before), shown(after));
    if (after.expires_at.empty())
        return text(TR("sold out without end; HubRise would sell it again from %1"), before.expires_at);
    return text(TR("sold out until %1"), after.expires_at);
}

model::Change changeOf(const StockEntry& before, const StockEntry& after, const std::string& name)
{
    const bool sku = !after.sku_ref.empty();
    const std::string& ref = sku ? after.sku_ref : after.option_ref;
    model::Change change{model::Action::Update, sku ? "sku" : "option", ref, name.empty() ? ref : name, {}, reasonOf(before, after)};
    if (before.stock != after.stock)
        change.fields.push_back({"stock", words(before.stock), words(after.stock)});
    if (before.expires_at != after.expires_at)
        change.fields.push_back({"expires_at", before.expires_at, after.expires_at});
    return change;
}

void dropPastEnd(StockEntry& entry, Plan& plan, std::int64_t nowMs)
{
    if (!endIsPast(entry, nowMs))
        return;
    plan.problems.push_back({model::Severity::Warning, "stock", entry.sku_ref.empty() ? entry.option_ref : entry.sku_ref, "expires_at",
                             text(TR("It was to be sold out until %1, which is past, but the till still has none: sold out without end"), entry.expires_at),
                             text(TR("Correct the stock or the date in the till."))});
    entry.expires_at.clear();
}

/// What is in HubRise's catalog: as it is, or as it was when it was last sent from here.
struct Known {
    StockNames names;
    bool now = false;
};

void leaveOut(Plan& plan, const StockEntry& entry, bool now)
{
    if (++plan.counts.skipped > mostNamed)
        return;
    const std::string& ref = entry.sku_ref.empty() ? entry.option_ref : entry.sku_ref;
    plan.problems.push_back({model::Severity::Note, "stock", ref, "",
                             now ? text(TR("“%1” is not in the HubRise catalog: its stock was left alone"), ref)
                                 : text(TR("“%1” is not in the catalog that was last sent: its stock was left alone"), ref),
                             text(TR("Send the catalog first, if it is to be sold there."))});
}

/// What HubRise is to be told.
std::vector<StockEntry> compare(Plan& plan, const model::Stock& ours, const model::Stock& theirs, const Known& known, std::int64_t nowMs)
{
    std::unordered_map<std::string, StockEntry> remote;
    for (const auto& entry : theirs)
        remote[keyOf(entry)] = entry;
    std::vector<StockEntry> different;
    for (StockEntry entry : ours) {
        const auto named = known.names.find(keyOf(entry));
        if (named == known.names.end()) {
            leaveOut(plan, entry, known.now);
            continue;
        }
        dropPastEnd(entry, plan, nowMs);
        const auto found = remote.find(keyOf(entry));
        const auto before = found == remote.end() ? StockEntry() : found->second;
        if (before.stock == entry.stock && io::isSameMoment(before.expires_at, entry.expires_at)) {
            ++plan.counts.unchanged;
            continue;
        }
        addChange(plan, changeOf(before, entry, named->second));
        different.push_back(std::move(entry));
    }
    return different;
}

/// How much of what is counted in HubRise becomes unlimited, where the till counts nothing at all any more. A till that only tells what is sold out (0, or
/// empty) does so each morning: one that counts loses numbers too.
std::int64_t noLongerCounted(const Plan& plan, const model::Stock& ours)
{
    const auto isOfStock = [](const model::Change& change) { return !change.fields.empty() && change.fields.front().field == "stock"; };
    const auto losesNumber = [&](const model::Change& change) { return isOfStock(change) && change.fields.front().before.find_first_of("123456789") != std::string::npos; };
    const bool countsSome = std::ranges::any_of(ours, [](const StockEntry& entry) { return entry.stock.has_value(); });
    return countsSome || std::ranges::none_of(plan.changes, losesNumber) ? 0 : std::ranges::count_if(plan.changes, isOfStock);
}

void addSteps(Plan& plan, const std::vector<StockEntry>& different)
{
    for (std::size_t i = 0; i < different.size(); i += entriesPerRequest) {
        io::OpRecord op;
        op.seq = static_cast<int>(plan.ops.size());
        op.kind = io::OpKind::PatchStock;
        op.ref = plan.target.catalog.id;
        op.remoteId = plan.target.location.id;
        const auto end = std::min(different.size(), i + entriesPerRequest);
        op.body = io::encodeStock({different.begin() + static_cast<std::ptrdiff_t>(i), different.begin() + static_cast<std::ptrdiff_t>(end)});
        plan.ops.push_back(std::move(op));
    }
}

/// By our last push, which costs no request.
model::Result<std::optional<Known>> remembered(const Link& link, const std::string& catalogId)
{
    const auto pushed = link.state().catalogPush(catalogId);
    if (!pushed)
        return model::fail(pushed);
    if (!*pushed)
        return std::optional<Known>();
    const auto document = io::decodeCatalog((*pushed)->remoteRaw);
    if (!document)
        return model::fail(document, text(TR("While reading the catalog from HubRise")));
    return std::optional(Known{stockNamesIn(document->content)});
}

model::Result<Known> inHubRise(const Link& link, const std::string& catalogId)
{
    const auto document = link.cloud().catalog(catalogId);
    if (!document)
        return model::fail(document, text(TR("While reading the catalog from HubRise")));
    return Known{stockNamesIn(document->content), true};
}

/// HubRise cannot give it at this moment: what is known is sold out is sent all the same.
bool isPassing(const model::Error& error) { return error.kind == Kind::Temporary || error.kind == Kind::Nonsense || error.kind == Kind::Paused; }

bool knowsAll(const StockNames& names, const model::Stock& stock)
{
    return std::all_of(stock.begin(), stock.end(), [&](const StockEntry& entry) { return names.contains(keyOf(entry)); });
}

/// HubRise may have made what was read of it wait for minutes, in which dishes are sold out: the till is read last.
model::Result<io::TillStock> readTill(Plan& plan, const Link& link, const Context& context)
{
    context.report.stage(text(TR("Reading the stock from the till")));
    plan.readAtMs = link.clock().monotonicMs();
    auto till = link.till().stock();
    if (!till)
        return model::fail(till, text(TR("While reading the stock from the till")));
    return till;
}

} // namespace

model::Result<Plan> planPushStock(const Link& link, const Options&, const Context& context)
{
    auto begun = beginPlan(Operation::PushStock, link);
    if (!begun)
        return begun;
    Plan plan = std::move(*begun);
    if (const auto reads = requireQuery(link, "stock"); !reads)
        return model::fail(reads);
    if (plan.target.catalog.id.empty())
        return model::fail(Kind::NotConnected, text(TR("The connection gives access to no catalog.")), text(TR("Connect again and choose a catalog on HubRise's page.")));
    if (plan.target.location.id.empty())
        return model::fail(Kind::NotConnected, text(TR("The connection gives access to no point de vente.")), text(TR("Connect again and choose a point de vente on HubRise's page.")));
    const auto last = remembered(link, plan.target.catalog.id);
    if (!last)
        return model::fail(last);
    auto known = *last ? model::Result<Known>(**last) : inHubRise(link, plan.target.catalog.id);
    if (!known)
        return model::fail(known);

    context.report.stage(text(TR("Reading the stock from HubRise")));
    const auto theirs = link.cloud().stock(plan.target.catalog.id, plan.target.location.id);
    if (!theirs)
        return model::fail(theirs, text(TR("While reading the stock from HubRise")));
    auto till = readTill(plan, link, context);
    if (!till)
        return model::fail(till);
    model::Problems unread;
    if (!known->now && !knowsAll(known->names, till->entries)) { // another profile of this till may have sent it, or a push whose answer was lost
        context.report.stage(text(TR("Reading the catalog from HubRise")));
        auto present = inHubRise(link, plan.target.catalog.id);
        if (present)
            known = std::move(present);
        else if (isPassing(present.error()))
            unread.push_back({model::Severity::Warning, "stock", "", "", text(TR("What was not in the catalog that was last sent could not be looked up, and was left alone: %1"), present.error().message),
                              text(TR("The next push of the stock looks it up again."))});
        else
            return model::fail(present);
        till = readTill(plan, link, context);
        if (!till)
            return model::fail(till);
    }
    plan.source.rows = static_cast<std::int64_t>(till->entries.size()) + till->rejected;
    plan.problems = std::move(till->problems);
    plan.problems.insert(plan.problems.end(), unread.begin(), unread.end());
    const auto before = link.state().lastRead("stock");
    if (till->rows == 0 && before && *before && (*before)->rows > 0)
        plan.refusal = model::Error{model::Kind::TillData, plural(TRN("The till gave no stock, and %n entry(ies) were there before; nothing was sent."), (*before)->rows),
                                    text(TR("Check that the mapping reads the right database (“passeplat doctor” shows what each query finds).")), {}, 0, {}};

    const auto different = compare(plan, till->entries, *theirs, *known, link.clock().nowMs());
    plan.counts.rejected = till->rejected;
    addSteps(plan, different);
    if (!different.empty()) {
        guardTarget(plan, link);
        guardUncounted(plan, noLongerCounted(plan, till->entries));
    }
    estimate(plan, link, static_cast<std::int64_t>(plan.ops.size()));
    return plan;
}

} // namespace engine
