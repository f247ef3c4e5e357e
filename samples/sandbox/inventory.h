// Stock of one location, seen through one catalog (HubRise API, Inventory).
#pragma once

#include "samples/sandbox/call.h"

namespace sandbox {

Answer getInventory(Call& call);
Answer replaceInventory(Call& call); // PUT: items of the catalog that are not listed become unlimited
Answer patchInventory(Call& call);   // a null stock removes the entry

// Items whose time out of stock is over become available again, and interested clients are told.
void releaseExpiredStock(World& world);

nlohmann::json stockBody(const StockKey& key, const StockEntry& entry);

} // namespace sandbox
