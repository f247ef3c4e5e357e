#pragma once
// A customer kept small while a plan is made: a Customer is 680 bytes before its first letter, and a till may have 100,000 of them to be met in as many of
// HubRise's.

#include "model/customer.h"

#include <string>

namespace engine {

class CustomerCard {
public:
    CustomerCard() = default;
    explicit CustomerCard(const model::Customer& customer);

    const std::string& ref() const { return m_ref; }
    model::Customer whole() const;

private:
    std::string m_ref;
    std::string m_values; ///< of all fields in turn: length, bytes; of one from HubRise its id and a byte when it is anonymised follow
};

} // namespace engine
