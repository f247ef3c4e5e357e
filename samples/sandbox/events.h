// The callback of a connection and the events that wait in it (HubRise API, Callbacks and events).
// Only passive callbacks: events are kept until the client fetches and deletes them. Nobody is told what its own OAuth
// client did.
#pragma once

#include "samples/sandbox/call.h"

namespace sandbox {

void catalogEvent(World& world, const Catalog& catalog, const char* type, const std::string& author);
void customerEvent(World& world, const CustomerList& list, const Document& before, const Customer& after,
                   const std::string& author); // without `before`: created
void inventoryEvent(World& world, const Catalog* catalog, const std::string& locationId, const char* type,
                    const Document& change, const std::string& author);
void locationEvent(World& world, const Location& location, const Document& before, const std::string& author);

Answer getCallback(Call& call);
Answer setCallback(Call& call);
Answer deleteCallback(Call& call);
Answer listEvents(Call& call);
Answer getEvent(Call& call);
Answer deleteEvent(Call& call);

} // namespace sandbox
