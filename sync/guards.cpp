#include "sync/guards.h"

#include "io/files.h"

#include <algorithm>
#include <cctype>
#include <utility>

namespace engine {

using model::Kind;
using model::Named;
using model::plural;
using model::text;

namespace {

std::string trimmedLower(std::string s)
{
    const auto blank = [](unsigned char c) { return std::isspace(c) != 0; };
    while (!s.empty() && blank(static_cast<unsigned char>(s.back())))
        s.pop_back();
    s.erase(s.begin(), std::find_if_not(s.begin(), s.end(), [&](char c) { return blank(static_cast<unsigned char>(c)); }));
    std::transform(s.begin(), s.end(), s.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return s;
}

void add(Plan& plan, Guard guard)
{
    plan.guards.push_back(std::move(guard));
}

/// Everything outside the till's data that decides what is sent. Limits, addresses of support and the like do not.
std::string settingsOf(const Plan& plan, const Link& link)
{
    const io::Profile& profile = link.profile();
    std::string all = plan.source.mappingFingerprint + '\n' + profile.database + '\n' + profile.api_url + '\n' + (profile.allow_consent ? "consent" : "");
    for (const auto& field : profile.customer_fields)
        all += '\n' + field;
    return io::sha256Hex(all);
}

std::string settingsKey(const Plan& plan) { return std::string("settings of ") + infoOf(plan.operation).name; }

/// Whether this guard, which a plain yes of a person opens, stops a run that nobody looks at.
bool needsAPerson(const Guard& guard, const Plan& plan, const Consent& consent)
{
    return consent.unattended && (guard.code == "G7" || guard.code == "G9") && !plan.nothingToDo();
}

/// A limit in percent is one of each kind, a few things aside that are not all of theirs: with an article, the last of its options may go.
bool isWithin(const MaxDelete& limit, const Plan& plan)
{
    constexpr std::int64_t aFew = 3;
    return plan.removals <= limit.of(plan.removalBase) && std::ranges::all_of(plan.shares, [&limit](const Share& share) {
        return share.gone <= limit.of(share.held) || (share.gone <= aFew && share.gone < share.held);
    });
}

model::Text replaceHint(const Plan& plan)
{
    return text(TR("Look at what would be lost, then type the name, or run again with --replace %1."), plan.subject().id);
}

} // namespace

std::optional<MaxDelete> parseMaxDelete(const std::string& written)
{
    MaxDelete limit;
    std::string digits = written;
    if (!digits.empty() && digits.back() == '%') {
        limit.percent = true;
        digits.pop_back();
    }
    const bool number = !digits.empty() && digits.size() <= 9 && std::all_of(digits.begin(), digits.end(), [](unsigned char c) { return std::isdigit(c) != 0; });
    if (!number)
        return std::nullopt;
    limit.value = std::stoll(digits);
    if (limit.percent && limit.value > 100)
        return std::nullopt;
    return limit;
}

bool namesTarget(const std::string& typed, const Named& target)
{
    const std::string wanted = trimmedLower(typed);
    return !wanted.empty() && (wanted == trimmedLower(target.name) || wanted == trimmedLower(target.id));
}

namespace {

struct Move {
    Named was, is;
};

/// From what the operation's last success reached to what the connection reaches now.
std::optional<Move> moveOf(const Plan& plan, const Link& link)
{
    const auto last = link.state().lastRead(std::string("target of ") + infoOf(plan.operation).name);
    const auto lastName = link.state().lastRead(std::string("target name of ") + infoOf(plan.operation).name);
    const std::string& now = plan.subject().id;
    if (!last || !*last || (*last)->hash.empty())
        return std::nullopt;
    Named was{(*last)->hash, lastName && *lastName ? (*lastName)->hash : std::string("?")}, is = plan.subject();
    const auto connection = link.state().connection();
    const bool signedInSince = connection && connection->connectedAtMs > (*last)->atMs;
    if (was.id == now && (!signedInSince || was.name == is.name)) { // the same stock, or the same customers, of another point de vente?
        const auto place = link.state().lastRead(std::string("location of ") + infoOf(plan.operation).name);
        const auto placeName = link.state().lastRead(std::string("location name of ") + infoOf(plan.operation).name);
        if (!place || !*place || (*place)->hash == plan.target.location.id)
            return std::nullopt;
        was = {(*place)->hash, placeName && *placeName ? (*placeName)->hash : std::string("?")};
        is = plan.target.location;
    }
    return Move{std::move(was), std::move(is)};
}

} // namespace

bool reachesElsewhere(const Plan& plan, const Link& link) { return moveOf(plan, link).has_value(); }

void guardTarget(Plan& plan, const Link& link)
{
    const auto move = moveOf(plan, link);
    if (!move)
        return;
    const auto& [was, is] = *move;
    add(plan, {"G0", true, Opener::Name,
               text(TR("The connection now reaches “%1” (%2); the last successful run reached “%3” (%4)."), is.name, is.id, was.name, was.id),
               text(TR("If this is the right one, type “%1”, or run again with --replace %2; otherwise connect again and choose the former one."),
                    plan.subject().name, plan.subject().id)});
}

void guardFirstReplace(Plan& plan, const model::CatalogCounts& remote, Origin origin)
{
    const auto& catalog = plan.target.catalog;
    const auto sentence = [&] {
        switch (origin) {
        case Origin::Backup:
            return text(TR("In “%1” (%2), a backup was put back since the till's last push; it would be replaced (products: %3, deals: %4, discounts: %5)."), catalog.name, catalog.id,
                        remote.products, remote.deals, remote.discounts);
        case Origin::Forgotten:
            return text(TR("The state database was an old copy: it does not know whether the catalog “%1” (%2) came from this till. All it holds would be replaced (products: %3, deals: %4, discounts: %5)."),
                        catalog.name, catalog.id, remote.products, remote.deals, remote.discounts);
        case Origin::Elsewhere: break;
        }
        return text(TR("The catalog “%1” (%2) was not sent from this till; all it holds would be replaced (products: %3, deals: %4, discounts: %5)."), catalog.name, catalog.id, remote.products,
                    remote.deals, remote.discounts);
    };
    add(plan, {"G1", true, Opener::Name, sentence(), replaceHint(plan)});
}

void guardDrift(Plan& plan)
{
    add(plan, {"G2", true, Opener::Name,
               plural(TRN("Somebody else changed the catalog “%1” in HubRise since the last push: %n change(s) would be lost."),
                      static_cast<long long>(plan.foreignChanges.size()), plan.target.catalog.name),
               replaceHint(plan)});
}

RemovalZone removalZone(const Share& share)
{
    const auto [gone, held] = share;
    if (gone <= 0)
        return RemovalZone::None;
    if (gone >= held)
        return RemovalZone::Block; // nothing left
    if (gone <= 3 || gone * 100 <= held * 2)
        return RemovalZone::Low;
    if (gone <= 5 || gone * 100 <= held * 10)
        return RemovalZone::High;
    return gone * 100 <= held * 30 ? RemovalZone::VeryHigh : RemovalZone::Block;
}

namespace {

model::Text sentenceOf(const Removal& removal)
{
    const auto& [gone, held] = removal.share;
    switch (removal.what) {
    case Removed::PriceOverrides:
        return plural(TRN("%n item(s) out of %1 would lose all their other prices (price overrides) in HubRise, because the till no longer gives any."), gone, held);
    case Removed::Images:
        return plural(TRN("%n item(s) out of %1 would lose all their images in HubRise, because the till no longer names any."), gone, held);
    case Removed::OptionLists:
        return plural(TRN("%n item(s) out of %1 would lose all their option lists in HubRise, because the till no longer gives any for anything."), gone, held);
    case Removed::Restrictions:
        return plural(TRN("%n item(s) out of %1 would lose all their restrictions in HubRise, because the till no longer gives any for anything of their kind."), gone, held);
    case Removed::Tags:
        return plural(TRN("%n item(s) out of %1 would lose all their tags (allergens among them) in HubRise, because the till no longer gives any for anything of their kind."), gone, held);
    case Removed::Descriptions:
        return plural(TRN("%n item(s) out of %1 would lose their descriptions in HubRise, because the till no longer gives any for anything of their kind."), gone, held);
    case Removed::TaxRates:
        return plural(TRN("%n item(s) out of %1 would lose their VAT rates in HubRise, because the till no longer gives any."), gone, held);
    case Removed::Things: break;
    }
    return plural(TRN("%n item(s) out of %1 would disappear from HubRise, because the till no longer has or publishes them."), gone, held);
}

} // namespace

void guardRemovals(Plan& plan, const std::vector<Removal>& removals)
{
    if (removals.empty())
        return;
    for (const auto& removal : removals)
        plan.shares.push_back(removal.share);
    const auto& largest = *std::ranges::max_element(removals, {}, [](const Removal& removal) { return std::pair(removal.share.gone, removal.share.held); });
    const auto& gravest = *std::ranges::max_element(removals, {}, [](const Removal& removal) { return std::pair(removalZone(removal.share), removal.share.gone); });
    plan.removals = largest.share.gone;
    plan.removalBase = largest.share.held;
    const bool isGraver = removalZone(gravest.share) > removalZone(largest.share);
    add(plan, {"G3", true, Opener::MaxDelete, sentenceOf(isGraver ? gravest : largest), text(TR("If that is right, run again with --max-delete %1."), plan.removals)});
    if (isGraver)
        add(plan, {"G3", true, Opener::MaxDelete, sentenceOf(largest), {}});
}

void guardNotExpressible(Plan& plan, const model::Catalog& remote, const std::set<std::string>& queries)
{
    const auto check = [&](const char* query, std::size_t held, model::Text message) {
        if (held > 0 && !queries.contains(query))
            add(plan, {"G5", false, Opener::Tick, std::move(message), text(TR("Add the query “%1” to the mapping if they should be kept."), query)});
    };
    const auto counted = [](std::size_t n) { return static_cast<long long>(n); };
    check("variants", remote.variants.size(), plural(TRN("HubRise holds %n variant(s) that this till's mapping cannot send."), counted(remote.variants.size())));
    check("option_lists", remote.option_lists.size(),
          plural(TRN("HubRise holds %n option list(s) that this till's mapping cannot send."), counted(remote.option_lists.size())));
    check("deals", remote.deals.size(), plural(TRN("HubRise holds %n deal(s) that this till's mapping cannot send."), counted(remote.deals.size())));
    check("discounts", remote.discounts.size(), plural(TRN("HubRise holds %n discount(s) that this till's mapping cannot send."), counted(remote.discounts.size())));
    check("charges", remote.charges.size(), plural(TRN("HubRise holds %n charge(s) that this till's mapping cannot send."), counted(remote.charges.size())));
    const auto images = model::countOf(remote).images;
    check("images", images, plural(TRN("HubRise holds %n image(s) that this till's mapping cannot send."), counted(images)));
}

void guardSettings(Plan& plan, const Link& link)
{
    const auto agreed = link.state().lastRead(settingsKey(plan));
    if (!plan.outFile.empty() || plan.operation == Operation::Restore || !agreed || !*agreed || (*agreed)->hash == settingsOf(plan, link))
        return;
    add(plan, {"G7", false, Opener::Tick, text(TR("The mapping, the till's database or the profile's settings changed since a person last agreed to this.")),
               text(TR("Look at what would change. A schedule waits until it was done once by hand."))});
}

void guardTillsEdits(Plan& plan, LastExchange::Origin origin, const std::vector<std::string>& names)
{
    if (names.empty())
        return;
    const auto count = static_cast<long long>(names.size());
    const auto sentence = [&] {
        switch (origin) {
        case LastExchange::Origin::Backup:
            return plural(TRN("A backup was put back in HubRise since the till's last push: %n thing(s) of the till would become what it says, “%1” first."), count, names.front());
        case LastExchange::Origin::Forgotten:
            return plural(TRN("The state database does not know what was exchanged before: %n thing(s) of the till would become what HubRise says, “%1” first."), count, names.front());
        case LastExchange::Origin::Known: break;
        }
        return plural(TRN("%n thing(s) changed both in the till and in HubRise since the last exchange would become what HubRise says, “%1” first."), count, names.front());
    };
    add(plan, {"G9", false, Opener::Tick, sentence(), text(TR("Look at what would change. Where the till is right, send the catalog instead. A schedule waits until a person has decided."))});
}

void guardUncounted(Plan& plan, std::int64_t uncounted)
{
    constexpr std::int64_t aFew = 3;
    if (uncounted > aFew)
        add(plan, {"G9", false, Opener::Tick, plural(TRN("%n item(s) counted in HubRise would become unlimited, because the till no longer counts anything."), uncounted),
                   text(TR("Check the stock in the till and the query “stock” of the mapping. A schedule sends no stock until this was sent once by hand."))});
}

model::Done agreeToSettings(const Plan& plan, const Consent& consent, const Link& link)
{
    const auto agreed = link.state().lastRead(settingsKey(plan));
    if (!agreed)
        return model::fail(agreed);
    const auto now = settingsOf(plan, link);
    if (*agreed && (consent.unattended || (*agreed)->hash == now))
        return {};
    return link.state().setLastRead(settingsKey(plan), {0, now, plan.createdAtMs});
}

bool raisesConsent(const io::OpRecord& op)
{
    // A PATCH holds only what differs, so that a yes in it was no yes before. Inside a text, its quotation mark would be escaped.
    const auto yesTo = [](model::CustomerField consent) { return '"' + std::string(model::fieldName(consent)) + "\":true"; };
    static const std::string sms = yesTo(model::CustomerField::SmsMarketing), email = yesTo(model::CustomerField::EmailMarketing);
    return op.kind == io::OpKind::UpdateCustomer && (op.body.find(sms) != std::string::npos || op.body.find(email) != std::string::npos);
}

std::int64_t raisedConsents(const Plan& plan) { return std::count_if(plan.ops.begin(), plan.ops.end(), raisesConsent); }

model::Text consentSentence(std::int64_t raised)
{
    return plural(TRN("%n customer(s) will be marked as agreeing to marketing messages, which HubRise does not say of them today."), raised);
}

void guardIrreversible(Plan& plan)
{
    if (plan.counts.create > 0)
        add(plan, {"G8", false, Opener::Tick,
                   plural(TRN("%n customer(s) will be created; HubRise has no way to delete one again."), plan.counts.create),
                   text(TR("Check that “%1” is the right customer list."), plan.target.customer_list.name)});
    if (const auto raised = raisedConsents(plan); raised > 0)
        add(plan, {"G8", false, Opener::Tick, consentSentence(raised), text(TR("Send this only if they did agree; the profile allows it (allow_consent)."))});
}

std::optional<model::Error> objection(Plan& plan, const Consent& consent)
{
    if (plan.refusal)
        return plan.refusal;
    const bool named = consent.replace && namesTarget(*consent.replace, plan.subject());
    std::optional<model::Error> worst;
    const auto object = [&worst](Kind kind, const Guard& guard) {
        if (!worst)
            worst = model::Error{kind, guard.message, guard.hint, {}, 0, {}};
    };
    if (consent.replace && !named && !plan.nothingToDo())
        worst = model::Error{Kind::Confirmation,
                             text(TR("“%1” is not the name of what is connected: it is “%2” (%3)."), *consent.replace, plan.subject().name, plan.subject().id),
                             text(TR("Give exactly this name or id if it is the right one.")), {}, 0, {}};
    for (auto& guard : plan.guards) {
        if (guard.opener == Opener::Tick && !needsAPerson(guard, plan, consent))
            continue;
        const bool enough = consent.maxDelete && isWithin(*consent.maxDelete, plan);
        guard.blocking = guard.opener == Opener::None || (guard.opener == Opener::Name && !named) || (guard.opener == Opener::MaxDelete && !enough)
            || guard.opener == Opener::Tick;
        if (guard.blocking)
            object(guard.code == "G2" ? Kind::Stale : Kind::Confirmation, guard);
    }
    if (!worst && !plan.nothingToDo() && !consent.yes && !named)
        worst = model::Error{Kind::Confirmation, text(TR("Nothing was done: this plan waits for your agreement.")),
                             text(TR("Run again with --yes, or on a terminal.")), {}, 0, {}};
    return worst;
}

} // namespace engine
