#include "samples/sandbox/customers.h"

#include "samples/sandbox/access.h"
#include "samples/sandbox/events.h"
#include "samples/sandbox/paging.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>

namespace sandbox {

using nlohmann::json;

namespace {

constexpr std::array personal{"email",     "first_name",  "last_name",         "gender",    "birth_date",
                              "company_name", "phone",    "phone_access_code", "address_1", "address_2",
                              "postal_code", "latitude",  "longitude",         "delivery_notes"};

Found<Customer> findCustomer(CustomerList& list, const std::string& id)
{
    const auto found = list.byId.find(id);
    if (found == list.byId.end())
        return tl::unexpected(notFound("Customer"));
    return &list.customers[found->second];
}

char lower(char character)
{
    return character >= 'A' && character <= 'Z' ? static_cast<char>(character - 'A' + 'a') : character;
}

// `*` stands for any run of characters. The two positions walk forward only, but for the last star.
bool matchesWildcards(const std::string& text, const std::string& pattern)
{
    std::size_t at = 0, in = 0, star = std::string::npos, resume = 0;
    while (at < text.size()) {
        if (in < pattern.size() && pattern[in] == '*') {
            star = in++;
            resume = at;
        } else if (in < pattern.size() && lower(pattern[in]) == lower(text[at])) {
            ++in;
            ++at;
        } else if (star != std::string::npos) {
            in = star + 1;
            at = ++resume;
        } else {
            return false;
        }
    }
    return pattern.find_first_not_of('*', in) == std::string::npos;
}

bool passes(const Customer& customer, const Call& call)
{
    for (const char* key : {"email", "phone"}) {
        const auto wanted = call.request.query.find(key);
        if (wanted == call.request.query.end())
            continue;
        const json& value = (*customer.fields)[key];
        if (!value.is_string() || !matchesWildcards(value.get_ref<const std::string&>(), wanted->second))
            return false;
    }
    const auto wanted = call.request.query.find("private_ref");
    if (wanted == call.request.query.end())
        return true;
    const auto own = customer.privateRefs.find(call.connection.clientId);
    return own != customer.privateRefs.end() && own->second == wanted->second;
}

// Replaces the customer's own reference; false when another customer of the list has it.
bool setPrivateRef(CustomerList& list, Customer& customer, const std::string& client, const json& ref)
{
    const std::size_t index = list.byId.at(customer.id);
    if (ref.is_string()) {
        const auto taken = list.byPrivateRef.find({client, ref});
        if (taken != list.byPrivateRef.end() && taken->second != index)
            return false;
    }
    if (const auto old = customer.privateRefs.find(client); old != customer.privateRefs.end()) {
        list.byPrivateRef.erase({client, old->second});
        customer.privateRefs.erase(old);
    }
    if (ref.is_string()) {
        customer.privateRefs[client] = ref;
        list.byPrivateRef[{client, ref}] = index;
    }
    return true;
}

Answer privateRefTaken() { return unprocessable({{"private_ref", "has already been taken"}}); }

json mergedCustomFields(json current, const json& changes)
{
    for (const auto& [key, value] : changes.items()) {
        if (value.is_null())
            current.erase(key);
        else
            current[key] = value;
    }
    return current;
}

// The fields after an update; those of a person who was anonymised are accepted and ignored (7.6).
json updated(const json& before, const json& changes)
{
    json after = before;
    const bool anonymised = before["anonymised"] == true;
    for (const auto& [key, value] : changes.items()) {
        if (key == "private_ref" || (anonymised && std::ranges::find(personal, key) != personal.end()))
            continue;
        if (key == "custom_fields")
            after[key] = mergedCustomFields(before[key], value.is_null() ? json::object() : value);
        else if (key == "sms_marketing" || key == "email_marketing")
            after[key] = value == true;
        else
            after[key] = value;
    }
    return after;
}

} // namespace

json customerFor(const std::string& client, const Customer& customer)
{
    json seen = *customer.fields;
    const auto own = customer.privateRefs.find(client);
    seen["private_ref"] = own == customer.privateRefs.end() ? json(nullptr) : json(own->second);
    return seen;
}

Customer newCustomer(World& world, const CustomerList& list, const json& fields, const std::string& client)
{
    Customer customer{.id = world.ids.next(), .fields = {}};
    json all = {{"id", customer.id},         {"customer_list_id", list.id},
                {"anonymised", false},       {"city", nullptr},
                {"state", nullptr},          {"country", nullptr},
                {"sms_marketing", false},    {"email_marketing", false},
                {"custom_fields", json::object()}, {"created_at", isoTime(world.now())},
                {"nb_orders", 0},            {"order_total", "0.00 " + world.account.currency},
                {"first_order_date", nullptr}, {"last_order_date", nullptr},
                {"loyalty_cards", json::array()}};
    for (const char* key : personal)
        all[key] = nullptr;
    if (const auto ref = fields.find("private_ref"); ref != fields.end() && ref->is_string())
        customer.privateRefs[client] = *ref;
    customer.fields = std::make_shared<const json>(updated(all, fields));
    return customer;
}

Answer getCustomer(Call& call)
{
    const auto list = reachCustomerList(call, call.ids[0], Right::Read);
    if (!list)
        return list.error();
    const auto customer = findCustomer(**list, call.ids[1]);
    return customer ? ok(customerFor(call.connection.clientId, **customer)) : customer.error();
}

Answer listCustomers(Call& call)
{
    const auto list = reachCustomerList(call, call.ids[0], Right::Read);
    if (!list)
        return list.error();
    std::vector<const Customer*> rows;
    for (const Customer& customer : (*list)->customers)
        if (passes(customer, call))
            rows.push_back(&customer);
    const auto page = pageOf(call, rows.size());
    if (!page)
        return page.error();
    json body = json::array();
    for (std::size_t i = page->first; i < page->last; ++i)
        body.push_back(customerFor(call.connection.clientId, *rows[i]));
    return paged(*page, body);
}

Answer createCustomer(Call& call)
{
    const auto list = reachCustomerList(call, call.ids[0], Right::Write);
    if (!list)
        return list.error();
    Faults faults{.currency = call.world.account.currency};
    checkCustomer(*call.body, faults);
    if (!faults.list.empty())
        return unprocessable(faults.list);
    Customer customer = newCustomer(call.world, **list, *call.body, call.connection.clientId);
    for (const auto& ref : customer.privateRefs)
        if ((*list)->byPrivateRef.contains(ref))
            return privateRefTaken();
    const Customer& added = addCustomer(**list, std::move(customer));
    customerEvent(call.world, **list, nullptr, added, call.connection.clientId);
    return ok(customerFor(call.connection.clientId, added));
}

Answer updateCustomer(Call& call)
{
    const auto list = reachCustomerList(call, call.ids[0], Right::Write);
    if (!list)
        return list.error();
    const auto customer = findCustomer(**list, call.ids[1]);
    if (!customer)
        return customer.error();
    Faults faults{.currency = call.world.account.currency};
    checkCustomer(*call.body, faults);
    if (!faults.list.empty())
        return unprocessable(faults.list);
    const std::string& client = call.connection.clientId;
    if (call.bodyHas("private_ref") && !setPrivateRef(**list, **customer, client, (*call.body)["private_ref"]))
        return privateRefTaken();
    const Document before = (*customer)->fields;
    const auto after = std::make_shared<const json>(updated(*before, *call.body));
    if (*after != *before) {
        (*customer)->fields = after;
        customerEvent(call.world, **list, before, **customer, client);
    }
    return ok(customerFor(client, **customer));
}

Answer anonymiseCustomer(Call& call)
{
    const auto list = reachCustomerList(call, call.ids[0], Right::Write);
    if (!list)
        return list.error();
    const auto customer = findCustomer(**list, call.ids[1]);
    if (!customer)
        return customer.error();
    const Document before = (*customer)->fields;
    if ((*before)["anonymised"] == false) {
        json after = *before;
        for (const char* key : personal)
            after[key] = nullptr;
        after["anonymised"] = true;
        (*customer)->fields = std::make_shared<const json>(std::move(after));
        customerEvent(call.world, **list, before, **customer, call.connection.clientId);
    }
    return ok(customerFor(call.connection.clientId, **customer));
}

} // namespace sandbox
