#include "model/money.h"

#include <algorithm>

namespace model {

namespace {

bool isCurrency(std::string_view s)
{
    return s.size() == 3 && std::all_of(s.begin(), s.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

/// Removes blanks that only group digits, among them the no-break blanks French tools write (U+00A0, U+202F).
std::string withoutGrouping(std::string_view s)
{
    std::string out;
    for (std::size_t i = 0; i < s.size(); ++i) {
        if (s[i] == ' ' || s[i] == '\t')
            continue;
        if (s.substr(i, 2) == "\xC2\xA0") {
            i += 1;
            continue;
        }
        if (s.substr(i, 3) == "\xE2\x80\xAF") {
            i += 2;
            continue;
        }
        out += s[i];
    }
    return out;
}

} // namespace

Result<Money> Money::parse(std::string_view wire)
{
    const auto bad = [&] {
        return fail(Kind::Nonsense, text(TR("“%1” is not an amount such as “14.50 EUR”"), wire.substr(0, 60)));
    };
    const auto blank = wire.find(' ');
    if (blank == std::string_view::npos || blank < 4 || wire[blank - 3] != '.' || !isCurrency(wire.substr(blank + 1)))
        return bad();
    const std::string_view number = wire.substr(0, blank);
    const auto firstDigit = number.front() == '-' ? 1u : 0u;
    if (number.find(',') != std::string_view::npos || number.size() < firstDigit + 4 || number[firstDigit] == '+' || number.front() == '+')
        return bad();
    const auto value = Decimal::parse(number);
    if (!value)
        return bad();
    return Money{value->scaledTo(2), std::string(wire.substr(blank + 1))};
}

std::string Money::amount() const
{
    const bool negative = minor < 0;
    const std::uint64_t absolute = negative ? 0 - static_cast<std::uint64_t>(minor) : static_cast<std::uint64_t>(minor);
    std::string out = negative ? "-" : "";
    out += std::to_string(absolute / 100);
    out += '.';
    out += static_cast<char>('0' + absolute / 10 % 10);
    out += static_cast<char>('0' + absolute % 10);
    return out;
}

std::string Money::toString() const
{
    return amount() + ' ' + currency;
}

Result<PriceReading> readPrice(std::string_view raw, PriceUnit unit, const std::string& currency)
{
    const auto value = Decimal::parse(withoutGrouping(raw));
    if (!value)
        return fail(Kind::TillData, text(TR("“%1” is not a price"), raw.substr(0, 60)),
                    text(TR("Enter a price such as 9.50 or 9,50 in the till.")));
    const int places = unit == PriceUnit::Major ? 2 : 0;
    if (value->rounded(places).unscaled() / 1000 > 100'000'000'000 || value->rounded(places).unscaled() / 1000 < -100'000'000'000)
        return fail(Kind::TillData, text(TR("“%1” is too large for a price"), raw.substr(0, 60)),
                    text(TR("Enter a price such as 9.50 or 9,50 in the till.")));
    return PriceReading{Money{value->scaledTo(places), currency}, value->scale() > places};
}

} // namespace model
