#include "model/customer.h"

#include "model/text_rules.h"

#include <algorithm>
#include <charconv>

namespace model {

namespace {

struct FieldRow {
    std::string_view name;
    bool boolean;
    bool personal;
};

/// In the order of CustomerField.
constexpr std::array<FieldRow, customerFieldCount> rows{{
    {"email", false, true},          {"first_name", false, true},      {"last_name", false, true},       {"gender", false, true},
    {"birth_date", false, true},     {"company_name", false, true},    {"phone", false, true},           {"phone_access_code", false, true},
    {"address_1", false, true},      {"address_2", false, true},       {"postal_code", false, true},     {"city", false, false},
    {"state", false, false},         {"country", false, false},        {"latitude", false, true},        {"longitude", false, true},
    {"delivery_notes", false, true}, {"sms_marketing", true, false},   {"email_marketing", true, false},
}};
static_assert(static_cast<std::size_t>(CustomerField::EmailMarketing) + 1 == customerFieldCount);

const FieldRow& rowOf(CustomerField field) { return rows[static_cast<std::size_t>(field)]; }

/// Where the field of that name stands in the table, looked for from `first` on and around; rows.size() when there is none.
std::size_t placeOf(std::string_view name, std::size_t first)
{
    for (std::size_t i = 0; i < rows.size(); ++i)
        if (const auto place = (first + i) % rows.size(); rows[place].name == name)
            return place;
    return rows.size();
}

/// Takes "12:" off the front of `form`.
std::optional<std::size_t> takeLength(std::string_view& form)
{
    std::size_t length = 0;
    const auto [end, error] = std::from_chars(form.data(), form.data() + form.size(), length);
    const auto digits = static_cast<std::size_t>(end - form.data());
    if (error != std::errc{} || digits == form.size() || form[digits] != ':')
        return std::nullopt;
    form.remove_prefix(digits + 1);
    return length;
}

std::string_view trimmed(std::string_view s)
{
    const auto first = s.find_first_not_of(" \t\r\n");
    return first == std::string_view::npos ? std::string_view{} : s.substr(first, s.find_last_not_of(" \t\r\n") - first + 1);
}

/// Addresses that platforms and tills put where the guest's would be (field.md P29).
bool isPlaceholder(std::string_view local, std::string_view domain)
{
    constexpr std::string_view nobody[] = {"noreply", "no-reply", "no_reply", "no.reply", "donotreply", "do-not-reply"};
    return domain == "email.hidden" || domain.ends_with(".email.hidden") || domain.ends_with(".invalid")
        || (local == "orders" && domain == "foodpanda.com") || std::find(std::begin(nobody), std::end(nobody), local) != std::end(nobody);
}

} // namespace

std::string_view fieldName(CustomerField field) { return rowOf(field).name; }

std::optional<CustomerField> customerFieldNamed(std::string_view name)
{
    for (std::size_t i = 0; i < rows.size(); ++i)
        if (rows[i].name == name)
            return static_cast<CustomerField>(i);
    return std::nullopt;
}

std::array<CustomerField, customerFieldCount> allCustomerFields()
{
    std::array<CustomerField, customerFieldCount> all{};
    for (std::size_t i = 0; i < all.size(); ++i)
        all[i] = static_cast<CustomerField>(i);
    return all;
}

bool isBoolean(CustomerField field) { return rowOf(field).boolean; }

bool isPersonal(CustomerField field) { return rowOf(field).personal; }

std::string Customer::displayName() const
{
    const Customer& self = *this;
    const std::string first(trimmed(self[CustomerField::FirstName]));
    const std::string last(trimmed(self[CustomerField::LastName]));
    if (!first.empty() && !last.empty())
        return first + ' ' + last;
    for (const std::string& name : {first, last, self[CustomerField::CompanyName], self[CustomerField::Email], self[CustomerField::Phone], private_ref})
        if (!isBlank(name))
            return std::string(trimmed(name));
    return id;
}

// The form is "name=length:bytes," for every owned field that has a value: absent fields leave no trace, so the form stays the
// same when HubRise or the program learns a new field, and any bytes may stand in a value.
std::string canonicalForm(const Customer& customer, const CustomerFields& owned)
{
    std::string form;
    for (const CustomerField field : allCustomerFields()) {
        const std::string& value = customer[field];
        if (!contains(owned, field) || value.empty())
            continue;
        form += fieldName(field);
        form += '=';
        form += std::to_string(value.size());
        form += ':';
        form += value;
        form += ',';
    }
    return form;
}

Customer fromCanonicalForm(std::string_view form)
{
    Customer customer;
    std::size_t place = 0; // the form is in the table's order: each search begins where the last one ended
    while (!form.empty()) {
        const auto equals = form.find('=');
        if (equals == std::string_view::npos)
            break;
        const std::string_view name = form.substr(0, equals);
        form.remove_prefix(equals + 1);
        const auto length = takeLength(form);
        if (!length || *length >= form.size() || form[*length] != ',')
            break;
        if (const auto found = placeOf(name, place); found < rows.size())
            customer.fields[place = found] = form.substr(0, *length);
        form.remove_prefix(*length + 1);
    }
    return customer;
}

std::string emailKey(std::string_view email)
{
    std::string key(trimmed(email));
    std::transform(key.begin(), key.end(), key.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    const auto at = key.find('@');
    if (at == std::string::npos || at == 0 || key.find('@', at + 1) != std::string::npos || key.find_first_of(" \t\r\n") != std::string::npos)
        return {};
    const auto local = std::string_view(key).substr(0, at);
    const auto domain = std::string_view(key).substr(at + 1);
    const auto dot = domain.find('.');
    if (dot == std::string_view::npos || dot == 0 || domain.back() == '.' || isPlaceholder(local, domain))
        return {};
    return key;
}

} // namespace model
