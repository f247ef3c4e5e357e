#include "tests/fuzz/targets.h"

#include "io/http_wire.h"

namespace fuzz {

std::string headers(std::string_view bytes)
{
    const std::string header(bytes);
    const std::int64_t date = io::readHttpDate(header);
    for (const std::int64_t serverMs : {std::int64_t{0}, std::int64_t{1'773'511'500'000}, date})
        if (const auto seconds = io::readRetryAfter(header, serverMs); seconds < -1 || seconds > 86'400)
            return "Retry-After of " + std::to_string(seconds);
    return {};
}

} // namespace fuzz
