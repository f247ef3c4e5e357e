#pragma once
// What must be agreed to before a plan is applied (reliability 3). Decided here, in the engine; every voice and the schedule share it.

#include "sync/last_exchange.h"
#include "sync/options.h"
#include "sync/plan.h"

namespace engine {

/// G0: the target of this operation is another one than at its last success.
void guardTarget(Plan& plan, const Link& link);
/// What guardTarget asks about; a run that had nothing to do leaves it to be asked about.
bool reachesElsewhere(const Plan& plan, const Link& link);
/// Where HubRise's catalog comes from, when it is not the till's last push.
enum class Origin {
    Elsewhere,
    Backup,    ///< put back since that push
    Forgotten, ///< the state database was an old copy
};
/// G1: the catalog holds things that were not pushed from here, as far as is known.
void guardFirstReplace(Plan& plan, const model::CatalogCounts& remote, Origin origin);
/// G2: somebody else changed the catalog since our last push (plan.foreignChanges is filled).
void guardDrift(Plan& plan);
/// What a catalog that we pushed ourselves before loses: whole things; all other prices or all images of things that stay; or every option list that a sku
/// had, every restriction, tag, description or VAT rate that a kind had.
enum class Removed { Things, PriceOverrides, Images, OptionLists, Restrictions, Tags, Descriptions, TaxRates };
struct Removal {
    Removed what = Removed::Things;
    Share share; ///< something is gone
};
/// G3: removals from such a catalog, of each kind. Asks about the largest; and, where it is graver, about the one that leaves least.
void guardRemovals(Plan& plan, const std::vector<Removal>& removals);
/// How grave it is that so much of a kind goes (reliability 3.3).
enum class RemovalZone { None, Low, High, VeryHigh, Block };
RemovalZone removalZone(const Share& share);
/// G5: kinds the mapping cannot send and HubRise holds.
void guardNotExpressible(Plan& plan, const model::Catalog& remote, const std::set<std::string>& queries);
/// G6: prices (matched by ref) or the whole catalog change in a way that looks like a mistake. Informs; counts of the plan are filled.
void guardSuspicious(Plan& plan, const model::Catalog& remote, const model::Catalog& till, const io::Profile& profile);
/// G6: something that stays loses allergens, on which guests rely. Informs.
void guardAllergens(Plan& plan, const model::Catalog& remote, const model::Catalog& till);
/// G7: the mapping, the till's database or what the profile lets a push send is no longer what a person last agreed to. Informs who looks; stops a schedule.
void guardSettings(Plan& plan, const Link& link);
/// A person has looked at the plan (or there was none before): from now on these settings are agreed to.
model::Done agreeToSettings(const Plan& plan, const Consent& consent, const Link& link);
/// G9: a retrieval writes over what the till, too, changed since the last exchange, or may have changed. Informs who looks; stops a schedule.
void guardTillsEdits(Plan& plan, LastExchange::Origin origin, const std::vector<std::string>& names);
/// G9: the till counts nothing any more, and what is sold out in HubRise would be on sale again. A few may be an edit. Informs who looks; stops a schedule.
void guardUncounted(Plan& plan, std::int64_t uncounted);
/// G8: what cannot be undone: customers created, marketing consents turned on.
void guardIrreversible(Plan& plan);

/// This change marks a customer as agreeing to marketing messages who did not agree in HubRise.
bool raisesConsent(const io::OpRecord& op);
/// Of how many customers a push does.
std::int64_t raisedConsents(const Plan& plan);
model::Text consentSentence(std::int64_t raised);

/// What still stands between this consent and apply(); nothing: go. Also refreshes `blocking` of each guard.
std::optional<model::Error> objection(Plan& plan, const Consent& consent);

/// Same name or id, blanks around and case aside (reliability 3.2).
bool namesTarget(const std::string& typed, const model::Named& target);

} // namespace engine
