#pragma once
// Texts of HubRise as the till gives them back once they are written there.

#include "model/catalog.h"

namespace engine {

/// No blanks around texts, line ends of one kind, each element of a list once: what the reading of the till does too (io::cleanText, io::readList).
void cleanTexts(model::Catalog& catalog);

} // namespace engine
