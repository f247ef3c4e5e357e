#pragma once
// The backup that goes before the replacement of a catalog: HubRise's bytes, and copies of the photos it shows.

#include "sync/remote_catalog.h"
#include "sync/steps.h"

namespace engine {

/// One backup for each plan: a resumed one finds the backup of its first start, in the report.
model::Done recallBackup(Work& work);

/// Keeps `now`, which is about to be replaced, unless this plan has its backup already. A failure: nothing may be sent.
model::Done backUp(Work& work, const RemoteCatalog& now);

} // namespace engine
