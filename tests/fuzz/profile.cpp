#include "tests/fuzz/targets.h"

#include "io/profile.h"

namespace fuzz {

std::string profile(std::string_view bytes)
{
    const auto profile = io::parseProfile(bytes, "profile.toml");
    if (!profile)
        return expected(profile.error(), model::Kind::Configuration);
    const auto again = io::parseProfile(io::profileToml(*profile), "profile.toml");
    if (!again)
        return "what was written does not read: " + model::words(again.error().message);
    return *again == *profile ? "" : "the profile changed on the way";
}

} // namespace fuzz
