#pragma once
// What a retrieval of the catalog tells the till, as the mapping's statements take it.

#include "sync/last_exchange.h"
#include "sync/left_alone.h"

#include <string_view>

namespace engine {

using RowKey = std::pair<std::string_view, std::string_view>; ///< statement and key; views into the row
RowKey keyOf(const io::TillWrite& write);

/// All that the mapping's statements could say of a catalog.
std::vector<io::TillWrite> rowsOf(const io::Till& till, const model::Catalog& catalog);

struct CatalogWrites {
    std::vector<io::TillWrite> writes; ///< what the till does not say already, in an order in which each finds what it points to
    std::vector<io::TillWrite> before; ///< what it says there now
    std::map<model::CatalogThing, std::set<std::string>> fields; ///< by thing: what the writes change, by HubRise's names
    std::map<model::CatalogThing, std::set<std::string>> kept;   ///< what the till alone changed since the last exchange: it stays
    std::set<model::CatalogThing> disputed; ///< of which the writes go over what the till, too, changed since; or may have changed, where nobody knows
    Retrieved retrieved;
};

/// Only what the mapping's statements name is compared and written: of what they do not, the till goes on saying its own. Nor is anything of what is left alone.
CatalogWrites catalogWrites(const io::Till& till, const model::Catalog& present, const model::Catalog& wanted, const LastExchange& last, const LeftAlone& left);

/// What HubRise has as it was at the last exchange, and the till no longer: not made anew. A category in which something is to be put is.
std::set<model::CatalogThing> removedInTill(const io::Till& till, const model::Catalog& present, const model::Catalog& wanted, const LastExchange& last);

/// Of what others changed in HubRise, leaves what the till was never told: what it took from there and says otherwise by now is the till's later word.
void dropRetrieved(model::Changes& theirs, const io::Till& till, const model::Catalog& remote, const LastExchange& last);

} // namespace engine
