#include "model/decimal.h"

#include <array>

namespace model {

namespace {

constexpr int maxDigits = 18;

std::int64_t powerOfTen(int n)
{
    std::int64_t p = 1;
    while (n-- > 0)
        p *= 10;
    return p;
}

std::string_view trimmed(std::string_view s)
{
    while (!s.empty() && (s.front() == ' ' || s.front() == '\t'))
        s.remove_prefix(1);
    while (!s.empty() && (s.back() == ' ' || s.back() == '\t'))
        s.remove_suffix(1);
    return s;
}

} // namespace

Decimal::Decimal(std::int64_t unscaled, int scale) : m_unscaled(unscaled), m_scale(scale)
{
    while (m_scale > 0 && m_unscaled % 10 == 0) {
        m_unscaled /= 10;
        --m_scale;
    }
}

Result<Decimal> Decimal::parse(std::string_view input)
{
    const auto bad = [&] {
        return fail(Kind::TillData, text(TR("“%1” is not a number"), input.substr(0, 60)),
                    text(TR("Write it with digits and at most one point or comma, such as 12.50.")));
    };
    std::string_view s = trimmed(input);
    const bool negative = !s.empty() && s.front() == '-';
    if (negative || (!s.empty() && s.front() == '+'))
        s.remove_prefix(1);
    std::int64_t value = 0;
    int scale = 0;
    int digits = 0;
    bool seenPoint = false;
    for (const char c : s) {
        if ((c == '.' || c == ',') && !seenPoint) {
            seenPoint = true;
            continue;
        }
        if (c < '0' || c > '9')
            return bad();
        if (value != 0 || c != '0')
            if (++digits > maxDigits)
                return bad();
        value = value * 10 + (c - '0');
        if (seenPoint && ++scale > maxDigits)
            return bad();
    }
    if (s.empty() || s == "." || s == ",")
        return bad();
    return Decimal(negative ? -value : value, scale);
}

std::int64_t Decimal::scaledTo(int places) const
{
    if (m_scale <= places)
        return m_unscaled * powerOfTen(places - m_scale);
    const std::int64_t divisor = powerOfTen(m_scale - places);
    const std::int64_t quotient = m_unscaled / divisor;
    const std::int64_t rest = m_unscaled % divisor;
    const std::int64_t half = divisor / 2;
    if (rest >= half)
        return quotient + 1;
    if (rest <= -half)
        return quotient - 1;
    return quotient;
}

Decimal Decimal::rounded(int places) const
{
    return m_scale <= places ? *this : Decimal(scaledTo(places), places);
}

std::string Decimal::toString(int minPlaces) const
{
    const bool negative = m_unscaled < 0;
    std::string digits = std::to_string(negative ? -m_unscaled : m_unscaled);
    int scale = m_scale;
    while (scale < minPlaces) {
        digits += '0';
        ++scale;
    }
    if (scale > 0) {
        const auto places = static_cast<std::size_t>(scale);
        if (digits.size() <= places)
            digits.insert(0, places + 1 - digits.size(), '0');
        digits.insert(digits.size() - places, 1, '.');
    }
    return negative ? "-" + digits : digits;
}

std::strong_ordering Decimal::operator<=>(const Decimal& other) const
{
    const auto wide = [](const Decimal& d, int scale) {
        __extension__ using Wide = __int128;
        Wide v = d.m_unscaled;
        for (int i = d.m_scale; i < scale; ++i)
            v *= 10;
        return v;
    };
    const int scale = m_scale > other.m_scale ? m_scale : other.m_scale;
    const auto a = wide(*this, scale);
    const auto b = wide(other, scale);
    if (a == b)
        return std::strong_ordering::equal;
    return a < b ? std::strong_ordering::less : std::strong_ordering::greater;
}

} // namespace model
