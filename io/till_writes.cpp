#include "io/till_writes.h"

#include "io/till_cards.h"
#include "io/till_query.h"
#include "io/till_values.h"

#include "model/customer.h"

#include <algorithm>
#include <set>
#include <utility>

namespace io {

using namespace model;

namespace {

bool isYesNo(const std::string& parameter)
{
    const auto field = customerFieldNamed(parameter);
    return (field && isBoolean(*field)) || parameter == "default" || parameter == "enabled";
}

std::vector<Parameter> parametersFor(const TillStatement& statement, const std::map<std::string, std::string>& values)
{
    std::vector<Parameter> parameters;
    for (const std::string& name : statement.parameters) {
        auto value = values.find(name);
        if (value == values.end()) // a column given back is known in lower case
            value = values.find(lowerCase(name));
        const bool boolean = isYesNo(name) && value != values.end() && (value->second == "true" || value->second == "false");
        parameters.push_back({name, value == values.end() ? "" : value->second, boolean});
    }
    return parameters;
}

/// The number of the card that a customer_insert makes: what a statement gives back as "ref", or else the one number that could be meant.
class NewNumber {
public:
    explicit NewNumber(const std::vector<TillStatement>& statements) : m_statements(statements) {}

    /// After the statement in that place.
    void learn(const StatementResult& result, std::size_t place)
    {
        const auto& columns = result.givenBack;
        if (const auto ref = std::ranges::find(columns, "ref", &std::pair<std::string, std::string>::first); ref != columns.end())
            m_named = ref->second;
        else if (columns.size() == 1 && !isAskedFor(columns.front().first, place)) // what is, may be an address's
            m_possible.insert(columns.front().second);
        else if (columns.empty() && m_statements.size() == 1) // of several, nobody knows which made this key
            m_possible.insert(result.lastId);
    }

    std::string ref() const { return !m_named.empty() ? m_named : m_possible.size() == 1 ? *m_possible.begin() : std::string(); }

private:
    bool isAskedFor(const std::string& column, std::size_t place) const
    {
        const auto asks = [&](const TillStatement& later) { return std::ranges::any_of(later.parameters, [&](const std::string& name) { return lowerCase(name) == column; }); };
        return std::any_of(m_statements.begin() + static_cast<std::ptrdiff_t>(place) + 1, m_statements.end(), asks);
    }

    const std::vector<TillStatement>& m_statements;
    std::string m_named;
    std::set<std::string> m_possible;
};

/// Of whom a failure speaks.
std::string whomOf(const TillWrite& write)
{
    const auto ref = write.values.find("ref");
    return ref != write.values.end() && !ref->second.empty() ? ref->second : write.key;
}

Error nothingChanged(const TillWrite& write, const Mapping& mapping)
{
    return {Kind::TillData, text(TR("“%1” changed nothing in the till for “%2”"), write.statement, whomOf(write)),
            text(TR("The card may have been deleted in the till; if it is there, correct the statement in the mapping %1."), mapping.id), {}};
}

Result<TillWritten> writeOne(TillConnection& connection, const TillWrite& write, TillCards& cards)
{
    const auto statements = connection.mapping().write.find(write.statement);
    if (statements == connection.mapping().write.end())
        return fail(Kind::Configuration, text(TR("The mapping %1 has no statement “%2”"), connection.mapping().id, write.statement),
                    text(TR("Add it under [write], or choose an export to a file.")));
    const bool isNew = write.statement == "customer_insert";
    if (write.statement.starts_with("customer_"))
        if (const Done done = cards.beforeWrite(write.statement); !done)
            return fail(done);
    std::map<std::string, std::string> values = write.values;
    std::string& ref = values["ref"];
    const std::string known = ref;
    const std::string whom = whomOf(write);
    const bool wantsKey = isNew && statements->second.size() == 1 && connection.mapping().driver != Driver::Postgresql;
    NewNumber number(statements->second);
    std::int64_t changed = 0;
    for (std::size_t place = 0; place < statements->second.size(); ++place) {
        const auto result = runStatement(connection, {write.statement, whom, statements->second[place], wantsKey}, parametersFor(statements->second[place], values));
        if (!result)
            return fail(result);
        changed += result->rows;
        for (const auto& [column, value] : result->givenBack)
            values[column] = value;
        number.learn(*result, place);
        if (isNew && ref.empty())
            ref = number.ref();
    }
    if (changed == 0 && !write.statement.ends_with("_upsert"))
        return fail(nothingChanged(write, connection.mapping()));
    cards.write(known);
    if (!isNew)
        return TillWritten{write.key, known};
    if (const Done done = cards.give(number.ref()); !done)
        return fail(done);
    return TillWritten{write.key, number.ref()};
}

} // namespace

Result<std::vector<TillWritten>> writeTill(const TillSource& source, const std::vector<TillWrite>& writes)
{
    std::vector<TillWritten> written;
    if (writes.empty())
        return written;
    const auto connection = TillConnection::open(source, TillConnection::Access::Write);
    if (!connection)
        return fail(connection);
    TillCards cards(**connection);
    for (const TillWrite& write : writes) {
        if (source.stop.stop_requested())
            return fail(Kind::Interrupted, text(TR("Stopped while writing into the till; nothing was changed there")));
        auto one = writeOne(**connection, write, cards);
        if (!one) // closing the connection rolls everything back
            return fail(one);
        written.push_back(std::move(*one));
    }
    if (const Done done = cards.check(); !done)
        return fail(done);
    if (const Done done = (*connection)->commit(); !done)
        return fail(done);
    return written;
}

} // namespace io
