#pragma once
// The token endpoint's answer (HubRise API, authentication 1.5). Pure functions.

#include "io/sign_in.h"

#include <string>
#include <string_view>

namespace io {

/// Kind::OutcomeUnknown for anything without a usable token: the code may be spent.
model::Result<Grant> decodeGrant(std::string_view json);
/// The failure for an answer to a code that did not come, or cannot be read.
model::Error noGrant(std::string detail);

} // namespace io
