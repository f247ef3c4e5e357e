#pragma once
// What a database's words mean to the person in front of the till. The one place that knows the drivers' codes.

#include "io/mapping.h"

#include <string>

namespace io {

/// What a driver said.
struct DriverFailure {
    std::string code;  ///< SQLite's and MariaDB's number, PostgreSQL's SQLSTATE
    std::string words;
    bool opening = false; ///< there was no connection yet, or none any more
};

/// `doing` is what was being done: "the query “skus”". Temporary: the till is writing, or its server is not there; Configuration: the SQL is
/// not SQL; TillData: everything else, with what probably changed. The first line of the words is for the message, the rest for whoever asks for more.
model::Error tillError(const Mapping& mapping, const DriverFailure& failure, model::Text doing);

} // namespace io
