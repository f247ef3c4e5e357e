#include "model/customer_fields.h"

namespace model {

CustomerFields consents()
{
    CustomerFields fields;
    for (const auto field : allCustomerFields())
        fields.set(static_cast<std::size_t>(field), isBoolean(field));
    return fields;
}

CustomerFields consentsGiven(const Customer& customer)
{
    CustomerFields given;
    for (const auto field : allCustomerFields())
        given.set(static_cast<std::size_t>(field), isBoolean(field) && customer[field] == "true");
    return given;
}

void copyFields(const CustomerFields& fields, const Customer& from, Customer& to)
{
    for (const auto field : allCustomerFields())
        if (contains(fields, field))
            to[field] = from[field];
}

} // namespace model
