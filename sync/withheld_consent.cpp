#include "sync/withheld_consent.h"

namespace engine {

using model::Customer;

namespace {

constexpr const char* withheld = "withheld"; // neither yes nor no

} // namespace

void withhold(Customer& card, const model::CustomerFields& consents)
{
    for (const auto field : model::allCustomerFields())
        if (model::contains(consents, field))
            card[field] = withheld;
}

Customer withheldAsIn(Customer card, const std::string& form)
{
    if (form.find(withheld) == std::string::npos) // nearly always
        return card;
    const Customer before = model::fromCanonicalForm(form);
    for (const auto field : model::allCustomerFields())
        if (model::isBoolean(field) && before[field] == withheld && card[field] == "true")
            card[field] = withheld;
    return card;
}

Customer asGiven(const std::string& agreed)
{
    Customer card = model::fromCanonicalForm(agreed);
    for (auto& value : card.fields)
        if (value == withheld)
            value = "true";
    return card;
}

Customer asHeard(const std::string& agreed, const Customer& card)
{
    Customer heard = model::fromCanonicalForm(agreed);
    for (const auto field : model::allCustomerFields())
        if (model::isBoolean(field) && heard[field] == withheld)
            heard[field] = card[field] == "true" ? "false" : "true";
    return heard;
}

} // namespace engine
