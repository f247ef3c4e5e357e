#include "io/catalog_json.h"
#include "io/json_reader.h"
#include "io/json_writer.h"

#include <nlohmann/json.hpp>

namespace io {

model::Result<model::Stock> decodeStock(std::string_view text)
{
    const auto root = parseStrict(text);
    if (!root)
        return fail(root);
    model::Stock out;
    JsonReader reader;
    reader.each(*root, [&](const nlohmann::json& o) {
        model::StockEntry entry{reader.text(o, "sku_ref"), reader.text(o, "option_ref"), reader.decimal(o, "stock"), reader.text(o, "expires_at")};
        if (entry.sku_ref.empty() == entry.option_ref.empty())
            reader.misfit("sku_ref", "either a sku_ref or an option_ref");
        out.push_back(std::move(entry));
    });
    if (const auto done = reader.done(); !done)
        return fail(done);
    return out;
}

std::string encodeStock(const model::Stock& entries)
{
    JsonWriter json;
    json.open('[');
    for (const auto& entry : entries) {
        json.open('{');
        json.member("sku_ref", entry.sku_ref);
        json.member("option_ref", entry.option_ref);
        if (entry.stock)
            json.member("stock", entry.stock->toString());
        else
            json.literalMember("stock", "null");
        if (entry.stock && entry.stock->isZero() && entry.expires_at.empty())
            json.literalMember("expires_at", "null"); // an end that HubRise has from before is taken away
        else
            json.member("expires_at", entry.expires_at);
        json.close('}');
    }
    json.close(']');
    return std::move(json.out);
}

} // namespace io
