#include "io/till_query.h"

#include "io/sql_failure.h"
#include "io/till_rows.h"
#include "io/till_values.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QSqlRecord>

#include <algorithm>

namespace io {

using namespace model;

namespace {

class MappedRow : public TillRow {
public:
    MappedRow(const TillRows& rows, const Mapping& mapping, const QuerySpec& spec, const std::vector<std::string>& columns) : m_rows(rows), m_spec(spec)
    {
        for (const std::string& name : spec.columns()) {
            const auto found = std::find(columns.begin(), columns.end(), name);
            m_indices.push_back(found == columns.end() ? -1 : static_cast<int>(found - columns.begin()));
            m_defaults.push_back(mapping.defaultFor(spec.name, name));
        }
    }

    Cell cell(std::size_t column) const override
    {
        Cell cell = m_indices[column] < 0 ? Cell{} : m_rows.cell(m_indices[column]);
        const bool missing = cell.form == Cell::Form::Missing || (cell.form == Cell::Form::Text && !m_defaults[column].empty() && trimmed(cell.value).empty());
        if (missing && !m_defaults[column].empty())
            return {Cell::Form::Text, m_defaults[column]};
        return cell;
    }

    bool has(std::size_t column) const override { return m_indices[column] >= 0 || !m_defaults[column].empty(); }
    const QuerySpec& query() const override { return m_spec; }

private:
    const TillRows& m_rows;
    const QuerySpec& m_spec;
    std::vector<int> m_indices;
    std::vector<std::string> m_defaults;
};

/// A running query, in a person's words.
Text named(const std::string& query) { return text(TR("The query “%1”"), query); }

/// Runs one SQL text of a query; the mapping's SQL goes to the engine as it stands.
Result<std::unique_ptr<TillRows>> start(TillConnection& connection, const std::string& query, std::size_t part)
{
    connection.startQuery();
    if (const auto failed = failureAt(Site::TillQuery, query))
        return fail(connection.failure(*failed, named(query)));
    auto rows = runQuery(connection.name(), connection.mapping().read.at(query)[part]);
    if (const auto failed = rows->failure())
        return fail(connection.failure(*failed, named(query)));
    return rows;
}

Done stopIfWanted(const TillConnection& connection, const std::string& query)
{
    if (connection.source().stop.stop_requested())
        return fail(Kind::Interrupted, text(TR("Stopped while reading the till")));
    if (connection.mustStop())
        return fail(Kind::TillData, text(TR("%1 took too long and was stopped"), named(query)), text(TR("Make the query in the mapping %1 lighter, or add an index to the till's database."), connection.mapping().id));
    return {};
}

QVariant bound(const Parameter& parameter)
{
    if (parameter.value.empty())
        return QVariant(QMetaType::fromType<QString>());
    if (parameter.boolean)
        return QVariant(parameter.value == "true");
    return QVariant(QString::fromStdString(parameter.value));
}

} // namespace

Done checkColumns(const Mapping& mapping, const QuerySpec& query, const std::vector<std::string>& columns)
{
    const auto given = [&](const std::string& name) {
        return std::find(columns.begin(), columns.end(), name) != columns.end() || !mapping.defaultFor(query.name, name).empty();
    };
    for (const std::string& name : query.required)
        if (!given(name))
            return fail(Kind::Configuration, text(TR("The query “%1” of the mapping %2 gives no column “%3”"), query.name, mapping.id, name),
                        text(TR("Name the column in the query: … AS %1"), name));
    if (query.oneOf.empty() || std::any_of(query.oneOf.begin(), query.oneOf.end(), given))
        return {};
    std::string names;
    for (const std::string& name : query.oneOf)
        names += (names.empty() ? "" : ", ") + name;
    return fail(Kind::Configuration, text(TR("The query “%1” of the mapping %2 gives none of the columns %3"), query.name, mapping.id, names),
                text(TR("Name one of the columns in the query: … AS %1"), query.oneOf.front()));
}

Result<std::int64_t> forEachRow(TillConnection& connection, const std::string& query, const TakeRow& take)
{
    const QuerySpec& spec = *findQuery(query);
    std::int64_t count = 0;
    for (std::size_t part = 0; part < connection.mapping().read.at(query).size(); ++part) {
        const auto started = start(connection, query, part);
        if (!started)
            return fail(started);
        TillRows& rows = **started;
        const std::vector<std::string> columns = rows.columns();
        if (const Done done = checkColumns(connection.mapping(), spec, columns); !done)
            return fail(done);
        const MappedRow row(rows, connection.mapping(), spec, columns);
        while (rows.next()) {
            ++count;
            if (const auto failed = failureAt(Site::TillRow, query))
                return fail(connection.failure(*failed, named(query)));
            if (!take(row))
                return count;
            if (count % 256 == 0)
                if (const Done done = stopIfWanted(connection, query); !done)
                    return fail(done);
        }
        if (const auto failed = rows.failure())
            return fail(connection.failure(*failed, named(query)));
    }
    return count;
}

Result<std::vector<std::string>> columnsOf(TillConnection& connection, const std::string& query, std::size_t part)
{
    const auto rows = start(connection, query, part);
    if (!rows)
        return fail(rows);
    return (*rows)->columns();
}

Done checkStatement(TillConnection& connection, const std::string& name, const TillStatement& statement)
{
    QSqlQuery query(QSqlDatabase::database(QString::fromStdString(connection.name()), false));
    if (!query.prepare(QString::fromStdString(statement.sql)))
        return fail(connection.failure(driverFailure(query.lastError()), text(TR("The statement “%1”"), name)));
    return {};
}

Result<StatementResult> runStatement(TillConnection& connection, const StatementRun& run, const std::vector<Parameter>& parameters)
{
    QSqlQuery query(QSqlDatabase::database(QString::fromStdString(connection.name()), false));
    query.setForwardOnly(true);
    connection.startQuery();
    const auto failed = [&](const DriverFailure& failure) { return fail(connection.failure(failure, text(TR("The statement “%1” for “%2”"), run.name, run.whom))); };
    if (!query.prepare(QString::fromStdString(run.statement.sql)))
        return failed(driverFailure(query.lastError()));
    for (const Parameter& parameter : parameters)
        query.bindValue(QString::fromStdString(':' + parameter.name), bound(parameter));
    if (const auto failure = failureAt(Site::TillStatement, run.name))
        return failed(*failure);
    if (!query.exec())
        return failed(driverFailure(query.lastError()));
    StatementResult result;
    if (!query.isSelect()) {
        result.rows = std::max(query.numRowsAffected(), 0);
        if (run.wantsKey)
            result.lastId = query.lastInsertId().toString().toStdString();
        return result;
    }
    const QSqlRecord columns = query.record();
    while (query.next()) // to the end: only then has the engine done all of it
        if (++result.rows == 1)
            for (int i = 0; i < columns.count(); ++i)
                result.givenBack.emplace_back(columns.fieldName(i).toLower().toStdString(), cellOf(query.value(i)).value);
    if (query.lastError().isValid())
        return failed(driverFailure(query.lastError()));
    return result;
}

} // namespace io
