#include "tests/fuzz/targets.h"

#include "io/customer_json.h"

namespace fuzz {

namespace {

/// What would be sent for it reads as the same customer.
std::string wayBack(model::Customer customer)
{
    const model::CustomerFields all = model::CustomerFields().set();
    customer.id = "x";
    customer.anonymised = false;
    for (std::string body : {io::encodeNewCustomer(customer, all), io::encodeCustomerPatch(customer, all, true)}) {
        body.insert(1, body == "{}" ? R"("id":"x")" : R"("id":"x",)");
        const auto again = io::decodeCustomer(body);
        if (!again)
            return "what was encoded does not decode: " + again.error().detail;
        if (*again != customer)
            return "the customer changed on the way: " + body;
    }
    const auto agreed = model::fromCanonicalForm(model::canonicalForm(customer, all));
    return agreed.fields == customer.fields ? "" : "what is remembered as agreed is not what was agreed";
}

} // namespace

std::string customers(std::string_view bytes)
{
    (void)model::canonicalForm(model::fromCanonicalForm(bytes), model::CustomerFields().set());
    if (const auto one = io::decodeCustomer(bytes); one)
        return wayBack(*one);
    const auto page = io::decodeCustomers(bytes);
    if (!page)
        return expected(page.error(), model::Kind::Nonsense);
    for (const auto& customer : *page)
        if (auto wrong = wayBack(customer); !wrong.empty())
            return wrong;
    return {};
}

} // namespace fuzz
