// OAuth scopes (HubRise API, Authentication 1.4): "location[catalog.write,customer_list.read],profile".
#pragma once

#include <optional>
#include <set>
#include <string>
#include <string_view>

namespace sandbox {

enum class Right { Read, Write };

struct Scope {
    enum class Level { None, Location, Account };
    Level level = Level::None;
    std::set<std::string> permissions{}; // "catalog.write"
    bool profile = false;
    bool email = false;
    std::string text{}; // as it was asked for

    // Write comes on top of read.
    bool allows(std::string_view resource, Right right) const;
    bool mentions(std::string_view resource) const { return allows(resource, Right::Read); }
};

std::optional<Scope> parseScope(std::string_view text); // nothing when a word of it is unknown

} // namespace sandbox
