#pragma once
// Values of the till's cards that cannot be read, and were left out of the reading (a phone that is two phones). They are there all the same.

#include "model/customer.h"
#include "model/problem.h"

#include <string>
#include <unordered_map>

namespace engine {

class LeftOut {
public:
    LeftOut() = default;
    /// `problems`: of a reading of the customers.
    explicit LeftOut(const model::Problems& problems);

    model::CustomerFields of(const std::string& ref) const;
    /// What cannot be read takes part in nothing: the card, saying there what was agreed (canonicalForm; "": nothing was).
    model::Customer asAgreed(model::Customer card, const std::string& agreed) const;

private:
    std::unordered_map<std::string, model::CustomerFields> m_fields; ///< by ref
};

} // namespace engine
