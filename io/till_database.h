#pragma once
// A till's SQL database through a TOML mapping (Qt SQL).

#include "io/till.h"

#include <memory>
#include <stop_token>

namespace io {

struct Mapping; // io/mapping.h

/// `mapping`: a shipped name (kezia, nestor) or a file. Loading checks the TOML, the query names and the driver (Kind::Configuration, with line and column);
/// the database is opened at the first read.
model::Result<std::unique_ptr<Till>> openTill(const std::string& mapping, const std::string& database, std::stop_token stop = {});

/// Names of the mappings shipped with the program.
std::vector<std::string> shippedMappings();

} // namespace io
