#pragma once
// People of one name, of whom nothing says that they are two: when what would tell cannot be read, they may be one person.

#include "sync/customer_match.h"
#include "sync/left_out.h"

#include <string>
#include <unordered_set>
#include <vector>

namespace engine {

/// By which they are found: first and last name, else the company's, in small letters; "" of who has none.
std::string nameKey(const model::Customer& customer);
/// Of one name, and neither e-mail nor phone contradicts it.
bool mayBeNamesakes(const model::Customer& a, const model::Customer& b);
/// The e-mail or the phone of this card was left out.
bool isFaceless(const LeftOut& leftOut, const std::string& ref);

/// For each card without a match whose e-mail or phone was left out, a namesake who is not yet linked (`taken`, `tillRefs`: as of CustomerIndex), and whom it
/// must not become once more. Nullptr for all others.
std::vector<const model::Customer*> facelessNamesakes(const CustomerList& listing, const std::unordered_set<std::string>& taken, const std::unordered_set<std::string>& tillRefs,
                                                      const std::vector<CustomerCard>& cards, const std::vector<Match>& matches, const LeftOut& leftOut);

} // namespace engine
