#include "io/till_cards.h"

#include "io/till_query.h"
#include "io/till_values.h"

#include <algorithm>
#include <functional>
#include <string_view>
#include <utility>

namespace io {

using namespace model;

namespace {

/// How a statement tells the new number; MariaDB's RETURNING does not get through Qt.
Text numberHint(const Mapping& mapping)
{
    return mapping.driver == Driver::Mariadb ? text(TR("In the mapping %1, put SELECT LAST_INSERT_ID() AS ref after the statement that inserts the customer."), mapping.id)
                                             : text(TR("In the mapping %1, let the statement that inserts the customer end with RETURNING id AS ref, or put SELECT … AS ref after it."), mapping.id);
}

bool isOfAddress(const std::string& column)
{
    static const std::unordered_set<std::string> known = {"address_1", "address_2", "postal_code", "city", "state", "country", "latitude", "longitude", "delivery_notes"};
    return known.contains(column);
}

/// Of the address, or of all else; 0: an address without a word.
std::uint64_t hashOf(const TillRow& row, const std::vector<std::string>& columns, bool ofAddress)
{
    std::string all;
    bool some = !ofAddress;
    for (std::size_t column = 0; column < columns.size(); ++column) {
        if (isOfAddress(columns[column]) != ofAddress)
            continue;
        const Cell cell = row.cell(column);
        some = some || !cell.value.empty();
        all += static_cast<char>('0' + static_cast<int>(cell.form));
        all += std::to_string(cell.value.size());
        all += ':';
        all += cell.value;
    }
    return some ? std::hash<std::string_view>{}(all) | 1 : 0; // never nothing
}

/// Each row's number, and the hashes of it and of its address.
template <class Take> Done eachCard(TillConnection& connection, const Take& take)
{
    const auto columns = findQuery("customers")->columns();
    const auto place = static_cast<std::size_t>(std::ranges::find(columns, "ref") - columns.begin());
    const auto rows = forEachRow(connection, "customers", [&](const TillRow& row) {
        take(std::string(trimmed(row.cell(place).value)), hashOf(row, columns, false), hashOf(row, columns, true));
        return true;
    });
    if (!rows)
        return fail(rows);
    return {};
}

bool readsCustomers(const TillConnection& connection) { return connection.mapping().read.contains("customers"); }

} // namespace

Done TillCards::beforeWrite(const std::string& statement)
{
    m_statements.insert(statement);
    if (std::exchange(m_read, true) || !readsCustomers(m_connection))
        return {};
    return eachCard(m_connection, [this](std::string ref, std::uint64_t hash, std::uint64_t address) {
        Card& card = m_cards[std::move(ref)];
        card.left += hash;
        card.address = card.addressLeft += address;
    });
}

Done TillCards::give(const std::string& given)
{
    const auto wrong = [&](Text what) { return fail(Kind::Configuration, std::move(what), numberHint(m_connection.mapping())); };
    if (given.empty())
        return wrong(text(TR("“customer_insert” does not tell which number the new card has")));
    const std::string ref(trimmed(given));
    if (m_cards.contains(ref) || std::ranges::find(m_given, ref) != m_given.end())
        return wrong(text(TR("“customer_insert” gives the new card the number “%1”, which another card has"), ref));
    m_given.push_back(ref);
    return {};
}

Done TillCards::check()
{
    if (!m_read || !readsCustomers(m_connection))
        return {};
    if (const Done done = readAgain(); !done)
        return done;
    if (const Done done = checkGiven(); !done)
        return done;
    return checkOthers();
}

Done TillCards::readAgain()
{
    for (auto& [ref, card] : m_cards)
        card.isThere = false;
    return eachCard(m_connection, [this](std::string ref, std::uint64_t hash, std::uint64_t address) {
        const auto card = m_cards.find(ref);
        if (card == m_cards.end()) {
            m_new.insert(std::move(ref));
            return;
        }
        card->second.left -= hash;
        card->second.addressLeft -= address;
        card->second.isThere = true;
    });
}

/// A card that the query calls otherwise than it was given back would be taken for removed, and for a new person, from now on. A query may leave out new cards.
Done TillCards::checkGiven() const
{
    const std::unordered_set<std::string> given(m_given.begin(), m_given.end());
    const auto lost = std::ranges::find_if(m_given, [this](const std::string& ref) { return !m_new.contains(ref); });
    const auto other = std::ranges::find_if(m_new, [&given](const std::string& ref) { return !given.contains(ref); });
    if (lost == m_given.end() || other == m_new.end())
        return {};
    return fail(Kind::Configuration, text(TR("“customer_insert” gives a new card the number “%1”, which the query “customers” does not know; it calls a new one “%2”"), *lost, *other),
                text(TR("In the mapping %1, let the statement give back as ref what the query gives as ref."), m_connection.mapping().id));
}

/// A statement that finds more rows than its own would write one person over others.
Done TillCards::checkOthers() const
{
    std::unordered_set<std::uint64_t> shared;
    for (const auto& ref : m_written)
        if (const auto card = m_cards.find(ref); card != m_cards.end() && card->second.address != 0)
            shared.insert(card->second.address);
    const auto isOther = [&](const Card& card) { return card.left != 0 || (card.addressLeft != 0 && !shared.contains(card.address)); };
    const std::pair<const std::string, Card>* changed = nullptr; // the first by its number: the same each time
    for (const auto& entry : m_cards)
        if (isOther(entry.second) && !m_written.contains(entry.first) && (!changed || entry.first < changed->first))
            changed = &entry;
    if (!changed)
        return {};
    std::string statements;
    for (const std::string& name : m_statements)
        statements += (statements.empty() ? "" : ", ") + name;
    const Text hint = m_connection.isSnapshot() ? text(TR("In the mapping %1, see that the statement finds the row of :ref alone; or the till changes other cards by itself."), m_connection.mapping().id)
                                                : text(TR("Run this again when nobody works at the till; if nobody did, see in the mapping %1 that the statement finds the row of :ref alone."), m_connection.mapping().id);
    return fail(Kind::TillData, changed->second.isThere ? text(TR("“%1” changed the card “%2” too, of which nothing was to change"), statements, changed->first)
                                                        : text(TR("“%1” made the card “%2” disappear, of which nothing was to change"), statements, changed->first), hint);
}

} // namespace io
