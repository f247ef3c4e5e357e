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
/// Of several people with one e-mail or phone, who may be `whom`: those of the same name throughout; else those whose names do not contradict, if one is the
/// same; else all. `whom` is kept by who asks: there may be 100,000.
class Namesakes {
public:
    void add(const model::Customer& whom, const model::Customer& other);
    bool exclude(const model::Customer& whom, const model::Customer& other) const;

private:
    bool m_sameName = false, m_alike = false;
};

/// The e-mail or the phone of this card was left out.
bool isFaceless(const LeftOut& leftOut, const std::string& ref);

/// For each card without a match whose e-mail or phone was left out, a namesake who is not yet linked (`taken`, `tillRefs`: as of CustomerIndex), and whom it
/// must not become once more. Nullptr for all others.
std::vector<const model::Customer*> facelessNamesakes(const CustomerList& listing, const std::unordered_set<std::string>& taken, const std::unordered_set<std::string>& tillRefs,
                                                      const std::vector<CustomerCard>& cards, const std::vector<Match>& matches, const LeftOut& leftOut);

} // namespace engine
