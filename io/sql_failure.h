#pragma once
// Qt's error as the plain words the rest works with. Only for the files that speak Qt SQL themselves.

#include "io/site.h"
#include "io/till_errors.h"

#include <optional>

class QSqlError;

namespace io {

DriverFailure driverFailure(const QSqlError& error);
/// What a test wants to go wrong at this place.
std::optional<DriverFailure> failureAt(Site site, std::string_view sql);

} // namespace io
