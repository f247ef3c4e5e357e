#include "io/sql_failure.h"

#include "io/till_values.h"

#include <QSqlError>

#include <algorithm>
#include <cerrno>

namespace io {

namespace {

/// MariaDB's driver reads some of the server's words byte by byte, as if they were not UTF-8.
std::string decoded(const QString& words)
{
    const bool bytes = std::all_of(words.begin(), words.end(), [](QChar c) { return c.unicode() < 0x100; });
    const std::string latin = bytes ? words.toLatin1().toStdString() : std::string();
    return bytes && isUtf8(latin) ? latin : words.toStdString();
}

} // namespace

DriverFailure driverFailure(const QSqlError& error)
{
    if (!error.isValid()) // Qt refuses without a word when the connection broke before
        return {"", "the connection is closed", true};
    // "not an error": the driver itself refused, before the database could.
    const bool driverOnly = error.databaseText().isEmpty() || error.databaseText() == QLatin1String("not an error");
    const QString words = driverOnly ? error.driverText() : error.databaseText();
    return {error.nativeErrorCode().toStdString(), decoded(words.trimmed()), error.type() == QSqlError::ConnectionError};
}

std::optional<DriverFailure> failureAt(Site site, std::string_view sql)
{
    const int failure = reach(site, sql);
    if (failure == 0)
        return std::nullopt;
    return DriverFailure{failure == EIO ? "10" : "13", failure == EIO ? "disk I/O error" : "database or disk is full"};
}

} // namespace io
