#include "io/sql_failure.h"

#include <QSqlError>

namespace io {

DriverFailure driverFailure(const QSqlError& error)
{
    // "not an error": the driver itself refused, before the database could.
    const bool driverOnly = error.databaseText().isEmpty() || error.databaseText() == QLatin1String("not an error");
    const QString words = driverOnly ? error.driverText() : error.databaseText();
    return {error.nativeErrorCode().toStdString(), words.trimmed().toStdString()};
}

} // namespace io
