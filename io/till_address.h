#pragma once
// Where a till's database is, taken apart for the driver.

#include "io/till_connection.h"

namespace io {

struct TillAddress {
    std::string qtDriver; ///< QSQLITE, …
    std::string database, host, user, password;
    int port = -1;
    std::string options;  ///< Qt's connect options
};

/// Checks that a SQLite file is there and not empty (TillData), that a URL has the mapping's driver and no password in it (Configuration).
/// The password is PASSEPLAT_TILL_PASSWORD or the first line of the URL's password_file.
model::Result<TillAddress> tillAddress(const TillSource& source, TillConnection::Access access);

/// Whether Qt's plugin for the mapping's driver is installed (Configuration).
model::Done checkDriver(const Mapping& mapping);

/// The folder of a SQLite database; empty for servers.
std::string databaseFolder(const TillSource& source);

} // namespace io
