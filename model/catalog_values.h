#pragma once
// How the values inside a catalog are read by people, compared, and missed. Values are words of HubRise and of the till, so they
// read the same in every language: "9.50 EUR", "a, b", "dow 12345--, 11:30–14:30".

#include "model/catalog.h"

namespace model {

std::string shown(const std::string& value);
std::string shown(bool value);
std::string shown(int value);
std::string shown(const std::optional<int>& value);
std::string shown(const Money& value);
std::string shown(const std::optional<Money>& value);
std::string shown(const Strings& value);
std::string shown(const TaxRate& value);
std::string shown(const Restrictions& value);
std::string shown(const std::vector<PriceOverride>& value);
std::string shown(const std::vector<DealLine>& value);

/// Equal for HubRise. Only restrictions have two spellings of the same meaning (4.9: enabled true equals absent).
template <class V> bool same(const V& a, const V& b) { return a == b; }
bool same(const Restrictions& a, const Restrictions& b);

/// What `before` says and `after` no longer does, as people read it; empty when nothing is lost. A value replaced by another one
/// is a change, not a loss.
template <class V> std::string lost(const V& before, const V& after)
{
    return before != V{} && after == V{} ? shown(before) : std::string{};
}
/// Words that each have a meaning of their own (tags, coupon codes, attached lists): every one that is gone.
std::string lost(const Strings& before, const Strings& after);
std::string lost(const TaxRate& before, const TaxRate& after);
std::string lost(const Restrictions& before, const Restrictions& after);
/// Rules and lines may be edited; they are lost when there are fewer parts than before.
std::string lost(const std::vector<PriceOverride>& before, const std::vector<PriceOverride>& after);
std::string lost(const std::vector<DealLine>& before, const std::vector<DealLine>& after);
/// Pictures may be replaced; they are lost when there are fewer.
std::string lostImages(const Strings& before, const Strings& after);

} // namespace model
