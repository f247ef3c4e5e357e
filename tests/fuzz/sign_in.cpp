#include "tests/fuzz/targets.h"

#include "io/grant_json.h"

#include <algorithm>

namespace fuzz {

std::string sign_in(std::string_view bytes)
{
    const auto code = io::cleanCode(bytes);
    if (std::any_of(code.begin(), code.end(), [](unsigned char c) { return c <= ' ' || c == '"' || c == '\''; }))
        return "a blank or a quote stayed in the code";
    const auto grant = io::decodeGrant(bytes);
    if (!grant)
        return expected(grant.error(), model::Kind::OutcomeUnknown);
    const auto plain = [](unsigned char c) { return c > ' ' && c < 0x7f; };
    return !grant->token.empty() && std::all_of(grant->token.begin(), grant->token.end(), plain) ? "" : "a token that no header can carry";
}

} // namespace fuzz
