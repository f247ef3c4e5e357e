#include "samples/sandbox/fields.h"

#include "samples/sandbox/clock.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <regex>

namespace sandbox {

using nlohmann::json;

namespace {

const char* const blank = "can't be blank";
const char* const invalid = "is invalid";

std::size_t characters(const std::string& utf8)
{
    return static_cast<std::size_t>(std::ranges::count_if(utf8, [](char byte) { return (byte & 0xC0) != 0x80; }));
}

bool isDaysOfWeek(const std::string& text)
{
    if (text.size() != 7)
        return false;
    for (std::size_t day = 0; day < 7; ++day)
        if (text[day] != '-' && text[day] != static_cast<char>('1' + day))
            return false;
    return true;
}

} // namespace

bool isMoney(const std::string& text, const std::string& currency)
{
    static const std::regex pattern(R"(-?\d{1,15}\.\d\d [A-Z]{3})");
    return text.size() < 32 && std::regex_match(text, pattern) && text.ends_with(currency);
}

bool isDecimal(const std::string& text)
{
    static const std::regex pattern(R"(-?\d{1,15}(\.\d{1,15})?)");
    return text.size() < 40 && std::regex_match(text, pattern);
}

Fields::Fields(const json& object, std::string path, Faults& faults)
    : m_object(object), m_path(std::move(path)), m_faults(faults)
{
    if (!m_object.is_object())
        m_faults.add(m_path, "must be an object");
}

std::string Fields::pathOf(const char* key) const { return m_path.empty() ? key : m_path + "." + key; }

std::string Fields::pathOf(const char* key, std::size_t index) const
{
    return pathOf(key) + "[" + std::to_string(index) + "]";
}

void Fields::refuse(const char* key, std::string message) { m_faults.add(pathOf(key), std::move(message)); }

const json* Fields::value(const char* key)
{
    m_known.insert(key);
    if (!m_object.is_object())
        return nullptr;
    const auto found = m_object.find(key);
    return found == m_object.end() || found->is_null() ? nullptr : &*found;
}

const json* Fields::string(const char* key, bool required)
{
    const json* found = value(key);
    if (found && !found->is_string()) {
        refuse(key, "must be a string");
        return nullptr;
    }
    if (required && (!found || found->get_ref<const std::string&>().empty())) {
        refuse(key, blank);
        return nullptr;
    }
    return found;
}

void Fields::text(const char* key, bool required, std::size_t longest)
{
    const json* found = string(key, required);
    if (found && longest > 0 && characters(found->get_ref<const std::string&>()) > longest)
        refuse(key, "is too long (maximum is " + std::to_string(longest) + " characters)");
}

void Fields::texts(const char* key)
{
    const json* list = array(key);
    if (list && !std::ranges::all_of(*list, [](const json& item) { return item.is_string(); }))
        refuse(key, "must be an array of strings");
}

void Fields::oneOf(const char* key, std::initializer_list<const char*> values, bool required)
{
    const json* found = string(key, required);
    if (found && std::ranges::find(values, found->get_ref<const std::string&>()) == values.end())
        refuse(key, "is not included in the list");
}

void Fields::money(const char* key, bool required)
{
    const json* found = string(key, required);
    if (found && !isMoney(found->get_ref<const std::string&>(), m_faults.currency))
        refuse(key, "is not an amount such as \"9.50 " + m_faults.currency + "\"");
}

void Fields::decimal(const char* key, bool required)
{
    const json* found = string(key, required);
    if (found && !isDecimal(found->get_ref<const std::string&>()))
        refuse(key, "is not a decimal");
}

void Fields::percentage(const char* key, bool required)
{
    const json* found = string(key, required);
    if (!found)
        return;
    const auto& text = found->get_ref<const std::string&>();
    if (!isDecimal(text) || text.front() == '-' || std::stod(text) > 100)
        refuse(key, "is not a decimal from 0 to 100");
}

void Fields::wholeNumber(const char* key)
{
    const json* found = value(key);
    if (found && (!found->is_number_integer() || (!found->is_number_unsigned() && found->get<std::int64_t>() < 0)))
        refuse(key, "must be an integer, 0 or more");
}

void Fields::boolean(const char* key)
{
    const json* found = value(key);
    if (found && !found->is_boolean())
        refuse(key, "must be true or false");
}

void Fields::date(const char* key)
{
    const json* found = string(key, false);
    if (found && !isDate(found->get_ref<const std::string&>()))
        refuse(key, invalid);
}

void Fields::timeOfDay(const char* key)
{
    const json* found = string(key, false);
    if (found && !isTimeOfDay(found->get_ref<const std::string&>()))
        refuse(key, invalid);
}

void Fields::daysOfWeek(const char* key)
{
    const json* found = string(key, false);
    if (found && !isDaysOfWeek(found->get_ref<const std::string&>()))
        refuse(key, invalid);
}

const json* Fields::object(const char* key)
{
    const json* found = value(key);
    if (found && !found->is_object()) {
        refuse(key, "must be an object");
        return nullptr;
    }
    return found;
}

const json* Fields::array(const char* key, bool atLeastOne)
{
    const json* found = value(key);
    if (found && !found->is_array()) {
        refuse(key, "must be an array");
        return nullptr;
    }
    if (atLeastOne && (!found || found->empty())) {
        refuse(key, blank);
        return nullptr;
    }
    return found;
}

void Fields::finish()
{
    if (!m_object.is_object())
        return;
    for (const auto& [key, ignored] : m_object.items())
        if (!m_known.contains(key))
            m_faults.add(pathOf(key.c_str()), "is not a valid key");
}

} // namespace sandbox
