#include "io/till_values.h"

#include "model/date_forms.h"
#include "model/decimal.h"
#include "model/text_rules.h"

#include <nlohmann/json.hpp>

#include <QDateTime>
#include <QString>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <unordered_set>
#include <utility>

namespace io {

namespace {

bool isDigit(char c) { return c >= '0' && c <= '9'; }

/// Invalid for an empty text.
QDateTime momentOf(const std::string& text) { return QDateTime::fromString(QString::fromStdString(text), Qt::ISODate); }

bool allDigits(std::string_view s) { return !s.empty() && std::all_of(s.begin(), s.end(), isDigit); }

/// The blanks tills pad with: ASCII ones, U+00A0 and U+202F.
std::size_t blankAtStart(std::string_view s)
{
    if (s.empty())
        return 0;
    if (s.front() == ' ' || s.front() == '\t' || s.front() == '\r' || s.front() == '\n')
        return 1;
    return s.starts_with("\xC2\xA0") ? 2 : s.starts_with("\xE2\x80\xAF") ? 3 : 0;
}

std::size_t blankAtEnd(std::string_view s)
{
    if (s.empty())
        return 0;
    if (s.back() == ' ' || s.back() == '\t' || s.back() == '\r' || s.back() == '\n')
        return 1;
    return s.ends_with("\xC2\xA0") ? 2 : s.ends_with("\xE2\x80\xAF") ? 3 : 0;
}

/// Most text is plain ASCII without anything to clean: then there is nothing to do.
bool isPlain(std::string_view text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return c >= 0x20 && c < 0x7F; });
}

std::string withoutControls(std::string_view text, bool& removed)
{
    std::string out;
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        if (byte == '\r' && i + 1 < text.size() && text[i + 1] == '\n')
            continue;
        const bool control = (byte < 0x20 && byte != '\n' && byte != '\t') || byte == 0x7F;
        const unsigned next = i + 1 < text.size() ? static_cast<unsigned char>(text[i + 1]) : 0u;
        const bool highControl = byte == 0xC2 && next >= 0x80 && next < 0xA0; // U+0080 to U+009F
        removed = removed || control || highControl;
        if (highControl)
            ++i;
        else if (!control)
            out += text[i];
    }
    return out;
}

void appendUtf8(std::string& out, char32_t code)
{
    const auto put = [&](char32_t byte) { out += static_cast<char>(static_cast<unsigned char>(byte)); };
    if (code < 0x80) {
        put(code);
    } else if (code < 0x800) {
        put(0xC0 | code >> 6);
        put(0x80 | (code & 0x3F));
    } else {
        put(0xE0 | code >> 12);
        put(0x80 | (code >> 6 & 0x3F));
        put(0x80 | (code & 0x3F));
    }
}

std::optional<std::string> realDate(std::string_view year, std::string_view month, std::string_view day)
{
    if (!allDigits(year) || !allDigits(month) || !allDigits(day) || year.size() != 4 || month.size() > 2 || day.size() > 2)
        return std::nullopt;
    std::string date(year);
    for (const std::string_view part : {month, day})
        date.append(part.size() == 1 ? "-0" : "-").append(part);
    if (date == "0000-00-00")
        return std::string();
    return model::isDate(date) ? std::optional(date) : std::nullopt;
}

/// Texts in their order, each once. With a set beside it: a cell may hold a hundred thousand.
class OnceList {
public:
    void add(std::string_view element)
    {
        element = trimmed(element);
        if (!element.empty() && m_known.emplace(element).second)
            m_list.emplace_back(element);
    }
    std::vector<std::string> take() { return std::move(m_list); }

private:
    std::vector<std::string> m_list;
    std::unordered_set<std::string> m_known;
};

std::optional<std::vector<std::string>> readJsonList(std::string_view text)
{
    const auto json = nlohmann::json::parse(text, nullptr, false);
    if (!json.is_array())
        return std::nullopt;
    OnceList list;
    for (const auto& element : json) {
        if (element.is_string())
            list.add(element.get_ref<const std::string&>());
        else if (element.is_number())
            list.add(element.dump());
        else if (!element.is_null())
            return std::nullopt;
    }
    return list.take();
}

} // namespace

std::string_view trimmed(std::string_view text)
{
    while (const std::size_t n = blankAtStart(text))
        text.remove_prefix(n);
    while (const std::size_t n = blankAtEnd(text))
        text.remove_suffix(n);
    return text;
}

CleanText cleanText(std::string text)
{
    CleanText clean;
    const bool plain = isPlain(text);
    if (!plain && text.find('\0') != std::string::npos) {
        clean.fault = CleanText::Fault::Nul;
        return clean;
    }
    if (!plain && (!isUtf8(text) || text.find("\xEF\xBF\xBD") != std::string::npos)) {
        clean.fault = CleanText::Fault::Encoding;
        return clean;
    }
    if (!plain && !model::isCleanText(text))
        text = withoutControls(text, clean.controlsRemoved);
    const std::string_view core = trimmed(text);
    clean.text = core.size() == text.size() ? std::move(text) : std::string(core);
    return clean;
}

bool isUtf8(std::string_view bytes) { return QUtf8StringView(bytes.data(), static_cast<qsizetype>(bytes.size())).isValidUtf8(); }

std::string fromWindows1252(std::string_view bytes)
{
    static constexpr std::array<char32_t, 32> special = {
        0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0xFFFD, 0x017D, 0xFFFD,
        0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178};
    std::string out;
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        appendUtf8(out, byte >= 0x80 && byte < 0xA0 ? special[byte - 0x80u] : byte);
    }
    return out;
}

std::string plainDecimal(double value)
{
    std::array<char, 400> digits{};
    const auto write = [&](std::chars_format format, int precision) {
        const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value, format, precision).ptr;
        return std::string(digits.data(), end);
    };
    std::string out = write(std::chars_format::general, 15);
    if (!std::isfinite(value) || out.find('e') == std::string::npos)
        return out;
    if (std::abs(value) >= 1)
        return write(std::chars_format::fixed, 0);
    out = write(std::chars_format::fixed, 17);
    out.erase(out.find_last_not_of('0') + 1);
    return out.ends_with('.') ? "0" : out;
}

std::string lowerCase(std::string_view text)
{
    if (isPlain(text)) {
        std::string out(text);
        std::transform(out.begin(), out.end(), out.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
        return out;
    }
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())).toLower().toStdString();
}

std::optional<bool> readBoolean(std::string_view text)
{
    if (text.size() == 1 && (text[0] == '\0' || text[0] == '\1'))
        return text[0] == '\1';
    const std::string word = lowerCase(trimmed(text));
    for (const char* yes : {"1", "-1", "o", "oui", "y", "yes", "t", "true", "v", "vrai", "on"})
        if (word == yes)
            return true;
    for (const char* no : {"0", "n", "non", "no", "f", "false", "faux", "off"})
        if (word == no)
            return false;
    return std::nullopt;
}

std::optional<int> readInteger(std::string_view text)
{
    const auto number = model::Decimal::parse(trimmed(text));
    if (!number || number->scale() != 0 || number->unscaled() > INT32_MAX || number->unscaled() < INT32_MIN)
        return std::nullopt;
    return static_cast<int>(number->unscaled());
}

std::optional<std::string> readDate(std::string_view text)
{
    text = trimmed(text);
    if (text.size() >= 8 && allDigits(text.substr(0, 8))) // YYYYMMDD, perhaps with HHMMSSmmm behind
        return allDigits(text) || text[8] == ' ' || text[8] == 'T' ? realDate(text.substr(0, 4), text.substr(4, 2), text.substr(6, 2)) : std::nullopt;
    const auto time = text.find_first_of(" T");
    if (time != std::string_view::npos)
        text = text.substr(0, time);
    const auto first = text.find_first_of("-/.");
    if (first == std::string_view::npos)
        return std::nullopt;
    const auto second = text.find(text[first], first + 1);
    if (second == std::string_view::npos)
        return std::nullopt;
    const auto a = text.substr(0, first);
    const auto b = text.substr(first + 1, second - first - 1);
    const auto c = text.substr(second + 1);
    return a.size() == 4 ? realDate(a, b, c) : realDate(c, b, a);
}

std::optional<std::string> readTime(std::string_view text)
{
    text = trimmed(text);
    std::string_view hours = text;
    std::string_view minutes = "00";
    const auto mark = text.find_first_of(":hH");
    if (mark != std::string_view::npos) {
        hours = text.substr(0, mark);
        const auto rest = text.substr(mark + 1);
        const bool hoursOnly = rest.empty() && text[mark] != ':';
        minutes = hoursOnly ? minutes : rest.substr(0, rest.find(':'));
    } else if (text.size() == 4 || text.size() == 6) {
        hours = text.substr(0, 2);
        minutes = text.substr(2, 2);
    } else {
        return std::nullopt;
    }
    std::string time(hours.size() == 1 ? "0" : "");
    time.append(hours).append(":").append(minutes);
    return model::isTimeOfDay(time) ? std::optional(time) : std::nullopt;
}

std::optional<std::string> readDaysOfWeek(std::string_view text)
{
    std::string days(trimmed(text));
    if (model::isDaysOfWeek(days))
        return days;
    std::erase_if(days, [](char c) { return c == ',' || c == ' ' || c == ';'; });
    const bool flags = days.size() == 7 && days.find_first_not_of("01oOnNyYxX-_") == std::string::npos;
    std::string out = "-------";
    for (std::size_t i = 0; i < days.size(); ++i) {
        const char c = days[i];
        if (flags && std::string_view("1oOyYxX").find(c) != std::string_view::npos)
            out[i] = static_cast<char>('1' + i);
        else if (!flags && c >= '1' && c <= '7' && out[static_cast<std::size_t>(c - '1')] == '-') // twice: flags whose first 0 a number has lost
            out[static_cast<std::size_t>(c - '1')] = c;
        else if (!flags)
            return std::nullopt;
    }
    return out == "-------" ? std::nullopt : std::optional(out);
}

std::optional<std::vector<std::string>> readList(std::string_view text)
{
    text = trimmed(text);
    if (text.starts_with('['))
        return readJsonList(text);
    OnceList list;
    while (!text.empty()) {
        const auto comma = text.find(',');
        list.add(text.substr(0, comma));
        text.remove_prefix(comma == std::string_view::npos ? text.size() : comma + 1);
    }
    return list.take();
}

std::optional<std::string> readMoment(std::string_view text)
{
    text = trimmed(text);
    QString words = QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
    if (words.size() > 10 && words[10] == u' ')
        words[10] = u'T';
    QDateTime moment = QDateTime::fromString(words, Qt::ISODate);
    if (!moment.isValid())
        return std::nullopt;
    if (moment.timeSpec() == Qt::LocalTime)
        moment = moment.toOffsetFromUtc(moment.offsetFromUtc());
    return moment.toString(Qt::ISODate).toStdString();
}

bool isSameMoment(const std::string& one, const std::string& other)
{
    return one == other || (!one.empty() && !other.empty() && momentOf(one).isValid() && momentOf(one) == momentOf(other));
}

std::string laterEnd(const std::string& one, const std::string& other)
{
    if (one.empty() || other.empty())
        return {};
    return momentOf(one) < momentOf(other) ? other : one;
}

bool isPast(const std::string& moment, std::int64_t nowMs)
{
    const QDateTime time = momentOf(moment);
    return time.isValid() && time.toMSecsSinceEpoch() <= nowMs;
}

std::optional<std::string> readGender(std::string_view text)
{
    std::string word = lowerCase(trimmed(text));
    std::erase(word, '.');
    for (const char* male : {"m", "mr", "monsieur", "h", "homme", "male", "masculin", "1"})
        if (word == male)
            return "male";
    for (const char* female : {"f", "mme", "mlle", "madame", "mademoiselle", "mrs", "ms", "miss", "femme", "female", "féminin", "feminin", "2"})
        if (word == female)
            return "female";
    for (const char* none : {"", "-", "?", "0", "9", "x", "u", "n", "nc", "inconnu", "inconnue", "unknown", "aucun", "aucune", "none", "autre", "other"})
        if (word == none)
            return "";
    return std::nullopt;
}

} // namespace io
