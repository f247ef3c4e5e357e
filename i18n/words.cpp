#include "i18n/words.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>
#include <QTranslator>

namespace i18n {

namespace {

QTranslator& translator()
{
    static QTranslator installed;
    return installed;
}

/// The next UTF-8 character at `i`: its length, 0 when it is broken.
std::size_t lengthAt(const std::string& s, std::size_t i)
{
    const auto lead = static_cast<unsigned char>(s[i]);
    const std::size_t length = lead < 0x80 ? 1 : lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC2 ? 2 : 0;
    if (length == 0 || i + length > s.size())
        return 0;
    for (std::size_t k = 1; k < length; ++k)
        if ((static_cast<unsigned char>(s[i + k]) & 0xC0) != 0x80)
            return 0;
    return length;
}

/// Control characters, C1 controls and direction overrides: what could rewrite a terminal line.
bool isUnsafe(std::string_view character)
{
    if (character.size() == 1)
        return static_cast<unsigned char>(character[0]) < 0x20 || character[0] == 0x7F;
    if (character.size() == 2)
        return character[0] == '\xC2' && static_cast<unsigned char>(character[1]) < 0xA0;
    return character.size() == 3 && character[0] == '\xE2'
        && ((character[1] == '\x80' && static_cast<unsigned char>(character[2]) >= 0xAA && static_cast<unsigned char>(character[2]) <= 0xAE)
            || (character[1] == '\x81' && static_cast<unsigned char>(character[2]) >= 0xA6 && static_cast<unsigned char>(character[2]) <= 0xA9));
}

} // namespace

Words::Words(Language language, Rephrase rephrase) : m_language(language)
{
    QCoreApplication::removeTranslator(&translator());
    if (translator().load(QStringLiteral(":/i18n/passeplat_%1.qm").arg(QLatin1String(code()))))
        QCoreApplication::installTranslator(&translator());
    m_translate = [language, rephrase](const std::string& source, long long count) -> std::string {
        const char* other = rephrase ? rephrase(source) : nullptr;
        const char* said = other ? other : source.c_str();
        // Only sentences with a count have an English entry: one thing, several things.
        if (language == Language::English && count < 0)
            return said;
        return qtTrId(said, static_cast<int>(count)).toStdString();
    };
}

std::string Words::shown(const std::string& foreign, std::size_t most)
{
    std::string out;
    std::size_t characters = 0;
    for (std::size_t i = 0; i < foreign.size(); ++characters) {
        if (characters >= most)
            return out + "…";
        const std::size_t length = lengthAt(foreign, i);
        const std::string_view character(foreign.data() + i, length == 0 ? 1 : length);
        if (length == 0 || isUnsafe(character)) {
            char code[8];
            std::snprintf(code, sizeof code, "\\x%02X", static_cast<unsigned>(static_cast<unsigned char>(character.back())));
            out += code;
        } else {
            out += character;
        }
        i += character.size();
    }
    return out;
}

std::string Words::amount(long long n) const
{
    const QLocale locale(m_language == Language::French ? QLocale::French : QLocale::English);
    return locale.toString(static_cast<qlonglong>(n)).toStdString();
}

std::string Words::date(long long ms) const
{
    const QDateTime when = QDateTime::fromMSecsSinceEpoch(ms);
    return when.toString(m_language == Language::French ? QStringLiteral("dd/MM/yyyy HH:mm") : QStringLiteral("yyyy-MM-dd HH:mm")).toStdString();
}

std::string Words::duration(long long seconds) const
{
    using model::text;
    if (seconds < 60)
        return (*this)(text(TR("%1 s"), std::max(seconds, 1LL)));
    if (seconds < 3600)
        return (*this)(text(TR("%1 min"), (seconds + 59) / 60));
    if (seconds < 48 * 3600)
        return (*this)(text(TR("%1 h %2 min"), seconds / 3600, seconds % 3600 / 60));
    return (*this)(text(TR("%1 days"), (seconds + 43'200) / 86'400));
}

} // namespace i18n
