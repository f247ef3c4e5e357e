#pragma once
// "Why is this article not in HubRise?" Everything that is known about one ref code, and what to do about it.

#include "io/till.h"
#include "sync/context.h"
#include "sync/finding.h"
#include "sync/session.h"

#include <optional>
#include <string>

namespace engine {

/// What is looked at.
struct Evidence {
    io::TillCatalog till;
    model::Problems problems; ///< of reading and of validation
    std::string catalogName;  ///< HubRise's catalog; empty: not connected to one
    std::optional<model::Catalog> remote; ///< HubRise's catalog
    bool remoteIsPresent = false;         ///< just read; otherwise as after our last push
    std::optional<model::Catalog> pushed; ///< as after our last push
    std::int64_t pushedAtMs = 0;          ///< 0: this profile never sent a catalog
    bool putBack = false;                 ///< what was sent last was a backup
};

/// By ref code; when nothing has it, by ref code in other letter cases, then by a piece of the name. At least one finding. Pure.
Findings explain(const std::string& wanted, const Evidence& evidence);

/// Reads the till, and HubRise's catalog when connected (one request); when HubRise cannot be read, a finding says so and our last push stands in.
/// The session needs the till; being connected is a matter of choice. Fails when the till cannot be read.
model::Result<Findings> explain(Session& session, const std::string& wanted, const Context& context);

} // namespace engine
