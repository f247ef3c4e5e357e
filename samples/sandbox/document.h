// JSON documents are values that are replaced whole and never changed in place, so an event can keep the state of a
// moment by keeping the document of that moment.
#pragma once

#include <memory>
#include <nlohmann/json_fwd.hpp>

namespace sandbox {

using Document = std::shared_ptr<const nlohmann::json>;

} // namespace sandbox
