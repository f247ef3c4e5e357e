// Authorising, the code, the token and its end (HubRise API, Authentication 1.3 to 1.10).
#pragma once

#include "samples/sandbox/call.h"

namespace sandbox {

using FormFields = std::map<std::string, std::string>;

// What a person agreed to on the sign-in page.
struct Grant {
    std::string locationId, catalogId, customerListId, deviceId;
    Scope scope;
};

// Why the choice cannot be granted; empty when it can.
enum class Refusal { None, UnknownLocation, UnknownCatalog, UnknownCustomerList, Unpaid };
Refusal checkGrant(const World& world, const Grant& grant);

// Opens or finds the connection and returns a code for its token. One client at one location with one device has one
// token: agreeing again moves that token to the catalog and list chosen now, and revives it when it was blocked.
std::string authorise(World& world, const Grant& grant);

// `authorization` is the header; `fields` the form (or, as old clients do it, the JSON body).
Answer exchangeCode(World& world, const std::string& authorization, const FormFields& fields);
Answer revokeToken(World& world, const std::string& authorization, const FormFields& fields);

// Whether the choice of a catalog, a list, belongs to what the scope asks for.
bool needsCatalog(const Scope& scope);
bool needsCustomerList(const Scope& scope);

} // namespace sandbox
