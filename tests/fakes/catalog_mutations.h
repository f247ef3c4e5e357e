#pragma once
// Changes one value of a catalog at a time, everywhere. The members of each kind are taken apart by structured bindings, so this file stops
// compiling when a field is added to the model: nothing can be forgotten here.

#include "model/catalog.h"

#include <functional>
#include <string>

namespace fakes {

/// How single values are changed. Each calls `look` with the place ("products[0].name") while the value is changed.
class Mutations {
public:
    using Look = std::function<void(const std::string& place)>;

    enum class How { Alter, Empty }; ///< another value; or the value that stands for absent

    Mutations(How how, Look look) : m_how(how), m_look(std::move(look)) {}

    void all(model::Catalog& c)
    {
        auto& [variants, categories, products, option_lists, deals, discounts, charges] = c;
        each("variants", variants);
        each("categories", categories);
        each("products", products);
        each("option_lists", option_lists);
        each("deals", deals);
        each("discounts", discounts);
        each("charges", charges);
    }

private:
    using S = const std::string&;

    template <class V> void with(S place, V& value, V other)
    {
        if (value == other)
            return;
        std::swap(value, other);
        m_look(place);
        std::swap(value, other);
    }

    template <class V> void leaf(S place, V& value, V other) { with(place, value, m_how == How::Alter ? std::move(other) : V{}); }

    void one(S p, std::string& v) { leaf(p, v, v + "x"); }
    void one(S p, bool& v) { leaf(p, v, !v); }
    void one(S p, int& v) { leaf(p, v, v + 1); }
    void one(S p, std::int64_t& v) { leaf(p, v, v + 1); }
    void one(S p, model::Decimal& v) { leaf(p, v, model::Decimal(v.unscaled() + 1, v.scale())); }

    template <class V> void one(S p, std::optional<V>& v)
    {
        if (m_how == How::Empty)
            with(p, v, std::optional<V>{});
        else if (v)
            one(p, *v);
        else
            with(p, v, std::optional<V>(V{}));
    }

    void one(S p, model::Money& v)
    {
        auto& [minor, currency] = v;
        if (m_how == How::Empty)
            return with(p, v, model::Money{});
        one(p + ".minor", minor);
        one(p + ".currency", currency);
    }

    /// Lists: one entry less, one more, two swapped, all gone; and every entry itself.
    template <class V> void one(S p, std::vector<V>& v)
    {
        if (!v.empty()) {
            with(p + " emptied", v, std::vector<V>{});
            with(p + " without the last", v, std::vector<V>(v.begin(), v.end() - 1));
            with(p + " without the first", v, std::vector<V>(v.begin() + 1, v.end()));
        }
        if (m_how == How::Alter) {
            auto longer = v;
            longer.emplace_back();
            with(p + " with one more", v, longer);
            if (v.size() > 1)
                with(p + " swapped", v, [&] { auto w = v; std::swap(w[0], w[1]); return w; }());
        }
        each(p, v);
    }

    template <class V> void each(S p, std::vector<V>& v)
    {
        if constexpr (!std::is_same_v<V, std::string>) {
            for (std::size_t i = 0; i < v.size(); ++i)
                one(p + '[' + std::to_string(i) + ']', v[i]);
        } else if (m_how == How::Alter) {
            for (std::size_t i = 0; i < v.size(); ++i)
                one(p + '[' + std::to_string(i) + ']', v[i]);
        }
    }

    void one(S p, model::Restrictions& r)
    {
        auto& [enabled, variant_refs, dow, start_time, end_time, start_date, end_date, min_order_amount, max_per_order, max_per_customer] = r;
        one(p + ".enabled", enabled);
        one(p + ".variant_refs", variant_refs);
        texts(p, {&dow, &start_time, &end_time, &start_date, &end_date});
        one(p + ".min_order_amount", min_order_amount);
        one(p + ".max_per_order", max_per_order);
        one(p + ".max_per_customer", max_per_customer);
    }

    void one(S p, model::PriceOverride& o)
    {
        auto& [price, variant_refs, dow, start_time, end_time, start_date, end_date] = o;
        if (m_how == How::Alter)
            one(p + ".price", price); // a rule without price is no rule
        one(p + ".variant_refs", variant_refs);
        texts(p, {&dow, &start_time, &end_time, &start_date, &end_date});
    }

    void one(S p, model::Variant& v)
    {
        auto& [ref, name] = v;
        texts(p, {&ref, &name});
    }

    void one(S p, model::Category& c)
    {
        auto& [ref, parent_ref, name, description, tags, images] = c;
        texts(p, {&ref, &parent_ref, &name, &description});
        one(p + ".tags", tags);
        one(p + ".images", images);
    }

    void one(S p, model::Product& product)
    {
        auto& [ref, category_ref, name, description, tags, images, tax_rate, skus, extra] = product;
        texts(p, {&ref, &category_ref, &name, &description, &extra});
        one(p + ".tags", tags);
        one(p + ".images", images);
        auto& [delivery, collection, eat_in] = tax_rate;
        one(p + ".tax.delivery", delivery);
        one(p + ".tax.collection", collection);
        one(p + ".tax.eat_in", eat_in);
        one(p + ".skus", skus);
    }

    void one(S p, model::Sku& s)
    {
        auto& [ref, name, price, price_overrides, restrictions, option_list_refs, tags, extra] = s;
        texts(p, {&ref, &name, &extra});
        one(p + ".price", price);
        one(p + ".price_overrides", price_overrides);
        one(p + ".restrictions", restrictions);
        one(p + ".option_list_refs", option_list_refs);
        one(p + ".tags", tags);
    }

    void one(S p, model::OptionList& l)
    {
        auto& [ref, name, min_selections, max_selections, tags, options, extra] = l;
        texts(p, {&ref, &name, &extra});
        one(p + ".min_selections", min_selections);
        one(p + ".max_selections", max_selections);
        one(p + ".tags", tags);
        one(p + ".options", options);
    }

    void one(S p, model::Option& o)
    {
        auto& [ref, name, price, price_overrides, restrictions, is_default, tags, extra] = o;
        texts(p, {&ref, &name, &extra});
        one(p + ".price", price);
        one(p + ".price_overrides", price_overrides);
        one(p + ".restrictions", restrictions);
        one(p + ".default", is_default);
        one(p + ".tags", tags);
    }

    void one(S p, model::DealSku& s)
    {
        auto& [ref, extra_charge] = s;
        one(p + ".ref", ref);
        one(p + ".extra_charge", extra_charge);
    }

    void one(S p, model::DealLine& l)
    {
        auto& [label, pricing_effect, pricing_value, skus] = l;
        texts(p, {&label, &pricing_effect, &pricing_value});
        one(p + ".skus", skus);
    }

    void one(S p, model::Deal& d)
    {
        auto& [ref, category_ref, name, description, restrictions, coupon_codes, tags, images, lines, extra] = d;
        texts(p, {&ref, &category_ref, &name, &description, &extra});
        one(p + ".restrictions", restrictions);
        one(p + ".coupon_codes", coupon_codes);
        one(p + ".tags", tags);
        one(p + ".images", images);
        one(p + ".lines", lines);
    }

    void one(S p, model::Discount& d)
    {
        auto& [ref, name, description, pricing_effect, pricing_value, restrictions, coupon_codes, images, extra] = d;
        texts(p, {&ref, &name, &description, &pricing_effect, &pricing_value, &extra});
        one(p + ".restrictions", restrictions);
        one(p + ".coupon_codes", coupon_codes);
        one(p + ".images", images);
    }

    void one(S p, model::Charge& c)
    {
        auto& [ref, name, type, price, restrictions, extra] = c;
        texts(p, {&ref, &name, &type, &extra});
        one(p + ".price", price);
        one(p + ".restrictions", restrictions);
    }

    void texts(S p, std::initializer_list<std::string*> values)
    {
        int n = 0;
        for (std::string* value : values)
            one(p + " text " + std::to_string(n++), *value);
    }

    How m_how;
    Look m_look;
};

} // namespace fakes
