#pragma once
// OAuth 2.0 with a code pasted by hand (HubRise API, authentication 1.3-1.10).

#include "io/clock.h"
#include "io/log.h"
#include "model/result.h"
#include "model/target.h"

#include <stop_token>
#include <string>

namespace io {

struct OAuthClient {
    std::string oauthUrl, id, secret;
};

inline constexpr const char* wantedScope = "location[catalog.write,inventory.write,customer_list.write]";

/// The page to open in a browser; every value percent-encoded. `country` (ISO alpha-2) may be empty.
std::string authorisationUrl(const OAuthClient& client, const std::string& deviceId, const std::string& country);

/// Blanks, line breaks and quotes around a pasted code go away.
std::string cleanCode(std::string_view pasted);

struct Grant {
    std::string token;
    model::Target target;
};

/// One transmission. Kind::NotConnected: code expired or already used (400, 404): ask for a new one. Kind::Configuration: client id or secret wrong (401).
/// Kind::OutcomeUnknown: the answer was lost; authorising again is harmless (same token). Kind::Temporary: nothing left.
model::Result<Grant> exchangeCode(const OAuthClient& client, const std::string& code, std::stop_token stop, const Log& log, const Clock& clock = systemClock());
model::Done revoke(const OAuthClient& client, const std::string& token, std::stop_token stop, const Log& log, const Clock& clock = systemClock());

} // namespace io
