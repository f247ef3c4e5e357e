#pragma once
// What a retrieval writes into a card, and what both sides hold and remember afterwards.

#include "model/customer_merge.h"

#include <map>
#include <optional>
#include <string>

namespace engine {

/// The parameters of the mapping's customer_* statements.
std::map<std::string, std::string> writtenValues(const model::Customer& customer, const std::string& hubriseId, const std::string& ref);

/// The form (of the fields `read`) that both sides hold once the fields to write are written. Those settled for the till are `hubRises` as well: HubRise's word
/// was heard, and a push sends the till's. Where both go on differing, what was agreed before (`former`)
/// stays, so that a push still sends what the till alone changed. What HubRise said last is no agreement: a consent given there would pass for one that the
/// till has withdrawn. When nothing was agreed, what the till has and HubRise has not is still to be sent.
std::string agreedAfterPull(const model::Customer& card, const model::Customer& remote, const std::string& former, const model::CustomerFields& hubRises,
                            const model::CustomerFields& read);

/// HubRise's form, as if it had not yet said what is in conflict: that is told again. (Of the rest, consents above all, it has.)
std::string formBut(const model::CustomerFields& conflicts, model::Customer remote, const std::optional<model::Customer>& base, const model::CustomerFields& read);

} // namespace engine
