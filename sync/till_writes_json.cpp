#include "sync/till_writes_json.h"

#include <nlohmann/json.hpp>

namespace engine {

using nlohmann::json;

std::string toJson(const std::vector<io::TillWrite>& writes)
{
    json list = json::array();
    for (const auto& write : writes)
        list.push_back({{"statement", write.statement}, {"key", write.key}, {"values", write.values}});
    return list.dump(-1, ' ', false, json::error_handler_t::replace);
}

model::Result<std::vector<io::TillWrite>> tillWritesFromJson(const std::string& text)
{
    try {
        std::vector<io::TillWrite> writes;
        for (const auto& j : json::parse(text))
            writes.push_back({j.at("statement"), j.at("values").get<std::map<std::string, std::string>>(), j.at("key")});
        return writes;
    } catch (const std::exception& e) {
        return model::fail(model::Kind::StateDamaged, model::text(TR("The journal of the interrupted run cannot be read.")),
                           model::text(TR("Run the retrieval again; it finds by itself what is already there.")), e.what());
    }
}

} // namespace engine
