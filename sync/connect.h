#pragma once
// Connecting and disconnecting. Connecting never sends anything else (design 4).

#include "sync/session.h"

#include <string>
#include <string_view>
#include <vector>

namespace engine {

struct Connected {
    model::Target target;
    /// Said loudly: the connection now reaches something else than before, or gives access to less than the program can use.
    std::vector<model::Text> warnings;
    bool elsewhere = false; ///< another catalog or customer list than before: the first push there asks for its name
};

/// How long HubRise takes a code after it was shown.
inline constexpr std::int64_t codeLifeMs = 600'000;
/// What is left of a pasted text once blanks, line breaks and quotes are gone.
std::string cleanedCode(std::string_view pasted);
/// Whether a text that nobody has called a code may be offered as one: 32 hexadecimal digits. What a person types is never refused for its shape.
bool looksLikeCode(std::string_view text);

/// The page to open in a browser.
model::Result<std::string> authorisationUrl(const Session& session);
/// Exchanges the code, keeps the token, reads the point de vente (currency); a network that fails only then is told as a warning.
model::Result<Connected> connect(Session& session, const std::string& code, std::stop_token stop);

struct Disconnected {
    std::vector<model::Text> warnings; ///< HubRise could not be told
};
/// Revokes the token and forgets it; what was agreed and pushed stays known, so that connecting again goes on.
model::Result<Disconnected> disconnect(Session& session, std::stop_token stop);

/// Where the account is managed: the host that the person signed in at. Kind::Configuration when the profile's address is not one.
model::Result<std::string> backOfficeUrl(const io::Profile& profile);

/// One GET /location with a connected session: does HubRise still take our access? Names and currency are remembered as they are now.
/// Kind::NotConnected also when another point de vente answers than the one connected to.
model::Result<io::LocationInfo> testConnection(Session& session);

/// A dead connection's cause (revoked, blocked, unpaid) in people's words and what to do about it, from HubRise's own words (ConnectionRecord::lastFailedReason).
model::Error whyDead(const std::string& lastFailedReason);

} // namespace engine
