#include "samples/sandbox/customers.h"

#include <nlohmann/json.hpp>

#include <regex>

namespace sandbox {

using nlohmann::json;

namespace {

void matchesPattern(Fields& fields, const char* key, const std::regex& pattern, const char* message)
{
    const json* value = fields.value(key);
    if (value && value->is_string() && value->get_ref<const std::string&>().size() < 300
        && !std::regex_match(value->get_ref<const std::string&>(), pattern))
        fields.refuse(key, message);
}

} // namespace

void checkCustomer(const json& customer, Faults& faults)
{
    static const std::regex email(R"([^@\s]+@[^@\s]+)"), phone(R"(\+[1-9]\d{6,14})"), country("[A-Z]{2}");
    Fields fields(customer, "", faults);
    for (const char* key : {"private_ref", "email", "first_name", "last_name", "company_name", "phone",
                            "phone_access_code", "address_1", "address_2", "postal_code", "city", "state", "country"})
        fields.text(key, false, 255);
    fields.text("delivery_notes");
    fields.oneOf("gender", {"male", "female"}, false);
    fields.date("birth_date");
    fields.decimal("latitude");
    fields.decimal("longitude");
    fields.boolean("sms_marketing");
    fields.boolean("email_marketing");
    if (const json* own = fields.object("custom_fields"); own && written(*own).size() > 8192)
        fields.refuse("custom_fields", "is too long (maximum is 8 KB)");
    matchesPattern(fields, "email", email, "is invalid");
    matchesPattern(fields, "phone", phone, "is not a number in the E.164 format");
    matchesPattern(fields, "country", country, "is not an ISO 3166-1 alpha-2 code");
    fields.finish();
}

} // namespace sandbox
