#include "sync/customer_card.h"

namespace engine {

using model::Customer;

namespace {

// A length takes a byte for every seven of its bits, the lowest first; the highest bit of a byte tells that another one follows.

void addLength(std::string& values, std::size_t length)
{
    for (; length >= 0x80; length >>= 7)
        values += static_cast<char>((length & 0x7F) | 0x80);
    values += static_cast<char>(length);
}

std::size_t takeLength(const std::string& values, std::size_t& at)
{
    std::size_t length = 0;
    for (unsigned shift = 0;; shift += 7) {
        const auto byte = static_cast<unsigned char>(values[at++]);
        length |= static_cast<std::size_t>(byte & 0x7F) << shift;
        if (byte < 0x80)
            return length;
    }
}

void addValue(std::string& values, const std::string& value)
{
    addLength(values, value.size());
    values += value;
}

void takeValue(const std::string& values, std::size_t& at, std::string& value)
{
    const auto length = takeLength(values, at);
    value.assign(values, at, length);
    at += length;
}

} // namespace

CustomerCard::CustomerCard(const Customer& customer) : m_ref(customer.private_ref)
{
    std::string values;
    for (const auto& value : customer.fields)
        addValue(values, value);
    if (!customer.id.empty() || customer.anonymised)
        addValue(values, customer.id);
    if (customer.anonymised)
        values += '!';
    m_values.assign(values); // no more room than needed
}

Customer CustomerCard::whole() const
{
    Customer customer;
    customer.private_ref = m_ref;
    std::size_t at = 0;
    for (auto& value : customer.fields) {
        if (at == m_values.size())
            return customer; // made of nothing
        takeValue(m_values, at, value);
    }
    if (at < m_values.size())
        takeValue(m_values, at, customer.id);
    customer.anonymised = at < m_values.size();
    return customer;
}

} // namespace engine
