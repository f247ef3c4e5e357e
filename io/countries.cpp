#include "io/till_values.h"

#include <QLocale>

#include <unordered_map>

namespace io {

namespace {

using Codes = std::unordered_map<std::string, std::string>;

/// English names from Qt, French and local ones of the countries whose tills and customers are near.
Codes makeCodes()
{
    Codes codes;
    for (int t = QLocale::AnyTerritory + 1; t <= QLocale::LastTerritory; ++t) {
        const auto territory = static_cast<QLocale::Territory>(t);
        const std::string code = QLocale::territoryToCode(territory).toStdString();
        if (code.size() == 2 && code[0] >= 'A' && code[0] <= 'Z')
            codes.emplace(lowerCase(QLocale::territoryToString(territory).toStdString()), code);
    }
    const std::pair<const char*, const char*> more[] = {
        {"fra", "FR"}, {"belgique", "BE"}, {"belgië", "BE"}, {"bel", "BE"}, {"suisse", "CH"}, {"schweiz", "CH"}, {"svizzera", "CH"},
        {"che", "CH"}, {"lux", "LU"}, {"lëtzebuerg", "LU"}, {"allemagne", "DE"}, {"deutschland", "DE"}, {"deu", "DE"}, {"italie", "IT"},
        {"italia", "IT"}, {"ita", "IT"}, {"espagne", "ES"}, {"españa", "ES"}, {"esp", "ES"}, {"andorre", "AD"}, {"pays-bas", "NL"},
        {"nederland", "NL"}, {"nld", "NL"}, {"royaume-uni", "GB"}, {"angleterre", "GB"}, {"uk", "GB"}, {"gbr", "GB"}, {"irlande", "IE"},
        {"autriche", "AT"}, {"österreich", "AT"}, {"pologne", "PL"}, {"maroc", "MA"}, {"algérie", "DZ"}, {"tunisie", "TN"},
        {"états-unis", "US"}, {"etats-unis", "US"}, {"usa", "US"}, {"la réunion", "RE"}, {"réunion", "RE"}, {"guyane", "GF"},
        {"polynésie française", "PF"}, {"nouvelle-calédonie", "NC"}};
    for (const auto& [name, code] : more)
        codes.insert_or_assign(name, code);
    return codes;
}

bool isLetter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

} // namespace

std::optional<std::string> readCountry(std::string_view text)
{
    static const Codes codes = makeCodes();
    text = trimmed(text);
    if (text == "FR")
        return "FR";
    const auto found = codes.find(lowerCase(text));
    if (found != codes.end())
        return found->second;
    if (text.size() != 2 || !isLetter(text[0]) || !isLetter(text[1]))
        return std::nullopt;
    const auto capital = [](char c) { return static_cast<char>(c >= 'a' ? c - 'a' + 'A' : c); };
    const std::string code{capital(text[0]), capital(text[1])};
    const auto territory = QLocale::codeToTerritory(QString::fromStdString(code));
    return territory == QLocale::AnyTerritory ? std::nullopt : std::optional(code);
}

} // namespace io
