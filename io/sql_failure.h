#pragma once
// Qt's error as the plain words the rest works with. Only for the files that speak Qt SQL themselves.

#include "io/till_errors.h"

class QSqlError;

namespace io {

DriverFailure driverFailure(const QSqlError& error);

} // namespace io
