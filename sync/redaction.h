#pragma once
// Makes text fit to leave the shop: no access, no customer. Rather one word too many than one too few.

#include <string>
#include <string_view>
#include <vector>

namespace engine {

/// Replaces, everywhere in `text`: each of `secrets` by [secret]; e-mail addresses by [e-mail]; telephone numbers (French or international forms) by
/// [phone]; 32 or more hex digits (HubRise's tokens, but also checksums) by [token]; what follows "password", "token", "secret" or
/// "authorization" and '=' or ':' by [secret]; in addresses also what follows "code=", and the user and password in front of the host. Time linear in the text's length.
std::string redacted(std::string_view text, const std::vector<std::string>& secrets);

} // namespace engine
