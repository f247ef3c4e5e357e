#pragma once
// What needs care in the till's articles: code refs missing or given twice, and what is not sent, with the reason. Reads the till only; sends nothing.

#include "io/till.h"
#include "sync/context.h"
#include "sync/session.h"

#include <string>
#include <vector>

namespace engine {

struct Upkeep {
    struct Item {
        std::string kind, ref, name; ///< kind: HubRise's word ("sku", "option", …)
        model::Text message, hint;
    };
    std::vector<Item> missingRefs;   ///< sold things without a code ref
    std::vector<Item> duplicateRefs; ///< one for each thing that shares its code ref with another of its kind
    std::vector<Item> notSent;       ///< the mapping's `excluded`: message is the reason
    model::Problems problems;        ///< everything else that reading and validation found
};

/// Of a catalog that was read, its prices in this currency.
Upkeep upkeepOf(const io::TillCatalog& till, const std::string& currency);
/// The session needs the till. Fails when the till cannot be read.
model::Result<Upkeep> upkeepOf(Session& session, const Context& context);

} // namespace engine
