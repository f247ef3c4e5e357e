#pragma once
// One thing that was looked at, and what to do about it: for `doctor` and `explain`.

#include "model/problem.h"

#include <string>
#include <vector>

namespace engine {

struct Finding {
    model::Severity severity = model::Severity::Note; ///< Note: as it should be
    std::string subject;                              ///< stable name of what was looked at: "clock", "sku 100-N"
    model::Text message, hint;
    bool operator==(const Finding&) const = default;
};

using Findings = std::vector<Finding>;

} // namespace engine
