#pragma once
// Numbers out of a JSON text that somebody may have written by hand. All throw std::runtime_error for what does not fit.

#include <nlohmann/json.hpp>

#include <cstdint>
#include <stdexcept>
#include <string>
#include <utility>

namespace engine {

/// A whole number that fits. The library would turn 1e300 or 2^40 into some number or other.
template <class Number> Number whole(const nlohmann::json& j)
{
    if (j.is_number_unsigned() && std::in_range<Number>(j.get<std::uint64_t>()))
        return static_cast<Number>(j.get<std::uint64_t>());
    if (j.is_number_integer() && !j.is_number_unsigned() && std::in_range<Number>(j.get<std::int64_t>()))
        return static_cast<Number>(j.get<std::int64_t>());
    throw std::runtime_error("a whole number was expected");
}

template <class Number> Number whole(const nlohmann::json& j, const char* key, Number otherwise)
{
    return j.contains(key) ? whole<Number>(j.at(key)) : otherwise;
}

/// One of a kind of things that are counted from 0 to `last`: what a later version may have added is not read as something else.
template <class Choice> Choice choice(const nlohmann::json& j, Choice last)
{
    const int number = whole<int>(j);
    if (number < 0 || number > static_cast<int>(last))
        throw std::runtime_error("a number that means nothing here: " + std::to_string(number));
    return static_cast<Choice>(number);
}

} // namespace engine
