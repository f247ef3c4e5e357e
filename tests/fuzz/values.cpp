#include "tests/fuzz/targets.h"

#include "io/till_values.h"
#include "model/date_forms.h"
#include "model/money.h"
#include "model/text_rules.h"

#include <cstring>

namespace fuzz {

namespace {

std::string numbers(std::string_view bytes)
{
    if (const auto decimal = model::Decimal::parse(bytes)) {
        const auto again = model::Decimal::parse(decimal->toString());
        if (!again || *again != *decimal || (*again <=> *decimal) != 0)
            return "the decimal changed on the way: " + decimal->toString();
        for (int places = 0; places < 4; ++places)
            (void)decimal->rounded(places);
    }
    if (const auto money = model::Money::parse(bytes))
        if (const auto again = model::Money::parse(money->toString()); !again || *again != *money)
            return "the amount changed on the way: " + money->toString();
    for (const auto unit : {model::PriceUnit::Major, model::PriceUnit::Minor})
        if (const auto price = model::readPrice(bytes, unit, "EUR"))
            if (const auto again = model::Money::parse(price->price.toString()); !again || *again != price->price)
                return "a price HubRise could not read: " + price->price.toString();
    double number = 0;
    if (bytes.size() == sizeof number) {
        std::memcpy(&number, bytes.data(), sizeof number);
        if (io::plainDecimal(number).find('e') != std::string::npos)
            return "an exponent";
    }
    return {};
}

std::string times(std::string_view bytes)
{
    if (const auto date = io::readDate(bytes); date && !date->empty() && !model::isDate(*date))
        return "no day: " + *date;
    if (const auto time = io::readTime(bytes); time && !model::isTimeOfDay(*time))
        return "no time: " + *time;
    if (const auto days = io::readDaysOfWeek(bytes); days && !model::isDaysOfWeek(*days))
        return "no days: " + *days;
    if (const auto moment = io::readMoment(bytes); moment && io::readMoment(*moment) != moment)
        return "the moment changed on the way: " + *moment;
    return {};
}

std::string texts(std::string_view bytes)
{
    const auto clean = io::cleanText(std::string(bytes));
    if (!model::isCleanText(clean.text))
        return "not clean";
    if (const auto again = io::cleanText(clean.text); again.text != clean.text || again.controlsRemoved)
        return "cleaned twice it is another text";
    if (const auto windows = io::fromWindows1252(bytes); windows.size() < bytes.size())
        return "characters were lost";
    if (const auto list = io::readList(bytes))
        for (const auto& element : *list)
            if (element.empty() || io::trimmed(element) != element)
                return "an element with blanks around";
    return {};
}

} // namespace

std::string values(std::string_view bytes)
{
    (void)io::readBoolean(bytes);
    (void)io::readInteger(bytes);
    (void)io::readGender(bytes);
    (void)io::readCountry(bytes);
    for (const auto part : {numbers, times, texts})
        if (auto wrong = part(bytes); !wrong.empty())
            return wrong;
    return {};
}

} // namespace fuzz
