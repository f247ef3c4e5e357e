#include "model/catalog_pairing.h"

#include <functional>
#include <unordered_map>

namespace model {

namespace {

struct Key {
    std::size_t group;
    std::string_view word;
    bool operator==(const Key&) const = default;
};

struct KeyHash {
    std::size_t operator()(const Key& key) const
    {
        return std::hash<std::string_view>{}(key.word) ^ (key.group + 1) * 0x9E3779B97F4A7C15u;
    }
};

enum class Refs { Both, Neither, OnlyAfter, OnlyBefore };

bool takesPart(const Nameplate& plate, bool isAfter, Refs refs)
{
    const bool hasRef = refs == Refs::Both || refs == (isAfter ? Refs::OnlyAfter : Refs::OnlyBefore);
    return plate.ref.empty() != hasRef;
}

Key keyOf(const Nameplate& plate, By way)
{
    const bool inGroup = way == By::RefInGroup || way == By::NameInGroup;
    const bool byRef = way == By::RefInGroup || way == By::Ref;
    return {inGroup ? plate.group : 0, byRef ? plate.ref : plate.name};
}

void pairOnce(const std::vector<Nameplate>& before, const std::vector<Nameplate>& after, By way, Refs refs, Pairing& pairing)
{
    // Things with the same key hang in a chain that starts with the first of them.
    std::unordered_map<Key, std::size_t, KeyHash> first;
    std::vector<std::size_t> next(before.size(), Pairing::none);
    for (std::size_t i = before.size(); i-- > 0;) {
        if (pairing.afterOf[i] != Pairing::none || !takesPart(before[i], false, refs))
            continue;
        const auto [it, isNew] = first.try_emplace(keyOf(before[i], way), i);
        if (!isNew) {
            next[i] = it->second;
            it->second = i;
        }
    }
    for (std::size_t j = 0; j < after.size() && !first.empty(); ++j) {
        if (pairing.beforeOf[j] != Pairing::none || !takesPart(after[j], true, refs))
            continue;
        const Key key = keyOf(after[j], way);
        const auto it = first.find(key);
        if (it == first.end() || (way == By::Name && key.word.empty()))
            continue;
        pairing.beforeOf[j] = it->second;
        pairing.afterOf[it->second] = j;
        if (next[it->second] == Pairing::none)
            first.erase(it);
        else
            it->second = next[it->second];
    }
}

} // namespace

Pairing pairUp(const std::vector<Nameplate>& before, const std::vector<Nameplate>& after, std::initializer_list<By> ways)
{
    Pairing pairing{std::vector<std::size_t>(after.size(), Pairing::none), std::vector<std::size_t>(before.size(), Pairing::none)};
    for (const By way : ways) {
        if (way == By::RefInGroup || way == By::Ref) {
            pairOnce(before, after, way, Refs::Both, pairing);
            continue;
        }
        for (const Refs refs : {Refs::Neither, Refs::OnlyAfter, Refs::OnlyBefore})
            pairOnce(before, after, way, refs, pairing);
    }
    return pairing;
}

bool inOrder(const std::vector<std::size_t>& indices)
{
    std::size_t next = 0;
    for (const std::size_t index : indices) {
        if (index == Pairing::none)
            continue;
        if (index < next)
            return false;
        next = index + 1;
    }
    return true;
}

} // namespace model
