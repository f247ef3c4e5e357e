#pragma once
// Making a profile: which tills there are, whether the till answers, and the first saving. Shared by the window's assistant and `init`. Any thread.

#include "io/profile.h"
#include "sync/finding.h"

#include <stop_token>
#include <string>
#include <vector>

namespace engine {

/// A kind of till that can be chosen.
struct TillKind {
    std::string mapping; ///< a shipped name, or a file
    std::string name;    ///< for people: "Kezia"
    bool file = true;    ///< its database is one file; otherwise a server
    std::string example; ///< of a server's address
    std::string currency; ///< of its prices: "EUR"; empty: the mapping does not tell
};

/// Those shipped with the program.
std::vector<TillKind> shippedTills();
/// Kind::Configuration when the mapping cannot be used, with line and column.
model::Result<TillKind> tillKindOf(const std::string& mapping);

/// Each query of the mapping against the till's database, which is only read: a finding or more for each. Problems come first.
Findings testTill(const io::Profile& profile, std::stop_token stop);

/// The client id in a file that HubRise gave, {client_id, client_secret}; empty when it holds something else (the bare secret).
std::string clientIdIn(const std::string& file);

/// Whether the client id is there and the secret can be read. Kind::Configuration.
model::Done checkClient(const io::Profile& profile);

/// Is the database a file that is not there? False for a server's address and for a mapping that needs none.
bool isDatabaseMissing(const io::Profile& profile);
/// The same profile with full paths for files on this disk, and a device id if it had none.
io::Profile completed(io::Profile profile);
/// Addresses, mapping and driver: what can be wrong without looking outside. Kind::Configuration.
model::Done checkProfile(const io::Profile& profile);
/// Completes, checks and saves a profile that does not exist yet (Kind::Configuration when it does: it stays as it is); gives what was saved.
model::Result<io::Profile> saveNewProfile(const io::Profile& profile);

} // namespace engine
