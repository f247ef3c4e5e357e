#pragma once
// The backup that goes before the replacement of a catalog: HubRise's bytes, and copies of the photos it shows.

#include "sync/remote_catalog.h"
#include "sync/steps.h"

namespace engine {

/// Whether this step may have replaced the catalog that was backed up for it. Not one that HubRise refused, that never left or that nothing was left of to send.
bool mayHaveReplaced(const io::OpRecord& put);

/// One backup for each plan: a resumed one finds the backup of its first start, in the report.
model::Done recallBackup(Work& work);

/// Keeps `now`, which is about to be replaced, unless this plan has its backup already, and those of its photos that are not kept yet. A failure: nothing
/// may be sent.
model::Done backUp(Work& work, const RemoteCatalog& now);

} // namespace engine
