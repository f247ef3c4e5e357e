// What a person sees in the browser while connecting: the choice of the point de vente, the catalogue and the liste de
// clients, then the code to copy (HubRise API, Authentication 1.3).
//
// The forms work without scripts and have stable ids for drivers: #location_id, #catalog_id, #customer_list_id, #refuse,
// #allow, and on the next page #code. A problem is in #problem.
#pragma once

#include "samples/sandbox/html.h"
#include "samples/sandbox/oauth.h"

namespace sandbox {

// GET /oauth2/v1/authorize
Answer askConsent(const World& world, const FormFields& query, Language language);

// POST /oauth2/v1/authorize: the same fields and `decision`, "allow" or "refuse".
Answer takeConsent(World& world, const FormFields& form, Language language);

} // namespace sandbox
