#pragma once
// What a pull writes into a file: exact, for other programs. `.json` (HubRise's field names) or `.csv` (UTF-8 with a byte order mark, semicolons,
// as French spreadsheets open them). Any other ending is Kind::Usage.

#include "model/catalog.h"
#include "model/result.h"
#include "sync/customer_list.h"

#include <string>
#include <vector>

namespace engine {

model::Result<std::string> customersFile(const CustomerList& customers, const std::string& fileName);
/// Is it a name one of the two below would take? Asked before anything is read.
model::Done checkExportName(const std::string& fileName);
/// JSON: HubRise's own bytes. CSV: one line for each sku.
model::Result<std::string> catalogFile(const std::string& raw, const model::Catalog& catalog, const std::string& fileName);

/// One cell, quoted where CSV needs it.
std::string csvCell(const std::string& value);

} // namespace engine
