#include "io/json_reader.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <charconv>

namespace io {

using model::Kind;
using model::text;
using nlohmann::json;

namespace {

constexpr std::size_t deepest = 200;

/// Builds the tree while refusing what nlohmann's own builder lets pass.
class StrictBuilder : public nlohmann::json_sax<json> {
public:
    explicit StrictBuilder(json& root) : m_root(root) {}
    std::string complaint;

    bool null() override { return put(nullptr); }
    bool boolean(bool value) override { return put(value); }
    bool number_integer(number_integer_t value) override { return put(value); }
    bool number_unsigned(number_unsigned_t value) override { return put(value); }
    bool number_float(number_float_t value, const string_t&) override { return put(value); }
    bool binary(binary_t&) override { return false; }
    bool string(string_t& value) override
    {
        return value.find('\0') == std::string::npos ? put(std::move(value)) : refuse("a NUL character");
    }
    bool start_object(std::size_t) override { return open(json::object()); }
    bool start_array(std::size_t) override { return open(json::array()); }
    bool end_object() override { return close(); }
    bool end_array() override { return close(); }
    bool key(string_t& name) override
    {
        if (name.find('\0') != std::string::npos)
            return refuse("a NUL character");
        const auto [member, isNew] = m_open.back()->get_ref<json::object_t&>().try_emplace(std::move(name));
        m_member = &member->second;
        return isNew || refuse("the same key twice: " + member->first.substr(0, 60));
    }
    bool parse_error(std::size_t, const std::string&, const nlohmann::detail::exception& e) override { return refuse(e.what()); }

private:
    bool refuse(std::string why)
    {
        complaint = std::move(why);
        return false;
    }
    json* place(json value)
    {
        json* target = &m_root;
        if (!m_open.empty() && m_open.back()->is_array())
            target = &m_open.back()->emplace_back();
        else if (!m_open.empty())
            target = m_member;
        *target = std::move(value);
        return target;
    }
    template <class Value> bool put(Value&& value)
    {
        place(json(std::forward<Value>(value)));
        return true;
    }
    bool open(json container)
    {
        if (m_open.size() >= deepest)
            return refuse("too many levels");
        m_open.push_back(place(std::move(container)));
        return true;
    }
    bool close()
    {
        m_open.pop_back();
        return true;
    }

    json& m_root;
    json* m_member = nullptr;
    std::vector<json*> m_open;
};

/// None for absent and null.
const json* valueAt(const json& object, const char* key)
{
    const auto member = object.find(key);
    return member == object.end() || member->is_null() ? nullptr : &*member;
}

std::optional<std::string> scalarText(const json& value)
{
    if (value.is_string())
        return value.get<std::string>();
    if (value.is_number())
        return value.dump();
    return std::nullopt;
}

bool isServerMade(std::string_view key)
{
    return key == "id" || key.ends_with("_id") || key.ends_with("_ids") || key == "created_at";
}

json unknownOf(const json& object, std::initializer_list<std::string_view> known)
{
    json out;
    for (const auto& [key, value] : object.items())
        if (!value.is_null() && !isServerMade(key) && std::find(known.begin(), known.end(), key) == known.end())
            out[key] = value;
    return out;
}

bool saysNothing(std::string_view key, const json& value)
{
    return (value.is_array() && value.empty() && !key.ends_with("_refs")) || (value.is_object() && value.empty()) || value == "";
}

} // namespace

model::Result<json> parseStrict(std::string_view input)
{
    json root;
    StrictBuilder builder(root);
    // A NUL byte outside of strings would end nlohmann's reading early, and what follows would go unseen.
    if (input.find('\0') != std::string_view::npos)
        builder.complaint = "a NUL byte";
    else if (json::sax_parse(input, &builder))
        return root;
    return fail(Kind::Nonsense, text(TR("HubRise's answer is not well-formed JSON")),
                text(TR("Try again later. If it stays, send the log to support.")), builder.complaint.substr(0, 300));
}

std::string JsonReader::text(const json& object, const char* key)
{
    const json* value = valueAt(object, key);
    if (!value)
        return {};
    auto words = scalarText(*value);
    if (!words)
        misfit(key, "text");
    return words.value_or(std::string());
}

std::vector<std::string> JsonReader::texts(const json& object, const char* key)
{
    std::vector<std::string> out;
    const json* list = valueAt(object, key);
    if (!list)
        return out;
    if (!list->is_array()) {
        misfit(key, "list of texts");
        return out;
    }
    for (const json& value : *list) {
        if (auto words = scalarText(value))
            out.push_back(std::move(*words));
        else
            misfit(key, "list of texts");
    }
    return out;
}

std::optional<int> JsonReader::integer(const json& object, const char* key)
{
    const std::string words = text(object, key);
    if (words.empty())
        return std::nullopt;
    int value = 0;
    const auto [end, error] = std::from_chars(words.data(), words.data() + words.size(), value);
    if (error != std::errc() || end != words.data() + words.size()) {
        misfit(key, "whole number");
        return std::nullopt;
    }
    return value;
}

std::optional<bool> JsonReader::boolean(const json& object, const char* key)
{
    const json* value = valueAt(object, key);
    if (!value)
        return std::nullopt;
    if (!value->is_boolean()) {
        misfit(key, "true or false");
        return std::nullopt;
    }
    return value->get<bool>();
}

std::optional<model::Decimal> JsonReader::decimal(const json& object, const char* key)
{
    const std::string words = text(object, key);
    if (words.empty())
        return std::nullopt;
    const auto value = model::Decimal::parse(words);
    if (!value) {
        misfit(key, "decimal");
        return std::nullopt;
    }
    return *value;
}

const json& JsonReader::object(const json& object, const char* key)
{
    static const json none = json::object();
    const json* value = valueAt(object, key);
    if (!value)
        return none;
    if (!value->is_object()) {
        misfit(key, "object");
        return none;
    }
    return *value;
}

void JsonReader::each(const json& object, const char* key, const std::function<void(const json&)>& read)
{
    const json* list = valueAt(object, key);
    if (!list)
        return;
    m_path.push_back({key, 0});
    each(*list, read);
    m_path.pop_back();
}

void JsonReader::each(const json& list, const std::function<void(const json&)>& read)
{
    if (!list.is_array())
        return misfit("", "list");
    for (std::size_t i = 0; i < list.size(); ++i) {
        if (!m_path.empty())
            m_path.back().index = i;
        if (list[i].is_object())
            read(list[i]);
        else
            misfit("", "object");
    }
}

std::string JsonReader::rest(const json& object, std::initializer_list<std::string_view> known)
{
    const json out = unknownOf(object, known);
    return out.is_null() ? std::string() : out.dump();
}

std::string JsonReader::extra(const json& thing, std::initializer_list<std::string_view> known)
{
    json out;
    const json unknown = unknownOf(thing, known);
    for (const auto& [key, value] : unknown.items())
        if (!saysNothing(key, value))
            out[key] = value;
    return out.is_null() ? std::string() : out.dump();
}

void JsonReader::misfit(const char* key, const char* wanted)
{
    if (!m_misfit.empty())
        return;
    for (const auto& step : m_path)
        m_misfit += std::string(step.name) + '[' + std::to_string(step.index) + "].";
    m_misfit += std::string(key) + ": " + wanted;
}

model::Done JsonReader::done() const
{
    if (m_misfit.empty())
        return {};
    return fail(Kind::Nonsense, model::text(TR("HubRise's answer does not have the expected form (%1)"), m_misfit),
                model::text(TR("Try again later. If it stays, send the log to support.")), m_misfit);
}

} // namespace io
