#include "io/till_check.h"

#include "io/sql_text.h"
#include "io/till_query.h"
#include "io/till_values.h"

#include <algorithm>

namespace io {

using namespace model;

namespace {

/// Enough to tell that a query works; a doctor must not read a big till to its end.
constexpr std::int64_t mostRows = 10'000;

TillFinding failed(std::string subject, const Error& error)
{
    return {Severity::Error, std::move(subject), error.message, error.hint};
}

void checkColumnNames(TillConnection& connection, const QuerySpec& spec, std::vector<TillFinding>& findings)
{
    for (std::size_t part = 0; part < connection.mapping().read.at(spec.name).size(); ++part) {
        const auto columns = columnsOf(connection, spec.name, part);
        if (!columns)
            return; // told by running the query
        for (const std::string& column : *columns)
            if (!spec.knows(column)) {
                const std::string near = nearest(column, spec.columns());
                findings.push_back({Severity::Warning, spec.name, text(TR("The query “%1” gives a column “%2” that means nothing here"), spec.name, column),
                                    near.empty() ? text(TR("Leave it out, or see the columns in the mapping guide.")) : text(TR("Did you mean “%1”?"), near)});
            }
    }
}

void checkQuery(TillConnection& connection, const QuerySpec& spec, std::vector<TillFinding>& findings)
{
    std::int64_t left = mostRows;
    const auto rows = connection.apart([&] { return forEachRow(connection, spec.name, [&](const TillRow&) { return --left > 0; }); });
    if (!rows) {
        findings.push_back(failed(spec.name, rows.error()));
        return;
    }
    checkColumnNames(connection, spec, findings);
    if (*rows == 0)
        findings.push_back({Severity::Warning, spec.name, text(TR("The query “%1” finds nothing"), spec.name), text(TR("If the till holds such data, correct the query in the mapping.")) });
    else if (left == 0)
        findings.push_back({Severity::Note, spec.name, text(TR("The query “%1” finds %2 rows or more"), spec.name, mostRows), {}});
    else
        findings.push_back({Severity::Note, spec.name, plural(TRN("The query “%1” finds %n row(s)"), *rows, spec.name), {}});
}

/// Several statements make several rows: which number is the card's, only a name can tell. PostgreSQL is never asked for the key it generated.
void checkNewNumber(const Mapping& mapping, const std::vector<TillStatement>& statements, std::vector<TillFinding>& findings)
{
    const auto tells = [](const TillStatement& statement) {
        const std::string sql = lowerCase(statement.sql);
        const auto returning = firstWord(sql) == "SELECT" ? 0 : sql.find("returning");
        return returning != std::string::npos && wordsOf(std::string_view(sql).substr(returning)).contains("ref");
    };
    const auto givesOne = [](const TillStatement& statement) { return codeWordsOf(lowerCase(statement.sql), SqlDialect::Postgresql).contains("returning"); };
    const bool mayBeSilent = statements.size() == 1 && (mapping.driver != Driver::Postgresql || givesOne(statements.front()));
    if (!mayBeSilent && std::ranges::none_of(statements, tells))
        findings.push_back({Severity::Warning, "customer_insert", text(TR("None of the statements of “customer_insert” gives the new card's number back as “ref”")),
                            mapping.driver == Driver::Mariadb ? text(TR("Put SELECT LAST_INSERT_ID() AS ref after the one that inserts the customer."))
                                                              : text(TR("Let the one that inserts the customer end with RETURNING id AS ref, or put SELECT … AS ref after it.")) });
}

void checkStatements(TillConnection& connection, std::vector<TillFinding>& findings)
{
    for (const auto& [name, statements] : connection.mapping().write) {
        bool good = true;
        for (const TillStatement& statement : statements)
            if (const Done done = connection.apart([&] { return checkStatement(connection, name, statement); }); !done) {
                findings.push_back(failed(name, done.error()));
                good = false;
            }
        if (name == "customer_insert")
            checkNewNumber(connection.mapping(), statements, findings);
        if (good)
            findings.push_back({Severity::Note, name, text(TR("The database understands the statement “%1”"), name), {}});
    }
}

} // namespace

std::vector<TillFinding> checkTill(const TillSource& source)
{
    std::vector<TillFinding> findings;
    const Mapping& mapping = source.mapping;
    findings.push_back({Severity::Note, "mapping", text(TR("The mapping %1 (%2) is well formed"), mapping.id, mapping.name), {}});
    const auto connection = TillConnection::open(source, TillConnection::Access::Read);
    if (!connection) {
        findings.push_back(failed("database", connection.error()));
        return findings;
    }
    findings.push_back({Severity::Note, "database", text(TR("The till's database opens, read-only")), {}});
    for (const QuerySpec& spec : querySpecs())
        if (mapping.read.contains(spec.name))
            checkQuery(**connection, spec, findings);
    if (mapping.driver != Driver::Mariadb || mapping.write.empty()) {
        checkStatements(**connection, findings);
        return findings;
    }
    // MariaDB does not even look at a statement that writes while a transaction only reads. Nothing is run: the second one ends unused.
    if (const auto writing = TillConnection::open(source, TillConnection::Access::Write); writing)
        checkStatements(**writing, findings);
    else
        findings.push_back(failed("database", writing.error()));
    return findings;
}

} // namespace io
