#pragma once
// Texts of HubRise as the till gives them back once they are written there.

#include "model/catalog.h"

namespace engine {

/// No blanks around texts and refs, line ends of one kind, each element of a list once: what the reading of the till does too (io::cleanText, io::readList).
void cleanTexts(model::Catalog& catalog);

/// No till gives it for a ref: made up by io::decodeCatalog, nothing but blanks, or with control characters, which are no part of any other ref.
bool isNoTills(const std::string& ref);

} // namespace engine
