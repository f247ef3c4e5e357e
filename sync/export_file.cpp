#include "sync/export_file.h"

#include "model/joined.h"

#include <nlohmann/json.hpp>

#include <unordered_map>

namespace engine {

using model::text;

namespace {

constexpr const char* byteOrderMark = "\xEF\xBB\xBF";

enum class Form { Json, Csv };

model::Result<Form> formOf(const std::string& fileName)
{
    if (fileName.ends_with(".json"))
        return Form::Json;
    if (fileName.ends_with(".csv"))
        return Form::Csv;
    return model::fail(model::Kind::Usage, text(TR("“%1” ends neither in .json nor in .csv."), fileName), text(TR("Name the file for the form you want, such as clients.csv.")));
}

std::string line(const std::vector<std::string>& cells)
{
    std::string out;
    for (const auto& cell : cells)
        out += (out.empty() ? "" : ";") + csvCell(cell);
    return out + "\r\n";
}

nlohmann::json jsonOf(const model::Customer& customer)
{
    const auto orNull = [](const std::string& value) { return value.empty() ? nlohmann::json() : nlohmann::json(value); };
    nlohmann::json j{{"id", customer.id}, {"private_ref", orNull(customer.private_ref)}, {"anonymised", customer.anonymised}};
    for (const auto field : model::allCustomerFields()) {
        const std::string name(model::fieldName(field));
        if (model::isBoolean(field))
            j[name] = customer[field] == "true";
        else
            j[name] = orNull(customer[field]);
    }
    return j;
}

} // namespace

model::Done checkExportName(const std::string& fileName)
{
    const auto form = formOf(fileName);
    return form ? model::Done() : model::Done(model::fail(form));
}

std::string csvCell(const std::string& value)
{
    // The first cell of a line must not look empty to `line`'s joining, nor hide quotes or breaks.
    if (value.empty())
        return "\"\"";
    if (value.find_first_of(";\"\r\n,") == std::string::npos)
        return value;
    std::string quoted = "\"";
    for (const char c : value) {
        if (c == '"')
            quoted += '"';
        quoted += c;
    }
    return quoted + "\"";
}

model::Result<std::string> customersFile(const CustomerList& customers, const std::string& fileName)
{
    const auto form = formOf(fileName);
    if (!form)
        return model::fail(form);
    if (*form == Form::Json) {
        nlohmann::json list = nlohmann::json::array();
        for (const auto& customer : customers)
            list.push_back(jsonOf(customer));
        return list.dump(1, ' ', false, nlohmann::json::error_handler_t::replace) + "\n";
    }
    std::vector<std::string> heading{"id", "private_ref", "anonymised"};
    for (const auto field : model::allCustomerFields())
        heading.emplace_back(model::fieldName(field));
    std::string out = byteOrderMark + line(heading);
    for (const auto& customer : customers) {
        std::vector<std::string> cells{customer.id, customer.private_ref, customer.anonymised ? "true" : "false"};
        cells.insert(cells.end(), customer.fields.begin(), customer.fields.end());
        out += line(cells);
    }
    return out;
}

model::Result<std::string> catalogFile(const std::string& raw, const model::Catalog& catalog, const std::string& fileName)
{
    const auto form = formOf(fileName);
    if (!form)
        return model::fail(form);
    if (*form == Form::Json)
        return raw;
    std::unordered_map<std::string, std::string> categories;
    for (const auto& category : catalog.categories)
        categories.emplace(category.ref, category.name);
    std::string out = byteOrderMark
        + line({"category_ref", "category", "product_ref", "product", "sku_ref", "sku", "price", "currency", "option_list_refs", "tags", "description"});
    for (const auto& product : catalog.products)
        for (const auto& sku : product.skus)
            out += line({product.category_ref, categories[product.category_ref], product.ref, product.name, sku.ref, sku.name, sku.price.amount(), sku.price.currency,
                         model::joined(sku.option_list_refs, ","), model::joined(product.tags, ","), product.description});
    return out;
}

} // namespace engine
