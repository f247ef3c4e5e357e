#include "samples/sandbox/customer_lists.h"

#include "samples/sandbox/access.h"
#include "samples/sandbox/fields.h"
#include "samples/sandbox/paging.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace sandbox {

using nlohmann::json;

namespace {

json listBody(const World& world, const CustomerList& list)
{
    json body = {{"id", list.id}, {"name", list.name}, {"created_at", isoTime(list.createdAt)}};
    if (list.locationId.empty())
        body["account_id"] = world.account.id;
    else
        body["location_id"] = list.locationId;
    return body;
}

Answer listed(const Call& call, const std::function<bool(const CustomerList&)>& belongs)
{
    const Scope& scope = call.connection.scope;
    if (!scope.mentions("customer_list") && !scope.mentions("all_customer_lists"))
        return missingScope("customer_list.read");
    std::vector<const CustomerList*> rows;
    for (const CustomerList& list : call.world.customerLists)
        if (belongs(list) && mayUseCustomerList(call.connection, list, Right::Read))
            rows.push_back(&list);
    const auto page = pageOf(call, rows.size());
    if (!page)
        return page.error();
    json body = json::array();
    for (std::size_t i = page->first; i < page->last; ++i)
        body.push_back(listBody(call.world, *rows[i]));
    return paged(*page, body);
}

std::vector<FieldError> checkName(const Call& call, const CustomerList& named)
{
    Faults faults;
    Fields fields(*call.body, "", faults);
    fields.text("name", true, 255);
    fields.finish();
    const bool taken = std::ranges::any_of(call.world.customerLists, [&](const CustomerList& other) {
        return other.id != named.id && faults.list.empty() && other.name == (*call.body)["name"]
            && (other.locationId.empty() || named.locationId.empty() || other.locationId == named.locationId);
    });
    if (taken)
        fields.refuse("name", "has already been taken");
    return faults.list;
}

Answer create(Call& call, const std::string& locationId)
{
    if (!call.connection.scope.allows("all_customer_lists", Right::Write))
        return missingScope("all_customer_lists.write");
    CustomerList list{.id = call.world.ids.next(), .name = {}, .locationId = locationId,
                      .createdAt = call.world.now()};
    if (const auto errors = checkName(call, list); !errors.empty())
        return unprocessable(errors);
    list.name = (*call.body)["name"];
    call.world.customerLists.push_back(std::move(list));
    return ok(listBody(call.world, call.world.customerLists.back()));
}

} // namespace

Answer getCustomerList(Call& call)
{
    const auto list = reachCustomerList(call, call.ids[0], Right::Read);
    return list ? ok(listBody(call.world, **list)) : list.error();
}

Answer listLocationLists(Call& call)
{
    const auto location = reachLocation(call, call.ids[0]);
    if (!location)
        return location.error();
    return listed(call, [&](const CustomerList& list) { return visibleFrom(list.locationId, call.ids[0]); });
}

Answer listAccountLists(Call& call)
{
    const auto account = reachAccount(call, call.ids[0]);
    return account ? listed(call, [](const CustomerList& list) { return list.locationId.empty(); }) : account.error();
}

Answer createLocationList(Call& call)
{
    const auto location = reachLocation(call, call.ids[0]);
    return location ? create(call, (*location)->id) : location.error();
}

Answer createAccountList(Call& call)
{
    const auto account = reachAccount(call, call.ids[0]);
    return account ? create(call, {}) : account.error();
}

Answer renameCustomerList(Call& call)
{
    const auto list = reachCustomerList(call, call.ids[0], Right::Write);
    if (!list)
        return list.error();
    if (const auto errors = checkName(call, **list); !errors.empty())
        return unprocessable(errors);
    (*list)->name = (*call.body)["name"];
    return ok(listBody(call.world, **list));
}

Answer deleteCustomerList(Call& call)
{
    const auto list = reachCustomerList(call, call.ids[0], Right::Write);
    if (!list)
        return list.error();
    if (!call.connection.scope.allows("all_customer_lists", Right::Write))
        return missingScope("all_customer_lists.write");
    call.world.customerLists.remove_if([&](const CustomerList& item) { return item.id == call.ids[0]; });
    return done();
}

} // namespace sandbox
