#pragma once
// What a connection reaches in HubRise, as the token answer names it (HubRise API, authentication 1.6). Every part may be missing.

#include <string>

namespace model {

struct Named {
    std::string id, name;
    bool operator==(const Named&) const = default;
};

struct Target {
    Named account, location, catalog, customer_list;
    bool operator==(const Target&) const = default;
};

} // namespace model
