#include "samples/sandbox/ids.h"

#include <random>

namespace sandbox {

std::string Ids::next()
{
    constexpr std::uint64_t values = 36ULL * 36 * 36 * 36 * 36;
    constexpr std::uint64_t stride = 22'695'479; // shares no divisor with 36^5: every id comes once before one comes back
    static constexpr char digits[] = "0123456789abcdefghijklmnopqrstuvwxyz";
    std::uint64_t value = (++m_used * stride) % values;
    std::string id(5, '0');
    for (char& character : id) {
        character = digits[value % 36];
        value /= 36;
    }
    return id;
}

std::string randomHex(std::size_t characters)
{
    static constexpr char digits[] = "0123456789abcdef";
    std::random_device source;
    std::string text;
    while (text.size() < characters)
        text += digits[source() % 16];
    return text;
}

} // namespace sandbox
