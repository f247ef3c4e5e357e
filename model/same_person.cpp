#include "model/same_person.h"

#include "model/text_rules.h"

#include <algorithm>

namespace model {

namespace {

using enum CustomerField;

enum class Likeness { Same, Unknown, Other };

Likeness wordsOf(const Customer& a, const Customer& b, CustomerField field)
{
    if (isBlank(a[field]) || isBlank(b[field]))
        return Likeness::Unknown;
    return sameWords(a[field], b[field]) ? Likeness::Same : Likeness::Other;
}

Likeness emailsOf(const Customer& a, const Customer& b)
{
    const std::string one = emailKey(a[Email]), other = emailKey(b[Email]);
    if (one.empty() || other.empty())
        return Likeness::Unknown;
    return one == other ? Likeness::Same : Likeness::Other;
}

Likeness phonesOf(const Customer& a, const Customer& b)
{
    if (a[Phone].empty() || b[Phone].empty())
        return Likeness::Unknown;
    return samePhone(a[Phone], b[Phone]) ? Likeness::Same : Likeness::Other;
}

bool isNamed(const Customer& customer) { return !isBlank(customer[FirstName]) || !isBlank(customer[LastName]) || !isBlank(customer[CompanyName]); }

Likeness namesOf(const Customer& a, const Customer& b)
{
    const auto first = wordsOf(a, b, FirstName), last = wordsOf(a, b, LastName);
    if (first == Likeness::Other || last == Likeness::Other)
        return Likeness::Other;
    if (first == Likeness::Same || last == Likeness::Same)
        return Likeness::Same;
    const auto company = wordsOf(a, b, CompanyName);
    if (company != Likeness::Unknown)
        return company;
    return isNamed(a) && isNamed(b) ? Likeness::Other : Likeness::Unknown; // one is called Zoé, the other Dupont
}

bool contactsContradict(const Customer& a, const Customer& b) { return emailsOf(a, b) == Likeness::Other || phonesOf(a, b) == Likeness::Other; }

bool isReachable(const Customer& customer) { return !emailKey(customer[Email]).empty() || !customer[Phone].empty(); }

/// Both are called otherwise in first and last name, and they were not just put the other way round.
bool haveOtherFullNames(const Customer& a, const Customer& b)
{
    return wordsOf(a, b, FirstName) == Likeness::Other && wordsOf(a, b, LastName) == Likeness::Other && !sameWords(a[FirstName], b[LastName])
        && !sameWords(a[LastName], b[FirstName]);
}

std::string digitsOf(std::string_view phone)
{
    std::string digits;
    std::copy_if(phone.begin(), phone.end(), std::back_inserter(digits), [](char c) { return c >= '0' && c <= '9'; });
    return digits.substr(std::min(digits.find_first_not_of('0'), digits.size()));
}

constexpr std::size_t shortestNational = 8; // national numbers without their 0: fewer digits may end two numbers by chance

} // namespace

std::string phoneEnding(std::string_view phone)
{
    const std::string digits = digitsOf(phone);
    return digits.substr(digits.size() - std::min(digits.size(), shortestNational));
}

bool samePhone(std::string_view a, std::string_view b)
{
    if (a == b)
        return true;
    if (a.starts_with('+') && b.starts_with('+'))
        return false;
    const std::string one = digitsOf(a), other = digitsOf(b);
    return std::min(one.size(), other.size()) >= shortestNational && (one.ends_with(other) || other.ends_with(one));
}

bool shareContact(const Customer& a, const Customer& b) { return emailsOf(a, b) == Likeness::Same || phonesOf(a, b) == Likeness::Same; }

bool mayBeTwoPeople(const Customer& a, const Customer& b)
{
    const auto names = namesOf(a, b), emails = emailsOf(a, b);
    if (names != Likeness::Unknown)
        return names == Likeness::Other;
    return emails == Likeness::Other || (emails == Likeness::Unknown && phonesOf(a, b) == Likeness::Other);
}

bool haveSameNames(const Customer& a, const Customer& b) { return namesOf(a, b) == Likeness::Same; }

bool bearOneName(const Customer& a, const Customer& b)
{
    const bool byCompany = isBlank(a[FirstName]) && isBlank(a[LastName]);
    return sameWords(a[FirstName], b[FirstName]) && sameWords(a[LastName], b[LastName]) && (!byCompany || sameWords(a[CompanyName], b[CompanyName]));
}

bool areTwoPeople(const Customer& a, const Customer& b)
{
    return mayBeTwoPeople(a, b) && !(shareContact(a, b) && wordsOf(a, b, FirstName) == Likeness::Same);
}

bool numberUnites(const Customer& a, const Customer& b)
{
    if (differentIdentity(a, b).none())
        return true;
    if (!haveSameNames(a, b) || contactsContradict(a, b))
        return false;
    const bool inFull = wordsOf(a, b, FirstName) == Likeness::Same && wordsOf(a, b, LastName) == Likeness::Same;
    return inFull || !isReachable(a) || !isReachable(b);
}

bool becameSomebodyElse(const Customer& before, const Customer& now)
{
    if (shareContact(before, now))
        return false;
    if (!isReachable(before))
        return isReachable(now) && haveOtherFullNames(before, now);
    const bool isEmptied = !isNamed(now) && !isReachable(now);
    return namesOf(before, now) == Likeness::Other || (isNamed(before) != isNamed(now) && !isEmptied);
}

bool isProvenOne(const Customer& before, const Customer& now)
{
    const auto different = differentIdentity(before, now);
    const bool sameNames = isNamed(before) && !contains(different, FirstName) && !contains(different, LastName) && !contains(different, CompanyName);
    const auto first = wordsOf(before, now, FirstName);
    const bool otherNames = wordsOf(before, now, LastName) == Likeness::Other || wordsOf(before, now, CompanyName) == Likeness::Other;
    const bool oneOfAHousehold = first == Likeness::Other || (first == Likeness::Unknown && otherNames);
    return (shareContact(before, now) && !oneOfAHousehold) || different.none() || (sameNames && !contactsContradict(before, now));
}

CustomerFields differentIdentity(const Customer& a, const Customer& b)
{
    CustomerFields different;
    for (const auto field : {Email, FirstName, LastName, CompanyName, Phone}) {
        const bool same = field == Phone ? samePhone(a[field], b[field]) : sameWords(a[field], b[field]);
        different.set(static_cast<std::size_t>(field), !same);
    }
    return different;
}

} // namespace model
