#include "sync/customer_labels.h"

#include <algorithm>

namespace engine {

using model::CustomerField;
using model::text;

model::Text labelOf(CustomerField field)
{
    switch (field) {
    case CustomerField::Email: return text(TR("e-mail"));
    case CustomerField::FirstName: return text(TR("first name"));
    case CustomerField::LastName: return text(TR("last name"));
    case CustomerField::Gender: return text(TR("gender"));
    case CustomerField::BirthDate: return text(TR("birth date"));
    case CustomerField::CompanyName: return text(TR("company"));
    case CustomerField::Phone: return text(TR("phone"));
    case CustomerField::PhoneAccessCode: return text(TR("phone access code"));
    case CustomerField::Address1: return text(TR("address"));
    case CustomerField::Address2: return text(TR("address, second line"));
    case CustomerField::PostalCode: return text(TR("postal code"));
    case CustomerField::City: return text(TR("city"));
    case CustomerField::State: return text(TR("state"));
    case CustomerField::Country: return text(TR("country"));
    case CustomerField::Latitude: return text(TR("latitude"));
    case CustomerField::Longitude: return text(TR("longitude"));
    case CustomerField::DeliveryNotes: return text(TR("delivery notes"));
    case CustomerField::SmsMarketing: return text(TR("SMS consent"));
    case CustomerField::EmailMarketing: return text(TR("e-mail consent"));
    }
    return {};
}

model::Text labelsOf(const model::CustomerFields& fields)
{
    model::Text all;
    for (const auto field : model::allCustomerFields())
        if (model::contains(fields, field))
            all = all.empty() ? labelOf(field) : text(TR("%1, %2"), std::move(all), labelOf(field));
    return all;
}

std::string namesOf(const model::CustomerFields& fields)
{
    std::string names;
    for (const auto field : model::allCustomerFields())
        if (model::contains(fields, field))
            names += (names.empty() ? "" : ",") + std::string(model::fieldName(field));
    return names;
}

model::CustomerFields fieldsNamed(std::string_view names)
{
    model::CustomerFields fields;
    while (!names.empty()) {
        const auto comma = std::min(names.find(','), names.size());
        if (const auto field = model::customerFieldNamed(names.substr(0, comma)))
            fields.set(static_cast<std::size_t>(*field));
        names.remove_prefix(std::min(comma + 1, names.size()));
    }
    return fields;
}

} // namespace engine
