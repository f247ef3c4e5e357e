#include "io/till_rows.h"

#include "io/sql_failure.h"
#include "io/sql_text.h"
#include "io/till_values.h"

#include <QDateTime>
#include <QSqlDatabase>
#include <QSqlDriver>
#include <QSqlError>
#include <QSqlQuery>
#include <QSqlRecord>

#include <sqlite3.h>

#include <utility>

namespace io {

namespace {

using Form = Cell::Form;

std::string columnName(const QString& given) { return QString(given).remove(u'"').toLower().toStdString(); }

/// Servers check the encoding of their text themselves, and their drivers know it.
class QtRows : public TillRows {
public:
    QtRows(const QSqlDatabase& database, const std::string& sql) : m_rows(database)
    {
        m_rows.setForwardOnly(true); // otherwise Qt keeps every row
        m_ran = m_rows.exec(QString::fromStdString(sql));
    }

    std::vector<std::string> columns() const override
    {
        std::vector<std::string> names;
        const QSqlRecord record = m_rows.record();
        for (int i = 0; i < record.count(); ++i)
            names.push_back(columnName(record.fieldName(i)));
        return names;
    }

    bool next() override { return m_rows.next(); }

    Cell cell(int column) const override { return cellOf(m_rows.value(column)); }

    std::optional<DriverFailure> failure() const override
    {
        return !m_ran || m_rows.lastError().isValid() ? std::optional(driverFailure(m_rows.lastError())) : std::nullopt;
    }

private:
    QSqlQuery m_rows;
    bool m_ran = false;
};

/// SQLite keeps any bytes as text. Qt would read "\xE9\xA9" of an old character set as another letter, and "\x92" as a control character: so that what is
/// not UTF-8 can be told, the bytes are taken as they are.
class SqliteRows : public TillRows {
public:
    SqliteRows(sqlite3* database, const std::string& sql) : m_database(database)
    {
        const char* rest = nullptr;
        if (const int code = sqlite3_prepare_v2(database, sql.c_str(), -1, &m_statement, &rest); code != SQLITE_OK)
            fail(code);
        else if (!m_statement || withoutComments(rest).find_first_not_of(" \t\r\n") != std::string_view::npos)
            m_failure = DriverFailure{std::to_string(SQLITE_ERROR), m_statement ? "multiple statements: only one at a time can be run" : "incomplete input"};
        else if (sqlite3_bind_parameter_count(m_statement) > 0)
            m_failure = DriverFailure{std::to_string(SQLITE_ERROR), "a query that reads takes no parameters"};
        else
            m_isAtFirst = step();
    }
    ~SqliteRows() override { sqlite3_finalize(m_statement); }
    SqliteRows(const SqliteRows&) = delete;
    SqliteRows& operator=(const SqliteRows&) = delete;

    std::vector<std::string> columns() const override
    {
        std::vector<std::string> names;
        for (int i = 0; i < sqlite3_column_count(m_statement); ++i)
            names.push_back(columnName(QString::fromUtf8(sqlite3_column_name(m_statement, i))));
        return names;
    }

    bool next() override { return std::exchange(m_isAtFirst, false) || (!m_ended && step()); }

    Cell cell(int column) const override
    {
        switch (sqlite3_column_type(m_statement, column)) {
        case SQLITE_NULL: return {};
        case SQLITE_INTEGER: return {Form::Number, std::to_string(sqlite3_column_int64(m_statement, column))};
        case SQLITE_FLOAT: return {Form::Number, plainDecimal(sqlite3_column_double(m_statement, column))};
        case SQLITE_BLOB: return {Form::Bytes, bytes(sqlite3_column_blob(m_statement, column), column)};
        default: return {Form::Text, bytes(sqlite3_column_text(m_statement, column), column)};
        }
    }

    std::optional<DriverFailure> failure() const override { return m_failure; }

private:
    bool step()
    {
        const int code = sqlite3_step(m_statement);
        m_ended = code != SQLITE_ROW;
        if (m_ended && code != SQLITE_DONE)
            fail(code);
        return !m_ended;
    }

    void fail(int code)
    {
        m_ended = true;
        m_failure = DriverFailure{std::to_string(code), sqlite3_errmsg(m_database)};
    }

    std::string bytes(const void* from, int column) const
    {
        const int size = sqlite3_column_bytes(m_statement, column);
        return from ? std::string(static_cast<const char*>(from), static_cast<std::size_t>(size)) : std::string();
    }

    sqlite3* m_database;
    sqlite3_stmt* m_statement = nullptr;
    bool m_isAtFirst = false, m_ended = false;
    std::optional<DriverFailure> m_failure;
};

} // namespace

Cell cellOf(const QVariant& value)
{
    if (value.isNull())
        return {};
    switch (value.typeId()) {
    case QMetaType::QString: return {Form::Text, value.toString().toStdString()};
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

std::unique_ptr<TillRows> runQuery(const std::string& connection, const std::string& sql)
{
    const QSqlDatabase database = QSqlDatabase::database(QString::fromStdString(connection), false);
    const QVariant handle = database.driver()->handle();
    if (qstrcmp(handle.typeName(), "sqlite3*") == 0)
        return std::make_unique<SqliteRows>(*static_cast<sqlite3* const*>(handle.constData()), sql);
    return std::make_unique<QtRows>(database, sql);
}

} // namespace io
