#pragma once
// Where the token lives: a 0600 file in the profile's folder, or the desktop's keychain when asked for.

#include "model/result.h"

#include <filesystem>
#include <memory>
#include <optional>
#include <string>

namespace io {

enum class SecretStore { File, Keychain };

class Secrets {
public:
    virtual ~Secrets() = default;
    virtual model::Result<std::optional<std::string>> token() const = 0; ///< none: never connected
    virtual model::Done store(const std::string& token) = 0;
    virtual model::Done forget() = 0; ///< also when there is none
    virtual model::Text where() const = 0; ///< for `status`: "file secret (readable by its owner only)", "keychain"
};

/// File: `folder`/secret, refused when group or others can read it (Kind::Configuration, says chmod 600). Keychain: every call
/// under a time-out of 5 s of our own (a locked keyring waits for a person); Kind::Configuration names the file store as the way out, also when
/// this build has no keychain.
std::unique_ptr<Secrets> openSecrets(SecretStore kind, const std::filesystem::path& folder, const std::string& profile);

} // namespace io
