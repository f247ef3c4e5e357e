#pragma once
// What HubRise and the till said when the catalog was last sent or retrieved: by it, what one side changed since is told from what the other did.

#include "io/till.h"
#include "sync/link.h"

namespace engine {

/// Rows as the mapping's statements take them (io::TillWrite), of both sides. Neither has all: what was never exchanged, nobody knows.
struct LastExchange {
    enum class Origin {
        Known,
        Backup,   ///< HubRise's is a backup that was put back since: the till was not asked
        Forgotten ///< the state database was lost, or was an old copy
    };

    std::vector<io::TillWrite> hubrise, till;
    Origin origin = Origin::Known;
    bool settles = false;   ///< by the same mapping: what the till took otherwise than it was written then, it would take so again
    model::Catalog sent;    ///< the last that was put into HubRise from the till
};

model::Result<LastExchange> lastExchange(const Link& link, const std::string& catalogId);

/// What is left to remember of a retrieval once it is done.
struct Retrieved {
    std::vector<io::TillWrite> hubrise; ///< what HubRise says
    std::vector<io::TillWrite> former;  ///< what the till is to be remembered by, other than by what it says now: its own changes, which HubRise does not know yet
};

std::string toJson(const Retrieved& retrieved);
/// `op`: what was written, what the till said before, and what is to be remembered (`agreed`; empty in a plan of an earlier version). `articles`: the till's, read
/// back. What stayed as it was although it was written is not taken for exchanged: it is written again.
model::Done rememberExchange(Link& link, const std::string& catalogId, const std::string& planId, const io::OpRecord& op, const model::Catalog& articles);

} // namespace engine
