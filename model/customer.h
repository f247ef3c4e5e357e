#pragma once
// A customer as HubRise knows it (HubRise API, Customers 7.3). The fields form one table, so that reading, comparing, merging
// and writing all walk the same list and a field cannot be forgotten in one of them.

#include "model/result.h"

#include <array>
#include <bitset>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace model {

/// In the order in which people are shown them.
enum class CustomerField {
    Email, FirstName, LastName, Gender, BirthDate, CompanyName, Phone, PhoneAccessCode, Address1, Address2, PostalCode, City,
    State, Country, Latitude, Longitude, DeliveryNotes, SmsMarketing, EmailMarketing,
};
inline constexpr std::size_t customerFieldCount = 19;

/// HubRise's name of the field: "first_name".
std::string_view fieldName(CustomerField field);
/// The field of that HubRise name, if there is one.
std::optional<CustomerField> customerFieldNamed(std::string_view name);
std::array<CustomerField, customerFieldCount> allCustomerFields();
/// Fields whose JSON form is a boolean (the two consents).
bool isBoolean(CustomerField field);
/// Fields that HubRise nulls for good when a customer is anonymised (7.6).
bool isPersonal(CustomerField field);

/// A set of fields; "owned" fields are those the mapping reads, the only ones ever written.
using CustomerFields = std::bitset<customerFieldCount>;
inline bool contains(const CustomerFields& set, CustomerField f) { return set[static_cast<std::size_t>(f)]; }

/// Values are text in one canonical form: "" is null; dates YYYY-MM-DD; phones E.164; booleans "true"/"false"; decimals plain.
struct Customer {
    std::string id;          ///< HubRise's id; empty for a till customer
    std::string private_ref; ///< the till's ref
    bool anonymised = false;
    std::array<std::string, customerFieldCount> fields;

    std::string& operator[](CustomerField f) { return fields[static_cast<std::size_t>(f)]; }
    const std::string& operator[](CustomerField f) const { return fields[static_cast<std::size_t>(f)]; }
    bool operator==(const Customer&) const = default;

    /// "Amélie Perret", or the company, e-mail, phone, whatever there is to call them by.
    std::string displayName() const;
};

/// Text that is equal exactly when the owned fields are equal; also what state remembers as last agreed.
std::string canonicalForm(const Customer& customer, const CustomerFields& owned);
/// Reads canonicalForm back. Unknown field names are ignored.
Customer fromCanonicalForm(std::string_view form);

/// E-mail for matching: trimmed, lower case (ASCII); empty when it is none or a platform's placeholder
/// (field.md P29: customer@email.hidden, orders@foodpanda.com, …).
std::string emailKey(std::string_view email);

} // namespace model
