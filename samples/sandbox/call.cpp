#include "samples/sandbox/call.h"

#include <nlohmann/json.hpp>

namespace sandbox {

std::string Request::queryValue(const std::string& name) const
{
    const auto found = query.find(name);
    return found == query.end() ? std::string() : found->second;
}

bool Call::bodyHas(const std::string& key) const { return body->contains(key); }

} // namespace sandbox
