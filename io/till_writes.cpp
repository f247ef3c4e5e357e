#include "io/till_writes.h"

#include "io/till_query.h"
#include "io/till_values.h"

#include "model/customer.h"

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

/// Keeps what a statement gave back for the statements after it, and for the caller ("ref").
void learn(std::map<std::string, std::string>& values, const StatementResult& result, bool refIsKnown)
{
    for (const auto& [column, value] : result.givenBack)
        values[column] = value;
    if (result.givenBack.size() == 1)
        values["ref"] = result.givenBack.front().second;
    else if (result.givenBack.empty() && !refIsKnown && !result.lastId.empty() && values["ref"].empty())
        values["ref"] = result.lastId;
}

Error nothingChanged(const TillWrite& write, const Mapping& mapping)
{
    const auto ref = write.values.find("ref");
    const std::string whom = ref != write.values.end() && !ref->second.empty() ? ref->second : write.key;
    return {Kind::TillData, text(TR("“%1” changed nothing in the till for “%2”"), write.statement, whom),
            text(TR("The card may have been deleted in the till; if it is there, correct the statement in the mapping %1."), mapping.id), {}};
}

Result<TillWritten> writeOne(TillConnection& connection, const TillWrite& write)
{
    const auto statements = connection.mapping().write.find(write.statement);
    if (statements == connection.mapping().write.end())
        return fail(Kind::Configuration, text(TR("The mapping %1 has no statement “%2”"), connection.mapping().id, write.statement),
                    text(TR("Add it under [write], or choose an export to a file.")));
    std::map<std::string, std::string> values = write.values;
    const bool refIsKnown = write.statement != "customer_insert";
    std::int64_t changed = 0;
    for (const TillStatement& statement : statements->second) {
        const auto result = runStatement(connection, write.statement, statement, parametersFor(statement, values));
        if (!result)
            return fail(result);
        changed += result->rows;
        learn(values, *result, refIsKnown);
    }
    if (changed == 0 && !write.statement.ends_with("_upsert"))
        return fail(nothingChanged(write, connection.mapping()));
    return TillWritten{write.key, values["ref"]};
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
    for (const TillWrite& write : writes) {
        if (source.stop.stop_requested())
            return fail(Kind::Interrupted, text(TR("Stopped while writing into the till; nothing was changed there")));
        auto one = writeOne(**connection, write);
        if (!one) // closing the connection rolls everything back
            return fail(one);
        written.push_back(std::move(*one));
    }
    if (const Done done = (*connection)->commit(); !done)
        return fail(done);
    return written;
}

} // namespace io
