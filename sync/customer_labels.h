#pragma once
// The fields of a customer as people call them.

#include "model/customer.h"
#include "model/text.h"

namespace engine {

model::Text labelOf(model::CustomerField field);
/// "phone, city"
model::Text labelsOf(const model::CustomerFields& fields);

/// The same fields by HubRise's names, comma-separated, as the state remembers them; and back.
std::string namesOf(const model::CustomerFields& fields);
model::CustomerFields fieldsNamed(std::string_view names);

} // namespace engine
