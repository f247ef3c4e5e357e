#pragma once
// Something about one item that a person should know: found by reading the till, by validation, or told by HubRise.

#include "model/text.h"

#include <string>
#include <vector>

namespace model {

enum class Severity {
    Note,    ///< cleaned without loss (a price rounded)
    Warning, ///< sent, but something was left out or looks wrong
    Error,   ///< cannot be sent
};
const char* severityName(Severity severity); ///< "note", "warning", "error"

struct Problem {
    Severity severity = Severity::Warning;
    std::string kind;  ///< HubRise's word for the thing: "sku", "product", "customer", …
    std::string ref;
    std::string field; ///< HubRise's field name, empty for the thing as a whole
    Text message;
    Text hint;         ///< what to do
    bool operator==(const Problem&) const = default;
};

using Problems = std::vector<Problem>;
bool hasErrors(const Problems& problems);

} // namespace model
