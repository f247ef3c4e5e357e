#include "samples/sandbox/places.h"

#include "samples/sandbox/access.h"
#include "samples/sandbox/events.h"
#include "samples/sandbox/fields.h"

#include <nlohmann/json.hpp>

namespace sandbox {

using nlohmann::json;

namespace {

json accountBody(const Account& account)
{
    return {{"id", account.id}, {"name", account.name}, {"currency", account.currency}};
}

void checkOpeningHours(const json& hours, Faults& faults)
{
    Fields days(hours, "opening_hours", faults);
    bool open = false;
    for (const char* day : {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"}) {
        const json* slots = days.array(day);
        for (std::size_t i = 0; slots && i < slots->size(); ++i) {
            Fields slot((*slots)[i], days.pathOf(day, i), faults);
            slot.timeOfDay("from");
            slot.timeOfDay("to");
            slot.finish();
            open = true;
        }
    }
    days.finish();
    if (!open)
        faults.add("opening_hours", "must have at least one slot");
}

void checkLocation(const json& changes, Faults& faults)
{
    Fields fields(changes, "", faults);
    fields.timeOfDay("cutoff_time");
    fields.wholeNumber("preparation_time");
    fields.object("custom_fields");
    if (const json* acceptance = fields.object("order_acceptance")) {
        Fields mode(*acceptance, "order_acceptance", faults);
        mode.oneOf("mode", {"normal", "busy", "paused"}, true);
        mode.text("resume_at");
        mode.wholeNumber("extra_preparation_time");
        mode.text("reason");
        mode.finish();
    }
    if (const json* hours = fields.object("opening_hours"))
        checkOpeningHours(*hours, faults);
    fields.finish();
}

} // namespace

json locationBody(const World& world, const Location& location)
{
    json body = *location.fields;
    body["id"] = location.id;
    body["name"] = location.name;
    body["account"] = accountBody(world.account);
    return body;
}

Answer getLocation(Call& call)
{
    const auto location = reachLocation(call, call.ids[0]);
    return location ? ok(locationBody(call.world, **location)) : location.error();
}

Answer listLocations(Call& call)
{
    if (const auto account = reachAccount(call, call.world.account.id); !account)
        return account.error();
    json body = json::array();
    for (const Location& location : call.world.locations)
        body.push_back(locationBody(call.world, location));
    return ok(body);
}

Answer updateLocation(Call& call)
{
    const auto location = reachLocation(call, call.ids[0]);
    if (!location)
        return location.error();
    Faults faults{.currency = call.world.account.currency};
    checkLocation(*call.body, faults);
    if (!faults.list.empty())
        return unprocessable(faults.list);
    const Document before = (*location)->fields;
    json after = *before;
    after.update(*call.body);
    (*location)->fields = std::make_shared<const json>(std::move(after));
    if (*(*location)->fields != *before)
        locationEvent(call.world, **location, before, call.connection.clientId);
    return ok(locationBody(call.world, **location));
}

Answer getAccount(Call& call)
{
    const auto account = reachAccount(call, call.ids[0]);
    return account ? ok(accountBody(call.world.account)) : account.error();
}

Answer getUser(Call& call)
{
    const Scope& scope = call.connection.scope;
    if (!scope.profile)
        return missingScope("profile");
    json body = *call.world.user;
    if (!scope.email)
        body.erase("email");
    return ok(body);
}

} // namespace sandbox
