#pragma once
// A mapping: what to ask a kind of till, in that till's SQL (design 6). Reading one checks everything that can be known without the database.
// Failures are Kind::Configuration and name the mapping, the line and the column.

#include "model/money.h"
#include "model/result.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace io {

enum class Driver { Sqlite, Postgresql, Mariadb, Odbc };
const char* driverName(Driver driver); ///< as in the mapping: "sqlite", …

/// How bytes that the driver hands over undecoded are to be read.
enum class Charset { Utf8, Windows1252 };

struct TillStatement {
    std::string sql;                     ///< without comments
    std::vector<std::string> parameters; ///< in order of appearance, each once
};

struct Mapping {
    std::string id;          ///< "kezia", or the file's name
    std::string name;        ///< shown to people
    std::string fingerprint; ///< sha256 of the file's bytes
    Driver driver = Driver::Sqlite;
    std::string currency, country;
    model::PriceUnit price_unit = model::PriceUnit::Major;
    Charset charset = Charset::Utf8;
    std::string images_folder; ///< empty: the database's folder
    std::map<std::string, std::vector<std::string>> read;               ///< query name to SQL texts, whose rows are united
    std::map<std::string, std::vector<TillStatement>> write;                ///< statement name to statements, run in order
    std::map<std::string, std::map<std::string, std::string>> defaults; ///< query, column: the value of empty cells and missing columns

    /// The value standing for a missing one; empty when there is none.
    std::string defaultFor(const std::string& query, const std::string& column) const;
};

/// `id` names the mapping in messages.
model::Result<Mapping> parseMapping(std::string_view bytes, const std::string& id);
/// A shipped name or a file.
model::Result<Mapping> loadMapping(const std::string& nameOrFile);

} // namespace io
