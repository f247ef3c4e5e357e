// Location, account and user (HubRise API, Location, account, user).
#pragma once

#include "samples/sandbox/call.h"

namespace sandbox {

Answer getLocation(Call& call);
Answer listLocations(Call& call);
Answer updateLocation(Call& call);
Answer getAccount(Call& call);
Answer getUser(Call& call);

nlohmann::json locationBody(const World& world, const Location& location);

} // namespace sandbox
