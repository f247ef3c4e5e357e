#include "sync/kept_images.h"

#include "model/catalog_fields.h"

#include <algorithm>
#include <map>

namespace engine {

namespace {

template <class Thing> void keep(std::vector<Thing>& ours, const std::set<model::CatalogThing>& lacking, const std::vector<Thing>& theirs)
{
    std::map<model::CatalogThing, const model::Strings*> shown;
    for (const Thing& thing : theirs)
        shown.emplace(model::thingOf(thing), &thing.images);
    for (Thing& thing : ours) {
        const auto found = lacking.contains(model::thingOf(thing)) ? shown.find(model::thingOf(thing)) : shown.end();
        if (found == shown.end())
            continue;
        model::Strings held = *found->second;
        std::erase_if(held, [](const std::string& key) { return key.starts_with("id:"); }); // HubRise no longer lists it
        if (!held.empty())
            thing.images = std::move(held);
    }
}

} // namespace

void keepImages(model::Catalog& ours, const std::set<model::CatalogThing>& lacking, const model::Catalog& theirs)
{
    if (lacking.empty())
        return;
    keep(ours.categories, lacking, theirs.categories);
    keep(ours.products, lacking, theirs.products);
    keep(ours.deals, lacking, theirs.deals);
    keep(ours.discounts, lacking, theirs.discounts);
}

} // namespace engine
