#pragma once
// Running one query of the mapping and looking at its rows.

#include "io/mapping_names.h"
#include "io/till_connection.h"

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace io {

struct Cell {
    enum class Form { Missing, Text, Number, Bytes };
    Form form = Form::Missing;
    std::string value; ///< UTF-8 text, a plain decimal, or bytes as they are
};

/// The row being looked at; valid only inside the call it is handed to.
class TillRow {
public:
    virtual ~TillRow() = default;
    /// Columns are numbered as in QuerySpec::columns(). A column the query lacks, and an empty cell, give the mapping's default.
    virtual Cell cell(std::size_t column) const = 0;
    /// Whether the query, or the defaults, give this column.
    virtual bool has(std::size_t column) const = 0;
    virtual const QuerySpec& query() const = 0;
};

/// Gets each row in turn; false: enough.
using TakeRow = std::function<bool(const TillRow&)>;

/// Rows taken. The SQL texts of a query are run one after the other. A required column that is missing is Kind::Configuration, naming query, column and
/// mapping, even when there are no rows.
model::Result<std::int64_t> forEachRow(TillConnection& connection, const std::string& query, const TakeRow& take);

/// The columns that one SQL text of a query gives, in lower case.
model::Result<std::vector<std::string>> columnsOf(TillConnection& connection, const std::string& query, std::size_t part);

/// Ok when `columns` and the defaults hold what the query needs.
model::Done checkColumns(const Mapping& mapping, const QuerySpec& query, const std::vector<std::string>& columns);

/// Whether the database understands a write statement; nothing is run.
model::Done checkStatement(TillConnection& connection, const std::string& name, const TillStatement& statement);

/// What one write statement did.
struct StatementResult {
    std::int64_t rows = 0;                                      ///< changed or given back
    std::vector<std::pair<std::string, std::string>> givenBack; ///< the first row of RETURNING or SELECT, by lower-case column
    std::string lastId;                                         ///< the key that the engine generated, when it was asked for and tells one
};
struct Parameter {
    std::string name, value; ///< an empty value is NULL
    bool boolean = false;
};
struct StatementRun {
    const std::string& name;
    const std::string& whom; ///< whose card, or what, it is about: for a person
    const TillStatement& statement;
    bool wantsKey = false;   ///< ask for the key that the engine generated. Never of PostgreSQL: Qt asks by a statement that fails where there is none, and spoils the transaction
};
model::Result<StatementResult> runStatement(TillConnection& connection, const StatementRun& run, const std::vector<Parameter>& parameters);

} // namespace io
