#include "io/till_customers.h"

#include "io/phones.h"
#include "io/till_fields.h"

#include "model/customer_validation.h"
#include "model/text_rules.h"

#include <algorithm>
#include <unordered_set>

namespace io {

using namespace model;

namespace {

using enum CustomerField;

/// A postal code kept as a number has lost its zeros in front.
std::string postalCode(std::string code, bool wasNumber, const std::string& country)
{
    const bool fiveDigits = country == "FR" || country == "MC" || country == "DE" || country == "IT" || country == "ES";
    if (wasNumber && fiveDigits && code.size() == 4)
        code.insert(0, 1, '0');
    return code;
}

/// Reads the customers one by one.
class CustomersReader {
public:
    explicit CustomersReader(TillConnection& connection) : m_connection(connection), m_mapping(connection.mapping()) {}

    Result<TillCustomers> read()
    {
        if (!m_mapping.read.contains("customers"))
            return std::move(m_out);
        const auto rows = forEachRow(m_connection, "customers", [&](const TillRow& row) {
            TillFields fields(row, m_mapping, "customer", m_out.problems);
            take(fields);
            return true;
        });
        if (!rows)
            return fail(rows);
        m_out.rows = *rows;
        takeOwned();
        rejectTwins();
        return std::move(m_out);
    }

private:
    void take(TillFields& f)
    {
        ++m_row;
        Customer c;
        c.private_ref = f.ref("ref");
        f.subject(c.private_ref);
        if (c.private_ref.empty() && !f.broken())
            f.note(Severity::Error, "private_ref", text(TR("Row %1 of the customers has no ref"), m_row), text(TR("Give the customer a number in the till, or leave it out in the mapping's query.")));
        for (const CustomerField field : allCustomerFields())
            if (f.has(fieldName(field))) {
                m_owned.set(static_cast<std::size_t>(field));
                c[field] = value(f, field);
            }
        if (!c[PostalCode].empty())
            c[PostalCode] = postalCode(std::move(c[PostalCode]), f.raw("postal_code").form == Cell::Form::Number, c[Country].empty() ? m_mapping.country : c[Country]);
        m_rejected.push_back(f.broken());
        m_out.customers.push_back(std::move(c));
    }

    std::string value(TillFields& f, CustomerField field)
    {
        const std::string_view name = fieldName(field);
        switch (field) {
        case Email: return email(f);
        case Gender: return gender(f);
        case BirthDate: return f.date(name, Severity::Warning);
        case Phone: return phone(f);
        case Country: return country(f);
        case Latitude:
        case Longitude: return degrees(f, field);
        case SmsMarketing:
        case EmailMarketing: {
            const auto consent = f.boolean(name);
            return consent ? (*consent ? "true" : "false") : "";
        }
        default: return f.text(name);
        }
    }

    static std::string email(TillFields& f)
    {
        std::string address = f.text("email");
        if (address.empty() || !emailKey(address).empty())
            return address;
        f.note(Severity::Warning, "email", text(TR("“%1” is not an e-mail address of the customer and is left out"), presentable(address)), text(TR("Correct the address on the card.")));
        return {};
    }

    static std::string gender(TillFields& f)
    {
        const std::string title = f.text("gender");
        if (auto read = readGender(title))
            return *read;
        f.note(Severity::Warning, "gender", text(TR("The title “%1” tells no gender and is left out"), presentable(title)),
               text(TR("Enter M. or Mme on the card; or let the mapping's query give only these, and customer_update keep the others.")));
        return {};
    }

    std::string phone(TillFields& f) const
    {
        const std::string number = f.text("phone");
        if (number.empty())
            return {};
        if (auto read = readPhone(number, m_mapping.country))
            return *read;
        f.note(Severity::Warning, "phone", text(TR("“%1” is not a phone number that can exist and is left out"), presentable(number)),
               m_mapping.country.empty() ? text(TR("Enter the number with its country code, or set country in the mapping.")) : text(TR("Correct the number on the card.")));
        return {};
    }

    static std::string country(TillFields& f)
    {
        const std::string name = f.text("country");
        if (name.empty())
            return {};
        if (auto code = readCountry(name))
            return *code;
        f.note(Severity::Warning, "country", text(TR("The country “%1” is not known and is left out"), presentable(name)), text(TR("Enter the two letters of the country, as in FR.")));
        return {};
    }

    static std::string degrees(TillFields& f, CustomerField field)
    {
        const std::string_view name = fieldName(field);
        const auto value = f.decimal(name, Severity::Warning);
        const Decimal most(field == Latitude ? 90 : 180, 0);
        if (!value)
            return {};
        if (*value <= most && *value >= Decimal(-most.unscaled(), 0))
            return value->toString();
        f.note(Severity::Warning, name, text(TR("%1 %2 is out of range and is left out"), name, value->toString()));
        return {};
    }

    void takeOwned()
    {
        if (m_row > 0) {
            m_out.owned = m_owned;
            return;
        }
        // Without rows the columns still tell what the mapping owns.
        for (std::size_t part = 0; part < m_mapping.read.at("customers").size(); ++part)
            if (const auto columns = columnsOf(m_connection, "customers", part))
                for (const std::string& column : *columns)
                    if (const auto field = customerFieldNamed(column))
                        m_out.owned.set(static_cast<std::size_t>(*field));
    }

    void rejectTwins()
    {
        std::unordered_set<std::string> twins;
        for (Problem& problem : duplicateRefs(m_out.customers)) {
            twins.insert(problem.ref);
            m_out.problems.push_back(std::move(problem));
        }
        std::size_t row = 0;
        std::erase_if(m_out.customers, [&](Customer& c) {
            const bool rejected = m_rejected[row++] || (!twins.empty() && twins.contains(c.private_ref));
            if (rejected)
                m_out.rejected.push_back(std::move(c));
            return rejected;
        });
    }

    TillConnection& m_connection;
    const Mapping& m_mapping;
    TillCustomers m_out;
    CustomerFields m_owned;
    std::vector<bool> m_rejected; ///< by row
    std::int64_t m_row = 0;
};

} // namespace

Result<TillCustomers> readCustomers(TillConnection& connection)
{
    return CustomersReader(connection).read();
}

} // namespace io
