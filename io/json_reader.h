#pragma once
// Reading HubRise's JSON: strict about the text, lenient about the values, and exact about where something does not fit.

#include "model/decimal.h"
#include "model/result.h"

#include <nlohmann/json_fwd.hpp>

#include <functional>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace io {

/// One complete JSON text. Refused (Kind::Nonsense): anything cut or trailing, invalid UTF-8, lone surrogates, NUL, a key that stands twice in one
/// object (one of its values would be lost), more than 200 levels.
model::Result<nlohmann::json> parseStrict(std::string_view text);

/// Takes values out of a parsed text. What does not fit is remembered (the first one) instead of being returned, so that decoding reads straight
/// down; the decoder asks `done` at its end. Absent and null are the same: empty.
class JsonReader {
public:
    using Object = nlohmann::json;

    std::string text(const Object& object, const char* key);              ///< numbers read as their text
    std::vector<std::string> texts(const Object& object, const char* key);
    std::optional<int> integer(const Object& object, const char* key);    ///< 3, "3"
    std::optional<bool> boolean(const Object& object, const char* key);
    std::optional<model::Decimal> decimal(const Object& object, const char* key); ///< "4.25", 4.25
    const Object& object(const Object& object, const char* key);          ///< an empty object when absent
    void each(const Object& object, const char* key, const std::function<void(const Object&)>& read);
    void each(const Object& list, const std::function<void(const Object&)>& read); ///< `list` itself must be the array of objects

    /// The members this program has no name for, as the text of an object; empty when there are none. Members HubRise makes itself
    /// (ids, dates: an upload refuses them, HubRise API 2.8) are not among them.
    static std::string rest(const Object& object, std::initializer_list<std::string_view> known);
    /// The same of a thing, without those that say nothing: a server that has come to know "barcodes" may answer [] where none were sent. A list of refs may be a
    /// white list, of which nothing is something else than no list.
    static std::string extra(const Object& thing, std::initializer_list<std::string_view> known);

    void misfit(const char* key, const char* wanted);
    /// Ok, or Kind::Nonsense naming the first misfit ("products[3].skus[0].price: amount").
    model::Done done() const;

private:
    struct Step { const char* name; std::size_t index; };
    std::vector<Step> m_path;
    std::string m_misfit;
};

} // namespace io
