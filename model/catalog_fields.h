#pragma once
// One table per kind of catalog thing: its own fields, by HubRise's names. Comparing and telling losses walk the same tables, so a
// field cannot be forgotten in one of them. Skus and options are things of their own, not fields of what holds them.

#include "model/catalog.h"
#include "model/catalog_thing.h"

#include <span>

namespace model {

template <class Thing> struct CatalogField {
    const char* name;
    std::string (*shown)(const Thing&);                             ///< as people read it, empty when absent
    bool (*same)(const Thing&, const Thing&);
    std::string (*lost)(const Thing& before, const Thing& after);   ///< what is gone, empty when nothing is
};

template <class Thing> std::span<const CatalogField<Thing>> catalogFields();
template <> std::span<const CatalogField<Variant>> catalogFields();
template <> std::span<const CatalogField<Category>> catalogFields();
template <> std::span<const CatalogField<Product>> catalogFields();
template <> std::span<const CatalogField<Sku>> catalogFields();
template <> std::span<const CatalogField<OptionList>> catalogFields();
template <> std::span<const CatalogField<Option>> catalogFields();
template <> std::span<const CatalogField<Deal>> catalogFields();
template <> std::span<const CatalogField<Discount>> catalogFields();
template <> std::span<const CatalogField<Charge>> catalogFields();

/// HubRise's word for a kind: "option_list".
constexpr const char* kindOf(const Variant&) { return "variant"; }
constexpr const char* kindOf(const Category&) { return "category"; }
constexpr const char* kindOf(const Product&) { return "product"; }
constexpr const char* kindOf(const Sku&) { return "sku"; }
constexpr const char* kindOf(const OptionList&) { return "option_list"; }
constexpr const char* kindOf(const Option&) { return "option"; }
constexpr const char* kindOf(const Deal&) { return "deal"; }
constexpr const char* kindOf(const Discount&) { return "discount"; }
constexpr const char* kindOf(const Charge&) { return "charge"; }

template <class Thing> CatalogThing thingOf(const Thing& thing) { return {kindOf(thing), thing.ref.empty() ? thing.name : thing.ref}; }

} // namespace model
