#pragma once
// Connecting and disconnecting. Connecting never sends anything else (design 4).

#include "sync/session.h"

namespace engine {

struct Connected {
    model::Target target;
    /// Said loudly: the connection now reaches something else than before, or gives access to less than the program can use.
    std::vector<model::Text> warnings;
};

/// The page to open in a browser.
model::Result<std::string> authorisationUrl(const Session& session);
/// Exchanges the code, keeps the token, reads the point de vente (currency).
model::Result<Connected> connect(Session& session, const std::string& code, std::stop_token stop);

struct Disconnected {
    std::vector<model::Text> warnings; ///< HubRise could not be told
};
/// Revokes the token and forgets it; what was agreed and pushed stays known, so that connecting again goes on.
model::Result<Disconnected> disconnect(Session& session, std::stop_token stop);

} // namespace engine
