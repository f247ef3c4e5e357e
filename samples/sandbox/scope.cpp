#include "samples/sandbox/scope.h"

#include <algorithm>
#include <array>
#include <vector>

namespace sandbox {

namespace {

constexpr std::array<std::string_view, 6> resources{"orders",    "customer_list",      "catalog",
                                                    "inventory", "all_customer_lists", "all_catalogs"};

std::vector<std::string_view> split(std::string_view text)
{
    std::vector<std::string_view> parts;
    while (!text.empty()) {
        const auto comma = std::min(text.find(','), text.size());
        parts.push_back(text.substr(0, comma));
        text.remove_prefix(std::min(comma + 1, text.size()));
    }
    return parts;
}

bool isPermission(std::string_view text)
{
    const auto dot = text.find('.');
    if (dot == std::string_view::npos)
        return false;
    const auto right = text.substr(dot + 1);
    return std::ranges::find(resources, text.substr(0, dot)) != resources.end() && (right == "read" || right == "write");
}

bool readPermissions(std::string_view bracketed, Scope& scope)
{
    for (const std::string_view permission : split(bracketed)) {
        if (!isPermission(permission))
            return false;
        scope.permissions.emplace(permission);
    }
    return !scope.permissions.empty();
}

bool readGeneral(std::string_view text, Scope& scope)
{
    for (const std::string_view word : split(text)) {
        if (word != "profile" && word != "profile_with_email")
            return false;
        scope.profile = true;
        scope.email = scope.email || word == "profile_with_email";
    }
    return true;
}

} // namespace

bool Scope::allows(std::string_view resource, Right right) const
{
    const std::string name(resource);
    return permissions.contains(name + ".write") || (right == Right::Read && permissions.contains(name + ".read"));
}

std::optional<Scope> parseScope(std::string_view text)
{
    Scope scope{.text = std::string(text)};
    std::string_view rest = text;
    if (const auto open = text.find('['); open != std::string_view::npos) {
        const auto level = text.substr(0, open);
        const auto close = text.find(']', open);
        if ((level != "location" && level != "account") || close == std::string_view::npos)
            return std::nullopt;
        scope.level = level == "location" ? Scope::Level::Location : Scope::Level::Account;
        if (!readPermissions(text.substr(open + 1, close - open - 1), scope))
            return std::nullopt;
        rest = text.substr(close + 1);
        if (!rest.empty() && rest.front() != ',')
            return std::nullopt;
        rest.remove_prefix(rest.empty() ? 0 : 1);
    }
    if (!readGeneral(rest, scope) || (scope.level == Scope::Level::None && !scope.profile))
        return std::nullopt;
    return scope;
}

} // namespace sandbox
