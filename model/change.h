#pragma once
// One difference between two sides, as people see it in a plan.

#include "model/text.h"

#include <string>
#include <vector>

namespace model {

enum class Action { Create, Update, Delete, Conflict, Reject, Skip };
const char* actionName(Action action); ///< "create", "update", "delete", "conflict", "reject", "skip"

struct FieldChange {
    std::string field, before, after; ///< HubRise's field name; values as people read them, empty = none
    bool operator==(const FieldChange&) const = default;
};

struct Change {
    Action action = Action::Update;
    std::string kind; ///< "product", "sku", "category", "customer", …
    std::string ref, name;
    std::vector<FieldChange> fields;
    Text reason; ///< in words: "price 9.50 → 9.80"
    bool settleable = false; ///< a conflict that choosing one side settles (others need a correction in the till or in HubRise)
    bool alone = false;      ///< and only chosen by itself, never with others at once: nothing but a number says that the two are one person
    bool operator==(const Change&) const = default;
};

using Changes = std::vector<Change>;

} // namespace model
