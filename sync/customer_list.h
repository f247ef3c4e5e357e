#pragma once
// HubRise's customers in memory, 81 MB for 100,000.

#include "model/customer.h"

#include <deque>

namespace engine {

/// A deque, not a vector: it never holds its size twice while it grows, gives its room back as one customer after the other is taken from its front, and
/// pointers into it stay good until theirs is taken.
using CustomerList = std::deque<model::Customer>;

} // namespace engine
