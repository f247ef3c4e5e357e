#pragma once
// A till customer kept small while the plan is made: a Customer is 680 bytes before its first letter, and a till may have 100,000 of them to be met in
// HubRise.

#include "model/customer.h"

#include <string>

namespace engine {

class CustomerCard {
public:
    CustomerCard() = default;
    explicit CustomerCard(const model::Customer& customer); ///< of the till: has no HubRise id and is not anonymised

    const std::string& ref() const { return m_ref; }
    model::Customer whole() const;

private:
    std::string m_ref;
    std::string m_values; ///< of all fields in turn: length, bytes
};

} // namespace engine
