#pragma once
// What HubRise makes of an uploaded catalog: new ids in place of refs, null for what is absent (HubRise API 4.3-4.8, retrieve columns).

#include <nlohmann/json.hpp>

#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>

namespace fakes {

class Upload {
public:
    Upload(std::function<std::string()> newId, std::set<std::string> images) : m_newId(std::move(newId)), m_images(std::move(images)) {}

    /// The `data` of the answer to GET, or none: then complaint() says what HubRise would refuse.
    std::optional<nlohmann::json> read(const std::string& body);
    const std::pair<std::string, std::string>& complaint() const { return m_complaint; }

private:
    using json = nlohmann::json;
    using Ids = std::map<std::string, std::string>;

    void refuse(const std::string& field, const std::string& words);
    Ids idsOf(const json& things, const char* field);
    void pointTo(json& thing, const char* ref, const char* id, const Ids& ids, bool required);
    void images(const json& thing);
    void product(json& product);
    void sku(json& sku, const std::string& productId);
    void optionList(json& list);
    void deal(json& deal);
    static void nulls(json& thing, std::initializer_list<const char*> keys);
    static void lists(json& thing, std::initializer_list<const char*> keys);

    std::function<std::string()> m_newId;
    std::set<std::string> m_images;
    Ids m_categories, m_optionLists, m_skus;
    std::pair<std::string, std::string> m_complaint;
};

} // namespace fakes
