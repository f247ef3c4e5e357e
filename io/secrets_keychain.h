#pragma once
// The desktop's keychain as a store of secrets (QtKeychain), where this build has it.

#include "io/secrets.h"

namespace io {

/// `folder` tells apart profiles of one name in several homes.
std::unique_ptr<Secrets> openKeychain(const std::filesystem::path& folder, const std::string& profile);

} // namespace io
