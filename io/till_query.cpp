#include "io/till_query.h"

#include "io/sql_failure.h"
#include "io/till_values.h"

#include <QDateTime>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QSqlRecord>

#include <algorithm>

namespace io {

using namespace model;

namespace {

/// Most cells are ASCII: those are copied without a detour.
std::string utf8(const QString& text)
{
    std::string out(static_cast<std::size_t>(text.size()), '\0');
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char16_t c = text[i].unicode();
        if (c >= 0x80)
            return text.toStdString();
        out[static_cast<std::size_t>(i)] = static_cast<char>(c);
    }
    return out;
}

Cell cellOf(const QVariant& value)
{
    using Form = Cell::Form;
    if (value.isNull())
        return {};
    switch (value.typeId()) {
    case QMetaType::QString: return {Form::Text, utf8(value.toString())};
    case QMetaType::QByteArray: return {Form::Bytes, value.toByteArray().toStdString()};
    case QMetaType::Double: return {Form::Number, plainDecimal(value.toDouble())};
    case QMetaType::Float: return {Form::Number, plainDecimal(QString::number(value.toFloat()).toDouble())};
    case QMetaType::Bool: return {Form::Number, value.toBool() ? "1" : "0"};
    case QMetaType::QDate: return {Form::Text, value.toDate().toString(Qt::ISODate).toStdString()};
    case QMetaType::QTime: return {Form::Text, value.toTime().toString(Qt::ISODate).toStdString()};
    case QMetaType::QDateTime: return {Form::Text, value.toDateTime().toString(Qt::ISODate).toStdString()};
    default: return {Form::Number, value.toString().toStdString()}; // the integers
    }
}

std::vector<std::string> columnNames(const QSqlRecord& record)
{
    std::vector<std::string> names;
    for (int i = 0; i < record.count(); ++i)
        names.push_back(record.fieldName(i).toLower().toStdString());
    return names;
}

class QtRow : public TillRow {
public:
    QtRow(const QSqlQuery& rows, const Mapping& mapping, const QuerySpec& spec, const std::vector<std::string>& columns) : m_rows(rows), m_spec(spec)
    {
        for (const std::string& name : spec.columns()) {
            const auto found = std::find(columns.begin(), columns.end(), name);
            m_indices.push_back(found == columns.end() ? -1 : static_cast<int>(found - columns.begin()));
            m_defaults.push_back(mapping.defaultFor(spec.name, name));
        }
    }

    Cell cell(std::size_t column) const override
    {
        Cell cell = m_indices[column] < 0 ? Cell{} : cellOf(m_rows.value(m_indices[column]));
        const bool missing = cell.form == Cell::Form::Missing || (cell.form == Cell::Form::Text && !m_defaults[column].empty() && trimmed(cell.value).empty());
        if (missing && !m_defaults[column].empty())
            return {Cell::Form::Text, m_defaults[column]};
        return cell;
    }

    bool has(std::size_t column) const override { return m_indices[column] >= 0 || !m_defaults[column].empty(); }
    const QuerySpec& query() const override { return m_spec; }

private:
    const QSqlQuery& m_rows;
    const QuerySpec& m_spec;
    std::vector<int> m_indices;
    std::vector<std::string> m_defaults;
};

/// A running query, in a person's words.
Text named(const std::string& query) { return text(TR("The query “%1”"), query); }

/// Runs one SQL text of a query; the mapping's SQL goes to the engine as it stands.
Result<QSqlQuery> start(TillConnection& connection, const std::string& query, std::size_t part)
{
    QSqlQuery rows(QSqlDatabase::database(QString::fromStdString(connection.name()), false));
    rows.setForwardOnly(true); // otherwise Qt keeps every row
    connection.startQuery();
    if (!rows.exec(QString::fromStdString(connection.mapping().read.at(query)[part])))
        return fail(connection.failure(driverFailure(rows.lastError()), named(query)));
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
        auto rows = start(connection, query, part);
        if (!rows)
            return fail(rows);
        const std::vector<std::string> columns = columnNames(rows->record());
        if (const Done done = checkColumns(connection.mapping(), spec, columns); !done)
            return fail(done);
        const QtRow row(*rows, connection.mapping(), spec, columns);
        while (rows->next()) {
            ++count;
            if (!take(row))
                return count;
            if (count % 256 == 0)
                if (const Done done = stopIfWanted(connection, query); !done)
                    return fail(done);
        }
        if (rows->lastError().isValid())
            return fail(connection.failure(driverFailure(rows->lastError()), named(query)));
    }
    return count;
}

Result<std::vector<std::string>> columnsOf(TillConnection& connection, const std::string& query, std::size_t part)
{
    const auto rows = start(connection, query, part);
    if (!rows)
        return fail(rows);
    return columnNames(rows->record());
}

Done checkStatement(TillConnection& connection, const std::string& name, const TillStatement& statement)
{
    QSqlQuery query(QSqlDatabase::database(QString::fromStdString(connection.name()), false));
    if (!query.prepare(QString::fromStdString(statement.sql)))
        return fail(connection.failure(driverFailure(query.lastError()), text(TR("The statement “%1”"), name)));
    return {};
}

Result<StatementResult> runStatement(TillConnection& connection, const std::string& name, const TillStatement& statement, const std::vector<Parameter>& parameters)
{
    QSqlQuery query(QSqlDatabase::database(QString::fromStdString(connection.name()), false));
    query.setForwardOnly(true);
    connection.startQuery();
    const auto failed = [&] { return fail(connection.failure(driverFailure(query.lastError()), text(TR("The statement “%1”"), name))); };
    if (!query.prepare(QString::fromStdString(statement.sql)))
        return failed();
    for (const Parameter& parameter : parameters)
        query.bindValue(QString::fromStdString(':' + parameter.name), bound(parameter));
    if (!query.exec())
        return failed();
    StatementResult result;
    if (!query.isSelect()) {
        result.rows = std::max(query.numRowsAffected(), 0);
        result.lastId = query.lastInsertId().toString().toStdString();
        return result;
    }
    const std::vector<std::string> columns = columnNames(query.record());
    while (query.next()) // to the end: only then has the engine done all of it
        if (++result.rows == 1)
            for (std::size_t i = 0; i < columns.size(); ++i)
                result.givenBack.emplace_back(columns[i], cellOf(query.value(static_cast<int>(i))).value);
    if (query.lastError().isValid())
        return failed();
    return result;
}

} // namespace io
