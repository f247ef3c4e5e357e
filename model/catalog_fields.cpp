#include "model/catalog_fields.h"

#include "model/catalog_values.h"

namespace model {

namespace {

template <class Thing, class Value> Thing ownerOf(Value Thing::*);
template <auto member> using OwnerOf = decltype(ownerOf(member));

template <auto member> constexpr CatalogField<OwnerOf<member>> field(const char* name)
{
    using Thing = OwnerOf<member>;
    return {name, [](const Thing& t) { return shown(t.*member); },
            [](const Thing& a, const Thing& b) { return same(a.*member, b.*member); },
            [](const Thing& before, const Thing& after) { return lost(before.*member, after.*member); }};
}

template <auto member> constexpr CatalogField<OwnerOf<member>> images()
{
    using Thing = OwnerOf<member>;
    auto f = field<member>("image_ids");
    f.lost = [](const Thing& before, const Thing& after) { return lostImages(before.*member, after.*member); };
    return f;
}

constexpr CatalogField<Variant> variantFields[] = {
    field<&Variant::ref>("ref"),
    field<&Variant::name>("name"),
};

constexpr CatalogField<Category> categoryFields[] = {
    field<&Category::ref>("ref"),
    field<&Category::parent_ref>("parent_ref"),
    field<&Category::name>("name"),
    field<&Category::description>("description"),
    field<&Category::tags>("tags"),
    images<&Category::images>(),
};

constexpr CatalogField<Product> productFields[] = {
    field<&Product::ref>("ref"),
    field<&Product::category_ref>("category_ref"),
    field<&Product::name>("name"),
    field<&Product::description>("description"),
    field<&Product::tags>("tags"),
    images<&Product::images>(),
    field<&Product::tax_rate>("tax_rate"),
    field<&Product::extra>("extra"),
};

constexpr CatalogField<Sku> skuFields[] = {
    field<&Sku::ref>("ref"),
    field<&Sku::name>("name"),
    field<&Sku::price>("price"),
    field<&Sku::price_overrides>("price_overrides"),
    field<&Sku::restrictions>("restrictions"),
    field<&Sku::option_list_refs>("option_list_refs"),
    field<&Sku::tags>("tags"),
    field<&Sku::extra>("extra"),
};

constexpr CatalogField<OptionList> optionListFields[] = {
    field<&OptionList::ref>("ref"),
    field<&OptionList::name>("name"),
    field<&OptionList::min_selections>("min_selections"),
    field<&OptionList::max_selections>("max_selections"),
    field<&OptionList::tags>("tags"),
    field<&OptionList::extra>("extra"),
};

constexpr CatalogField<Option> optionFields[] = {
    field<&Option::ref>("ref"),
    field<&Option::name>("name"),
    field<&Option::price>("price"),
    field<&Option::price_overrides>("price_overrides"),
    field<&Option::restrictions>("restrictions"),
    field<&Option::is_default>("default"),
    field<&Option::tags>("tags"),
    field<&Option::extra>("extra"),
};

constexpr CatalogField<Deal> dealFields[] = {
    field<&Deal::ref>("ref"),
    field<&Deal::category_ref>("category_ref"),
    field<&Deal::name>("name"),
    field<&Deal::description>("description"),
    field<&Deal::restrictions>("restrictions"),
    field<&Deal::coupon_codes>("coupon_codes"),
    field<&Deal::tags>("tags"),
    images<&Deal::images>(),
    field<&Deal::lines>("lines"),
    field<&Deal::extra>("extra"),
};

constexpr CatalogField<Discount> discountFields[] = {
    field<&Discount::ref>("ref"),
    field<&Discount::name>("name"),
    field<&Discount::description>("description"),
    field<&Discount::pricing_effect>("pricing_effect"),
    field<&Discount::pricing_value>("pricing_value"),
    field<&Discount::restrictions>("restrictions"),
    field<&Discount::coupon_codes>("coupon_codes"),
    images<&Discount::images>(),
    field<&Discount::extra>("extra"),
};

constexpr CatalogField<Charge> chargeFields[] = {
    field<&Charge::ref>("ref"),
    field<&Charge::name>("name"),
    field<&Charge::type>("type"),
    field<&Charge::price>("price"),
    field<&Charge::restrictions>("restrictions"),
    field<&Charge::extra>("extra"),
};

} // namespace

template <> std::span<const CatalogField<Variant>> catalogFields() { return variantFields; }
template <> std::span<const CatalogField<Category>> catalogFields() { return categoryFields; }
template <> std::span<const CatalogField<Product>> catalogFields() { return productFields; }
template <> std::span<const CatalogField<Sku>> catalogFields() { return skuFields; }
template <> std::span<const CatalogField<OptionList>> catalogFields() { return optionListFields; }
template <> std::span<const CatalogField<Option>> catalogFields() { return optionFields; }
template <> std::span<const CatalogField<Deal>> catalogFields() { return dealFields; }
template <> std::span<const CatalogField<Discount>> catalogFields() { return discountFields; }
template <> std::span<const CatalogField<Charge>> catalogFields() { return chargeFields; }

} // namespace model
