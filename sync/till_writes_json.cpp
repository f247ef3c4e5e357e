#include "sync/till_writes_json.h"

#include <nlohmann/json.hpp>

namespace engine {

using nlohmann::json;

void TillWritesJson::add(const io::TillWrite& write)
{
    const json one{{"statement", write.statement}, {"key", write.key}, {"values", write.values}};
    (empty() ? m_text : m_text += ',') += one.dump(-1, ' ', false, json::error_handler_t::replace);
}

std::string toJson(const std::vector<io::TillWrite>& writes)
{
    TillWritesJson all;
    for (const auto& write : writes)
        all.add(write);
    return all.take();
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
