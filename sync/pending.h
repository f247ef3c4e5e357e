#pragma once
// What changed in the till since the last success, as far as that is known without asking HubRise: what a button may show before it is pressed.

#include "io/profile.h"
#include "io/state.h"
#include "io/till.h"
#include "sync/context.h"
#include "sync/plan.h"
#include "sync/session.h"

#include <optional>

namespace engine {

struct Pending {
    std::int64_t create = 0, update = 0, remove = 0; ///< customers: cards; catalog: things (products, skus, …)
    bool none() const { return create == 0 && update == 0 && remove == 0; }
};

/// Nothing when it cannot be told cheaply: never sent from here or put back since, not a push of catalog or customers, no such query. Reads the till once;
/// the session needs the till, but neither the lock nor a connection. Stops between rows on context.stop.
model::Result<std::optional<Pending>> pendingOf(Session& session, Operation operation, const Context& context);
/// The same without a session.
model::Result<std::optional<Pending>> pendingOf(const io::State& state, const io::Till& till, const io::Profile& profile, Operation operation, const Context& context);

} // namespace engine
