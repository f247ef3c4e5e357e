#pragma once
// Which thing of one catalog is which thing of the other.

#include <cstddef>
#include <initializer_list>
#include <string_view>
#include <vector>

namespace model {

/// What things are recognised by. `group` numbers the parent; equal numbers mean the same parent on both sides.
struct Nameplate {
    std::string_view ref, name;
    std::size_t group = 0;
};

/// A way of recognising. A name counts only where at least one side has no ref: two different refs are two things.
enum class By { RefInGroup, Ref, NameInGroup, Name };

struct Pairing {
    static constexpr std::size_t none = static_cast<std::size_t>(-1);
    std::vector<std::size_t> beforeOf; ///< for each thing after: its index before, or none
    std::vector<std::size_t> afterOf;  ///< for each thing before: its index after, or none
};

/// Pairs things by each way in turn; things that share a key are paired in their order. O(n).
Pairing pairUp(const std::vector<Nameplate>& before, const std::vector<Nameplate>& after, std::initializer_list<By> ways);

/// Whether those that were kept stand in the order they had: `indices` are places before, in the order after, none for new ones.
bool inOrder(const std::vector<std::size_t>& indices);

} // namespace model
