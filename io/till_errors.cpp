#include "io/till_errors.h"

#include <algorithm>
#include <cstdlib>
#include <initializer_list>

namespace io {

using namespace model;

namespace {

enum class Meaning { Locked, Writes, Syntax, Schema, NotADatabase, CannotOpen, Unfinished, Unreachable, Denied, TooSlow, Value, Other };

bool contains(const std::string& words, std::initializer_list<const char*> any)
{
    return std::any_of(any.begin(), any.end(), [&](const char* part) { return words.find(part) != std::string::npos; });
}

bool isOneOf(const std::string& code, std::initializer_list<const char*> any)
{
    return std::any_of(any.begin(), any.end(), [&](const char* c) { return code == c; });
}

Meaning ofSqlite(const DriverFailure& f)
{
    const int code = std::atoi(f.code.c_str());
    switch (code & 0xFF) { // the rest is the extended code
    case 5: case 6: return Meaning::Locked;
    case 8: return code == 8 ? Meaning::Writes : Meaning::Unfinished; // extended: a journal that a reader may not clear up
    case 9: return Meaning::TooSlow;
    case 11: case 26: return Meaning::NotADatabase;
    case 14: return Meaning::CannotOpen;
    case 19: return code == 1811 ? Meaning::Other : Meaning::Value; // 1811: a trigger of the till refuses it, in its own words
    default: break;
    }
    if (contains(f.words, {"syntax error", "incomplete input", "unrecognized token", "multiple statements"}))
        return Meaning::Syntax;
    return contains(f.words, {"no such table", "no such column"}) ? Meaning::Schema : Meaning::Other;
}

bool isOfClass(const std::string& code, std::initializer_list<const char*> any)
{
    return std::any_of(any.begin(), any.end(), [&](const char* c) { return code.starts_with(c); });
}

/// PostgreSQL tells no code when it refuses a connection, and its words are in the server's language; but each of them says FATAL, and what comes from this side does not.
Meaning ofOpeningPostgresql(const DriverFailure& f)
{
    if (contains(f.words, {"too many", "remaining connection slots", "starting up", "shutting down", "recovery mode", "trop de", "se lance", "en cours d"}))
        return Meaning::Unreachable;
    return contains(f.words, {"FATAL", "fe_sendauth"}) ? Meaning::Denied : Meaning::Unreachable;
}

Meaning ofPostgresql(const DriverFailure& f)
{
    if (f.opening)
        return ofOpeningPostgresql(f);
    if (isOneOf(f.code, {"55P03", "40001", "40P01"}))
        return Meaning::Locked;
    if (f.code == "57014")
        return Meaning::TooSlow;
    if (f.code == "25006")
        return Meaning::Writes;
    if (isOneOf(f.code, {"42P01", "42703", "3F000"}))
        return Meaning::Schema;
    if (isOneOf(f.code, {"42501", "3D000"}) || isOfClass(f.code, {"28"}))
        return Meaning::Denied;
    if (isOfClass(f.code, {"42"})) // syntax, unknown operators and functions, types that do not go together
        return Meaning::Syntax;
    if (isOfClass(f.code, {"22", "23"}))
        return Meaning::Value;
    const bool isLost = f.code.empty() || f.code == "53300" || isOfClass(f.code, {"08", "57P"}); // without a code: the connection broke
    return isLost ? Meaning::Unreachable : Meaning::Other;
}

Meaning ofMariadb(const DriverFailure& f)
{
    if (isOneOf(f.code, {"1205", "1213", "1020", "1412"}))
        return Meaning::Locked;
    if (isOneOf(f.code, {"1969", "3024"}))
        return Meaning::TooSlow;
    if (f.code == "1792")
        return Meaning::Writes;
    if (isOneOf(f.code, {"1064", "1305", "1052"}))
        return Meaning::Syntax;
    if (isOneOf(f.code, {"1146", "1054"}))
        return Meaning::Schema;
    if (isOneOf(f.code, {"1045", "1044", "1142", "1143", "1049", "1130", "1698"}))
        return Meaning::Denied;
    if (isOneOf(f.code, {"1406", "1264", "1265", "1366", "1292", "1411", "1048", "1062", "1364", "1451", "1452", "4025"}))
        return Meaning::Value;
    const bool isLost = f.opening || isOneOf(f.code, {"2002", "2003", "2005", "2006", "2013", "2055", "1040", "1053", "1203", "1226", "1927"});
    return isLost ? Meaning::Unreachable : Meaning::Other;
}

Meaning meaningOf(Driver driver, const DriverFailure& f)
{
    switch (driver) {
    case Driver::Sqlite: return ofSqlite(f);
    case Driver::Postgresql: return ofPostgresql(f);
    case Driver::Mariadb: return ofMariadb(f);
    case Driver::Odbc: break;
    }
    if (contains(f.words, {"IM002", "08001", "08S01"}))
        return Meaning::Unreachable;
    if (contains(f.words, {"42000", "37000"}))
        return Meaning::Syntax;
    return contains(f.words, {"42S02", "42S22"}) ? Meaning::Schema : contains(f.words, {"28000"}) ? Meaning::Denied : Meaning::Other;
}

} // namespace

Error tillError(const Mapping& mapping, const DriverFailure& failure, Text doing)
{
    const auto error = [&](Kind kind, Text message, Text hint) {
        return Error{kind, std::move(message), std::move(hint), driverName(mapping.driver) + (" " + failure.code) + ": " + failure.words};
    };
    const std::string words = failure.words.substr(0, failure.words.find('\n'));
    const Text said = text(TR("%1 failed: %2"), std::move(doing), words);
    switch (meaningOf(mapping.driver, failure)) {
    case Meaning::Locked:
        return error(Kind::Temporary, text(TR("The till is writing in its database and did not finish in time")), text(TR("Try again in a moment.")));
    case Meaning::Unfinished:
        return error(Kind::Temporary, text(TR("The till's database holds a change that is not finished")), text(TR("Start the till once, so that it can finish it, then try again.")));
    case Meaning::Unreachable:
        return error(Kind::Temporary, text(TR("The till's database does not answer: %1"), words), contains(words, {"through socket"}) ? text(TR("For MariaDB, “localhost” is a socket on this computer: write 127.0.0.1 in the address.")) : text(TR("See that the till's server runs and that the address is right.")));
    case Meaning::TooSlow:
        return error(Kind::TillData, text(TR("%1 took too long and was stopped"), said.args[0]), text(TR("Make the query in the mapping %1 lighter, or add an index to the till's database."), mapping.id));
    case Meaning::Writes:
        return error(Kind::Configuration, text(TR("%1 would write into the till, which is opened for reading only"), said.args[0]), text(TR("A query under [read] only reads; correct it in the mapping %1."), mapping.id));
    case Meaning::Syntax:
        return error(Kind::Configuration, said, text(TR("Correct the SQL in the mapping %1."), mapping.id));
    case Meaning::Schema:
        return error(Kind::TillData, said, text(TR("The till's schema may have changed, or the mapping %1 is for another version of the till."), mapping.id));
    case Meaning::NotADatabase:
        return error(Kind::TillData, text(TR("The till's database is damaged or is not a database: %1"), words), text(TR("Check the database's path in the profile.")));
    case Meaning::CannotOpen:
        return error(Kind::TillData, text(TR("The till's database cannot be opened: %1"), words), text(TR("Check the path and the rights on the file and its folder.")));
    case Meaning::Denied:
        return error(Kind::TillData, text(TR("The till's database refuses access: %1"), words), text(TR("Check user, password, database name and rights.")));
    case Meaning::Value:
        return error(Kind::TillData, said, text(TR("A column of the till does not take this value: correct it, or let the statement in the mapping %1 make it fit."), mapping.id));
    case Meaning::Other:
        break;
    }
    return error(Kind::TillData, said, text(TR("The till's schema may have changed; see the mapping %1."), mapping.id));
}

} // namespace io
