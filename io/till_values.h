#pragma once
// What tills write into their columns, and what HubRise means by it (design 6). Pure functions; an empty optional means "not readable".
// They take text as a cell gives it; blanks around it do not matter.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace io {

/// Without blanks (no-break ones too), tabs and line ends on either side.
std::string_view trimmed(std::string_view text);

struct CleanText {
    enum class Fault { None, Nul, Encoding };
    std::string text;             ///< empty when there is a fault
    Fault fault = Fault::None;    ///< a NUL inside, or bytes that are not UTF-8 (or were not, and arrived as U+FFFD)
    bool controlsRemoved = false; ///< control characters other than tab and newline were taken out
};

/// Trims, turns CR LF into LF, takes control characters out.
CleanText cleanText(std::string text);

/// Whether the bytes are UTF-8 at all.
bool isUtf8(std::string_view bytes);
/// Windows-1252 bytes as UTF-8; its five unused codes give U+FFFD.
std::string fromWindows1252(std::string_view bytes);

/// The shortest plain decimal of 15 significant digits: 9.8 and not 9.800000000000001; never an exponent.
std::string plainDecimal(double value);

/// 1/0, -1, O/N, oui/non, Y/N, yes/no, t/f, true/false, vrai/faux, on/off in any case; a byte 0x01/0x00 (MySQL's BIT).
std::optional<bool> readBoolean(std::string_view text);
/// "12", "12.0".
std::optional<int> readInteger(std::string_view text);
/// "2026-03-14", "2026/03/14", "14/03/2026", "14.03.2026", "20260314", with or without a time behind: "2026-03-14". Only days that exist.
/// A zero date ("0000-00-00", "00000000") is empty text.
std::optional<std::string> readDate(std::string_view text);
/// "9:05", "09:05:00", "0905", "9h05", "9h": "09:05".
std::optional<std::string> readTime(std::string_view text);
/// "12345--", "12345", "1,2,3,4,5", "1111100", "OOOOONN": "12345--".
std::optional<std::string> readDaysOfWeek(std::string_view text);
/// A JSON array of texts and numbers, or comma-separated text. Empty elements and repetitions are dropped.
std::optional<std::vector<std::string>> readList(std::string_view text);
/// A point in time with its offset, as HubRise writes it: "2026-03-14T11:30:00+01:00". Without an offset it is this computer's time.
std::optional<std::string> readMoment(std::string_view text);
/// Two texts of that form name the same point in time, whatever their offsets; empty ones name none.
bool isSameMoment(const std::string& one, const std::string& other);
/// Of two of that form the one that comes later; empty when one is, which names no end.
std::string laterEnd(const std::string& one, const std::string& other);
/// A text of that form names now or an earlier point in time; an empty one names none.
bool isPast(const std::string& moment, std::int64_t nowMs);
/// "male", "female", or empty when the till says that it knows none (HubRise API, Customers 7.3: send nothing for other values); nothing for "Dr".
std::optional<std::string> readGender(std::string_view text);
/// "FR" for FR, fra, France, FRANCE …
std::optional<std::string> readCountry(std::string_view text);
/// Lower case, with accents of Latin letters.
std::string lowerCase(std::string_view text);

} // namespace io
