#include "io/grant_json.h"

#include "io/json_reader.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace io {

using namespace model;

namespace {

bool isToken(const std::string& text)
{
    return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return c > ' ' && c < '\x7f'; });
}

} // namespace

Error noGrant(std::string detail)
{
    Error e;
    e.kind = Kind::OutcomeUnknown;
    e.message = text(TR("HubRise's answer to the code was lost, and the code may be spent"));
    e.hint = text(TR("Open the authorisation page again and paste the new code; HubRise gives the same connection."));
    e.detail = std::move(detail);
    return e;
}

Result<Grant> decodeGrant(std::string_view body)
{
    const auto root = parseStrict(body);
    if (!root || !root->is_object())
        return fail(noGrant("the answer is no JSON object"));
    JsonReader reader;
    const auto named = [&](const std::string& what) { return Named{reader.text(*root, (what + "_id").c_str()), reader.text(*root, (what + "_name").c_str())}; };
    Grant grant{reader.text(*root, "access_token"), {named("account"), named("location"), named("catalog"), named("customer_list")}};
    if (const auto done = reader.done(); !done)
        return fail(noGrant(done.error().detail));
    if (!isToken(grant.token))
        return fail(noGrant("access_token is missing"));
    return grant;
}

} // namespace io
