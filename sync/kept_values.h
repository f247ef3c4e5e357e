#pragma once
// A cell of the till that cannot be read (a list that broke off, "dix" for 10) is no wish to take out of HubRise what it shows there.

#include "model/catalog.h"
#include "model/problem.h"

namespace engine {

/// `problems`: of the reading of `ours`. Where tags, VAT or the default of an option could not be read, they are those that `theirs` shows for the same thing; of an option, in the same list.
void keepValues(model::Catalog& ours, const model::Problems& problems, const model::Catalog& theirs);

} // namespace engine
