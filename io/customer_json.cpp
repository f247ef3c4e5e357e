#include "io/customer_json.h"
#include "io/json_reader.h"
#include "io/json_writer.h"

#include <nlohmann/json.hpp>

namespace io {

namespace {

using model::Customer;
using model::CustomerField;
using nlohmann::json;

std::string booleanText(const std::optional<bool>& value)
{
    if (!value)
        return {};
    return *value ? "true" : "false";
}

/// Coordinates in one canonical form, whatever zeros they carry; what is no decimal stays as HubRise has it.
std::string coordinate(std::string words)
{
    const auto value = model::Decimal::parse(words);
    return value ? value->toString() : words;
}

Customer read(JsonReader& reader, const json& o)
{
    Customer customer;
    customer.id = reader.text(o, "id");
    if (customer.id.empty())
        reader.misfit("id", "text");
    customer.private_ref = reader.text(o, "private_ref");
    customer.anonymised = reader.boolean(o, "anonymised").value_or(false);
    for (const CustomerField field : model::allCustomerFields()) {
        const std::string key(model::fieldName(field));
        if (model::isBoolean(field))
            customer[field] = booleanText(reader.boolean(o, key.c_str()));
        else if (field == CustomerField::Latitude || field == CustomerField::Longitude)
            customer[field] = coordinate(reader.text(o, key.c_str()));
        else
            customer[field] = reader.text(o, key.c_str());
    }
    return customer;
}

void write(JsonWriter& out, CustomerField field, const std::string& value)
{
    if (value.empty())
        out.literalMember(model::fieldName(field), "null");
    else if (model::isBoolean(field))
        out.literalMember(model::fieldName(field), value == "true" ? "true" : "false");
    else
        out.member(model::fieldName(field), value);
}

/// A plan may hold 100,000 bodies: without the room they had to grow.
std::string exact(std::string body)
{
    body.shrink_to_fit();
    return body;
}

} // namespace

model::Result<Customer> decodeCustomer(std::string_view text)
{
    const auto root = parseStrict(text);
    if (!root)
        return fail(root);
    JsonReader reader;
    Customer customer;
    if (root->is_object())
        customer = read(reader, *root);
    else
        reader.misfit("", "object");
    if (const auto done = reader.done(); !done)
        return fail(done);
    return customer;
}

model::Result<std::vector<Customer>> decodeCustomers(std::string_view text)
{
    const auto root = parseStrict(text);
    if (!root)
        return fail(root);
    JsonReader reader;
    std::vector<Customer> customers;
    reader.each(*root, [&](const json& o) { customers.push_back(read(reader, o)); });
    if (const auto done = reader.done(); !done)
        return fail(done);
    return customers;
}

std::string encodeNewCustomer(const Customer& customer, const model::CustomerFields& fields)
{
    JsonWriter out;
    out.open('{');
    out.member("private_ref", customer.private_ref);
    for (const CustomerField field : model::allCustomerFields())
        if (contains(fields, field) && !customer[field].empty())
            write(out, field, customer[field]);
    out.close('}');
    return exact(std::move(out.out));
}

std::string encodeCustomerPatch(const Customer& customer, const model::CustomerFields& fields, bool withPrivateRef)
{
    JsonWriter out;
    out.open('{');
    if (withPrivateRef)
        out.member("private_ref", customer.private_ref);
    for (const CustomerField field : model::allCustomerFields())
        if (contains(fields, field))
            write(out, field, customer[field]);
    out.close('}');
    return exact(std::move(out.out));
}

model::CustomerFields fieldsIn(std::string_view body)
{
    model::CustomerFields fields;
    const auto root = json::parse(body, nullptr, false);
    if (root.is_object())
        for (const CustomerField field : model::allCustomerFields())
            fields.set(static_cast<std::size_t>(field), root.contains(std::string(model::fieldName(field))));
    return fields;
}

} // namespace io
