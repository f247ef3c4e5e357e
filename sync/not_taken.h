#pragma once
// What a till kept as it was, although it was written and no statement failed: a trigger takes it back, or a statement of the mapping finds no row.

#include "model/catalog.h"
#include "model/change.h"
#include "model/customer.h"

namespace engine {

/// Of `planned`, what was to be created or changed and of which `now` shows nothing that `before` did not; of a change only the fields that stayed. A field that
/// became something else than was written counts as taken: tills cut texts and round amounts. Without fields: it is no longer shown at all. So does a new size or option that shows under another ref.
model::Changes notTaken(const model::Changes& planned, const model::Catalog& before, const model::Catalog& now);

/// What `now` says otherwise than `before` beside `planned`: a statement wrote more than it was told, or what it wrote hides something else. Fields of things that stay; and products,
/// skus, options and deals that are gone. Categories come and go with what they hold.
model::Changes changedBeside(const model::Changes& planned, const model::Catalog& before, const model::Catalog& now);

/// Of the fields of a card that were to change: those that stayed as they were, and those that became something else than was written. Capitals and how a phone is
/// written are no difference, nor is what a till shows where nothing was written (a country of its own), nor coordinates, which tills round.
struct CardNotTaken {
    model::CustomerFields kept, otherwise;
    bool none() const { return kept.none() && otherwise.none(); }
};
CardNotTaken notTaken(const model::Customer& before, const model::Customer& written, const model::Customer& now);

} // namespace engine
