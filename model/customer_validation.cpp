#include "model/customer_validation.h"

#include "model/date_forms.h"
#include "model/decimal.h"
#include "model/findings.h"
#include "model/text_rules.h"

#include <algorithm>
#include <unordered_map>

namespace model {

namespace {

using enum CustomerField;

bool isE164(std::string_view phone)
{
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    return phone.size() >= 8 && phone.size() <= 16 && phone[0] == '+' && phone[1] != '0' && std::all_of(phone.begin() + 1, phone.end(), isDigit);
}

bool isCountryCode(std::string_view code)
{
    return code.size() == 2 && std::all_of(code.begin(), code.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

bool isDegrees(std::string_view value, int most)
{
    const auto degrees = Decimal::parse(value);
    return degrees && value.find_first_not_of("-0123456789.") == std::string_view::npos && *degrees >= Decimal(-most, 0) && *degrees <= Decimal(most, 0);
}

/// Whether HubRise takes this form in this field; free text is judged elsewhere.
bool hasForm(CustomerField field, std::string_view value)
{
    switch (field) {
    case Gender: return value == "male" || value == "female";
    case BirthDate: return isDate(value);
    case Phone: return isE164(value);
    case Country: return isCountryCode(value);
    case Latitude: return isDegrees(value, 90);
    case Longitude: return isDegrees(value, 180);
    case SmsMarketing:
    case EmailMarketing: return value == "true" || value == "false";
    default: return true;
    }
}

Text formHint(CustomerField field)
{
    switch (field) {
    case Gender: return text(TR("HubRise takes male or female; leave it empty for anything else."));
    case BirthDate: return text(TR("Enter a day that exists; it is sent as in 1985-03-14."));
    case Phone: return text(TR("Enter the whole number with its country code, as in +33612345678."));
    case Country: return text(TR("Use the two capital letters of the country, as in FR."));
    case Latitude: return text(TR("Enter degrees between -90 and 90."));
    case Longitude: return text(TR("Enter degrees between -180 and 180."));
    case SmsMarketing:
    case EmailMarketing: return text(TR("Answer yes or no."));
    default: return {};
    }
}

class CustomerRules {
public:
    explicit CustomerRules(const Customer& customer)
        : m_customer(customer), m_name(customer.displayName()), m_subject{"customer", customer.private_ref, m_name}
    {
    }

    Problems run()
    {
        privateRef();
        for (const CustomerField field : allCustomerFields())
            if (!m_customer[field].empty())
                value(field, m_customer[field]);
        return m_findings.take();
    }

private:
    static constexpr std::size_t noLimit = static_cast<std::size_t>(-1);

    template <class... Args> void error(std::string_view field, const char* sentence, Text hint, Args&&... args)
    {
        m_findings.add(Severity::Error, m_subject, std::string(field).c_str(), sentence, std::move(hint), std::forward<Args>(args)...);
    }

    void privateRef()
    {
        const std::string& ref = m_customer.private_ref;
        if (ref.empty())
            error("private_ref", TR("%1: the till gives no number for this card"), text(TR("Correct the query of the mapping: every customer needs a ref.")));
        if (!isCleanLine(ref))
            error("private_ref", TR("%1: the ref holds characters that cannot be sent"), text(TR("Correct the card's number in the till.")));
        if (const auto length = characterCount(ref); length > 255)
            error("private_ref", TR("%1: the ref has %2 characters, more than the %3 allowed"), text(TR("Shorten the card's number in the till.")), length, 255);
    }

    void value(CustomerField field, const std::string& value)
    {
        const std::string_view name = fieldName(field);
        const std::size_t longest = field == DeliveryNotes ? 2000 : 255;
        if (!isCleanText(value))
            error(name, TR("%1: %2 holds characters that cannot be sent"), text(TR("Type it again in the till, or set the right character set in the mapping.")), name);
        else if (const auto length = characterCount(value); length > longest)
            error(name, TR("%1: %2 has %3 characters, more than the %4 allowed"), text(TR("Shorten it in the till.")), name, length, longest);
        else if (!hasForm(field, value))
            error(name, TR("%1: “%3” does not fit in %2"), formHint(field), name, presentable(value));
        else if (field == Email && value.find('@') == std::string::npos)
            m_findings.add(Severity::Warning, m_subject, "email", TR("%1: “%2” does not look like an e-mail address"), text(TR("Correct the address on the card.")), presentable(value));
    }

    const Customer& m_customer;
    std::string m_name;
    Subject m_subject;
    Findings m_findings{noLimit};
};

} // namespace

Problems validate(const Customer& customer)
{
    return CustomerRules(customer).run();
}

Problems duplicateRefs(const std::vector<Customer>& customers)
{
    std::unordered_map<std::string_view, std::size_t> cards;
    for (const auto& customer : customers)
        ++cards[customer.private_ref];
    Findings findings(customers.size());
    for (const auto& customer : customers) {
        const std::size_t count = cards[customer.private_ref];
        if (count < 2 || customer.private_ref.empty()) // an empty ref is a breach of its own
            continue;
        const std::string name = customer.displayName();
        findings.add(Severity::Error, {"customer", customer.private_ref, name}, "private_ref", TR("%1: %2 cards have this ref"),
                     text(TR("Give each card its own number in the till; until then none of them is sent.")), count);
    }
    return findings.take();
}

} // namespace model
