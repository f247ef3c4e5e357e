#include "samples/sandbox/catalogs.h"

#include "samples/sandbox/access.h"

#include <nlohmann/json.hpp>

namespace sandbox {

using nlohmann::json;

namespace {

const json* withId(const json& list, const std::string& id)
{
    for (const json& item : list)
        if (item["id"] == id)
            return &item;
    return nullptr;
}

void walk(const json& categories, const json& parent, json& walked)
{
    for (const json& category : categories)
        if (category["parent_id"] == parent) {
            walked.push_back(category);
            walk(categories, category["id"], walked);
        }
}

// The object of the path's second id, or 404.
tl::expected<const json*, Answer> reachPart(const Call& call, const char* part)
{
    const auto catalog = reachCatalog(call, call.ids[0], Right::Read);
    if (!catalog)
        return tl::unexpected(catalog.error());
    const json* found = withId((*(*catalog)->data)[part], call.ids[1]);
    if (!found)
        return tl::unexpected(notFound("Item"));
    return found;
}

} // namespace

Answer listPart(Call& call, const char* part)
{
    const auto catalog = reachCatalog(call, call.ids[0], Right::Read);
    if (!catalog)
        return catalog.error();
    const json& list = (*(*catalog)->data)[part];
    if (std::string_view(part) != "categories")
        return ok(list);
    json depthFirst = json::array();
    walk(list, nullptr, depthFirst);
    return ok(depthFirst);
}

Answer getPart(Call& call, const char* part)
{
    const auto item = reachPart(call, part);
    return item ? ok(**item) : item.error();
}

Answer listInner(Call& call, const char* part, const char* inner)
{
    const auto item = reachPart(call, part);
    return item ? ok((**item)[inner]) : item.error();
}

Answer getInner(Call& call, const char* part, const char* inner)
{
    const auto item = reachPart(call, part);
    if (!item)
        return item.error();
    const json* found = withId((**item)[inner], call.ids[2]);
    return found ? ok(*found) : notFound("Item");
}

} // namespace sandbox
