#include "io/sql_failure.h"

#include <QSqlError>

#include <cerrno>

namespace io {

DriverFailure driverFailure(const QSqlError& error)
{
    // "not an error": the driver itself refused, before the database could.
    const bool driverOnly = error.databaseText().isEmpty() || error.databaseText() == QLatin1String("not an error");
    const QString words = driverOnly ? error.driverText() : error.databaseText();
    return {error.nativeErrorCode().toStdString(), words.trimmed().toStdString()};
}

std::optional<DriverFailure> failureAt(Site site, std::string_view sql)
{
    const int failure = reach(site, sql);
    if (failure == 0)
        return std::nullopt;
    return DriverFailure{failure == EIO ? "10" : "13", failure == EIO ? "disk I/O error" : "database or disk is full"};
}

} // namespace io
