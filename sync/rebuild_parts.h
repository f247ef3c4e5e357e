#pragma once
// The parts of a rebuild.

#include "io/request_log.h"
#include "sync/link.h"
#include "sync/rebuild.h"
#include "sync/session.h"

namespace engine {

struct Rebuilding {
    Session& session; ///< on the state that is being made
    const io::Salvage& former;
    const Context& context;
    Rebuilt& rebuilt;

    void note(std::string subject, model::Text message) const { rebuilt.findings.push_back({model::Severity::Note, std::move(subject), std::move(message), {}}); }
    void warn(std::string subject, model::Text message, model::Text hint = {}) const { rebuilt.findings.push_back({model::Severity::Warning, std::move(subject), std::move(message), std::move(hint)}); }
};

/// Account, point de vente, catalog and customer list that the stored access reaches. False: it reaches nothing (never connected, or HubRise refuses it).
model::Result<bool> recoverTarget(const Rebuilding& r, const io::RequestTrace& trace);
/// Who is who.
model::Done recoverCustomers(const Rebuilding& r, Link& link);
/// Is HubRise's catalog what the till gives?
model::Done recoverCatalog(const Rebuilding& r, Link& link);

} // namespace engine
