#pragma once
// SQLite's C interface, held by values. One thread. Errors carry the kind a person has to act on: disk full, no rights → CannotWrite; damaged,
// not a database → StateDamaged; held by another process beyond the time-out → Temporary; anything else is a defect of ours → Internal.

#include "model/result.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <unordered_map>
#include <vector>

struct sqlite3;
struct sqlite3_stmt;

namespace io {

class Database;

/// A prepared statement, taken from its database's cache and put back at the end of its life. A failure to prepare or bind is
/// kept and told by run() or next(), so that calls can be chained.
class Statement {
public:
    Statement(Statement&& other) noexcept;
    Statement& operator=(Statement&&) = delete;
    ~Statement();

    /// Gives all parameters, in order: texts, integers, bools, enums (by number).
    template <class... Values> Statement& bind(const Values&... values)
    {
        int position = 0;
        (put(++position, values), ...);
        return *this;
    }

    model::Done run();           ///< to the end; usable again with other parameters
    model::Result<bool> next();  ///< true: a row can be read

    /// Reads the columns of the row, in order.
    template <class... Values> void read(Values&... values) const
    {
        int column = -1;
        (get(++column, values), ...);
    }

private:
    friend class Database;
    Statement(Database& database, const char* sql);
    int step();
    void bindText(int position, std::string_view text);
    void bindInteger(int position, std::int64_t number);
    std::string columnText(int column) const;
    std::int64_t columnInteger(int column) const;

    template <class Value> void put(int position, const Value& value)
    {
        if constexpr (std::is_convertible_v<Value, std::string_view>)
            bindText(position, value);
        else
            bindInteger(position, static_cast<std::int64_t>(value));
    }
    template <class Value> void get(int column, Value& value) const
    {
        if constexpr (std::is_same_v<Value, std::string>)
            value = columnText(column);
        else
            value = static_cast<Value>(columnInteger(column));
    }

    Database& m_database;
    const char* m_sql;
    sqlite3_stmt* m_statement = nullptr;
    int m_failure = 0;
};

class Database {
public:
    /// Opens or makes the file (0600: it holds personal data).
    static model::Result<std::unique_ptr<Database>> open(const std::filesystem::path& file);
    /// To read what can be read of a file that may be damaged: nothing is written, not even its journal put back.
    static model::Result<std::unique_ptr<Database>> openAsItIs(const std::filesystem::path& file);
    ~Database();

    /// Statements without parameters and results; several, separated by semicolons.
    model::Done execute(const char* sql);
    /// `sql` must be a literal: it is the key of the cache.
    Statement statement(const char* sql) { return Statement(*this, sql); }
    std::int64_t changedRows() const; ///< by the last statement
    /// What the database consists of, one object after the other: schemaOf() of the statements that made it.
    model::Result<std::string> schema();
    bool isReadOnly() const; ///< SQLite would not write, whatever the rights of the file are

    model::Error error(int code) const; ///< in words, for this file
    bool inTransaction() const;
    const std::filesystem::path& file() const { return m_file; }

private:
    friend class Statement;
    Database(sqlite3* handle, std::filesystem::path file) : m_handle(handle), m_file(std::move(file)) {}
    sqlite3* m_handle;
    std::filesystem::path m_file;
    std::unordered_multimap<std::string_view, sqlite3_stmt*> m_idle;
};

/// What a database made by these statements consists of.
std::string schemaOf(const char* sql);

/// BEGIN IMMEDIATE at birth; rolled back at the end of its life unless committed.
class Transaction {
public:
    explicit Transaction(Database& database) : m_database(database), m_begun(database.execute("BEGIN IMMEDIATE")) {}
    Transaction(const Transaction&) = delete;
    ~Transaction();
    const model::Done& begun() const { return m_begun; }
    model::Done commit() { return m_database.execute("COMMIT"); }

private:
    Database& m_database;
    model::Done m_begun;
};

/// Every row, as `read(statement)` makes it.
template <class Read> auto allRows(Statement& statement, Read read) -> model::Result<std::vector<std::invoke_result_t<Read, Statement&>>>
{
    std::vector<std::invoke_result_t<Read, Statement&>> rows;
    for (;;) {
        const auto more = statement.next();
        if (!more)
            return model::fail(more);
        if (!*more)
            return rows;
        rows.push_back(read(statement));
    }
}

/// The first row, if there is one.
template <class Read> auto firstRow(Statement& statement, Read read) -> model::Result<std::optional<std::invoke_result_t<Read, Statement&>>>
{
    const auto more = statement.next();
    if (!more)
        return model::fail(more);
    if (!*more)
        return std::nullopt;
    return read(statement);
}

} // namespace io
