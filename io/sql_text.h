#pragma once
// Looking at SQL text without understanding it: just enough to find comments, parameters and the first word. Pure functions.

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace io {

/// How texts and names are quoted: MariaDB also escapes with a backslash; SQLite, Access and SQL Server (ODBC) also write [names] so.
enum class SqlQuoting { Standard, Backslash, Brackets };

/// The statement without its comments. Drivers that emulate named parameters take a ":word" inside a comment for one.
std::string withoutComments(std::string_view sql, SqlQuoting quoting = SqlQuoting::Standard);
/// Names of the parameters (":last_name" gives "last_name"), each once, in order; not those inside strings and comments, nor "::casts".
std::vector<std::string> parametersOf(std::string_view sql, SqlQuoting quoting = SqlQuoting::Standard);
/// Everything that could be a name in it, each once; inside strings and comments too.
std::set<std::string> wordsOf(std::string_view sql);
/// The first word in capitals ("SELECT"), past comments and opening brackets.
std::string firstWord(std::string_view sql);

} // namespace io
