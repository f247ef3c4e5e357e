#pragma once
// What people call HubRise's things and their fields, and how their values read. For lists of changes and of problems. Any thread.

#include "i18n/words.h"
#include "model/change.h"

#include <string>

namespace gui {

/// "sku (size)" for "sku"; an unknown kind as it is.
model::Text labelOfKind(const std::string& kind);
/// "category" for a product's "category_ref", "e-mail" for a customer's "email"; an unknown field as it is.
model::Text labelOfField(const std::string& kind, const std::string& field);

/// A field's value for people: amounts as the language writes them ("9,80 EUR"), yes and no, an unlimited stock. Empty stays empty elsewhere.
/// Foreign text as it is, neither cleaned nor cut.
std::string valueInWords(const std::string& field, const std::string& value, const i18n::Words& words);
/// The reason with its amounts and fields in people's words, neither cleaned nor cut.
std::string reasonInWords(const model::Change& change, const i18n::Words& words);
/// "Removal", "New", … : one word that goes with the icon.
model::Text labelOfAction(model::Action action);

} // namespace gui
