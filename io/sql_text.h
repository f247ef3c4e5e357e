#pragma once
// Looking at SQL text without understanding it: just enough to find comments, parameters and the first word. Pure functions.

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace io {

/// Whose rules of quotes and comments hold, beyond those of all: 'text', "name", `name`, -- and /* comments */.
enum class SqlDialect {
    Standard,
    Brackets,   ///< [name] too: SQLite; Access and SQL Server, by ODBC
    Mariadb,    ///< a backslash escapes in texts; "#" begins a comment, and "--" only before a blank
    Postgresql, ///< E'…' escapes with a backslash, $tag$…$tag$ quotes, /* comments /* lie */ in each other */
};

/// The statement without its comments. Drivers that emulate named parameters take a ":word" inside a comment for one.
std::string withoutComments(std::string_view sql, SqlDialect dialect = SqlDialect::Standard);
/// Names of the parameters (":last_name" gives "last_name"), each once, in order; not those inside strings and comments, nor "::casts".
std::vector<std::string> parametersOf(std::string_view sql, SqlDialect dialect = SqlDialect::Standard);
/// What Qt would take for a parameter that is none, or miss: ":phone", "?"; empty: it reads the statement, which is without comments, as the database does.
std::string misreadByQt(std::string_view sql, SqlDialect dialect);
/// Whether something follows a ";".
bool holdsSeveral(std::string_view sql, SqlDialect dialect);
/// The words outside strings, quoted names and comments, each once, as they are written.
std::set<std::string> codeWordsOf(std::string_view sql, SqlDialect dialect);
/// Everything that could be a name in it, each once; inside strings and comments too.
std::set<std::string> wordsOf(std::string_view sql);
/// The first word in capitals ("SELECT"), past comments and opening brackets.
std::string firstWord(std::string_view sql, SqlDialect dialect = SqlDialect::Standard);

} // namespace io
