#include "model/category_tree.h"

#include <unordered_map>

namespace model {

namespace {

constexpr auto none = static_cast<std::size_t>(-1);

/// For each category the place of its parent, none for a root.
std::vector<std::size_t> parentsOf(const std::vector<Category>& categories)
{
    std::unordered_map<std::string_view, std::size_t> places;
    for (std::size_t i = 0; i < categories.size(); ++i)
        places.try_emplace(categories[i].ref, i);
    std::vector<std::size_t> parents(categories.size(), none);
    for (std::size_t i = 0; i < categories.size(); ++i) {
        const auto it = categories[i].parent_ref.empty() ? places.end() : places.find(categories[i].parent_ref);
        if (it != places.end())
            parents[i] = it->second;
    }
    return parents;
}

} // namespace

std::vector<std::vector<const Category*>> categoryCyclesOf(const std::vector<Category>& categories)
{
    const auto parents = parentsOf(categories);
    std::vector<std::vector<const Category*>> cycles;
    std::vector<std::size_t> passedBy(categories.size(), none); // the start of the way that came by first
    for (std::size_t start = 0; start < categories.size(); ++start) {
        std::size_t at = start;
        while (at != none && passedBy[at] == none) {
            passedBy[at] = start;
            at = parents[at];
        }
        if (at == none || passedBy[at] != start)
            continue; // a root, or a way that was followed before
        auto& cycle = cycles.emplace_back();
        std::size_t member = at;
        do {
            cycle.push_back(&categories[member]);
            member = parents[member];
        } while (member != at);
    }
    return cycles;
}

} // namespace model
