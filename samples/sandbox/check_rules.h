// `restrictions`, `price_overrides`, `tax_rate` and `nutrition` (HubRise API, Catalogs 4.5, 4.9 to 4.11): the parts of a
// catalog that say when and how an item is sold.
#pragma once

#include "samples/sandbox/fields.h"

namespace sandbox {

void checkRestrictions(Fields& owner, Faults& faults);
void checkPriceOverrides(Fields& owner, Faults& faults);
void checkTaxRate(Fields& product, Faults& faults);
void checkNutrition(Fields& owner, Faults& faults);

// The reduction of a deal line or a discount: an effect and the value that goes with it (4.8).
void checkPricing(Fields& owner, std::initializer_list<const char*> effects);

} // namespace sandbox
