#include "sync/pulled_card.h"

#include "model/customer_fields.h"
#include "model/text_rules.h"

namespace engine {

using model::Customer;
using model::CustomerFields;

std::map<std::string, std::string> writtenValues(const Customer& customer, const std::string& hubriseId, const std::string& ref)
{
    std::map<std::string, std::string> values{{"hubrise_id", hubriseId}, {"ref", ref}};
    for (const auto field : model::allCustomerFields())
        values.emplace(model::fieldName(field), customer[field]);
    return values;
}

std::string agreedAfterPull(const Customer& card, const Customer& remote, const std::string& former, const CustomerFields& hubRises, const CustomerFields& read)
{
    const auto base = former.empty() ? std::nullopt : std::optional<Customer>(model::fromCanonicalForm(former));
    Customer agreed = card;
    for (const auto field : model::allCustomerFields()) {
        if (model::contains(hubRises, field))
            agreed[field] = remote[field];
        else if (model::sameWords(card[field], remote[field]))
            continue;
        else if (base)
            agreed[field] = (*base)[field];
        else if (!model::isBoolean(field)) // a "no" of the till may be its default
            agreed[field].clear();
    }
    return model::canonicalForm(agreed, read);
}

std::string formBut(const CustomerFields& conflicts, Customer remote, const std::optional<Customer>& base, const CustomerFields& read)
{
    model::copyFields(conflicts, base.value_or(Customer()), remote);
    return model::canonicalForm(remote, read);
}

} // namespace engine
