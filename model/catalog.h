#pragma once
// A catalog as HubRise knows it (HubRise API, Catalogs 4.1-4.10), with HubRise's field names. Objects point to each other by
// `ref`. Values from HubRise (which point by id) are brought to this form by io/catalog_json.
//
// Conventions: an empty string means null/absent. Lists keep their order, which is the order of display. `images` hold
// image keys "md5:<32 hex>" (the content's address, the same on both sides), or "id:<HubRise id>" when HubRise no longer
// lists the image. `extra` is the text of a JSON object with HubRise fields this program does not interpret
// (nutrition, barcodes, …), kept so that putting a backup back loses nothing; empty when there are none.

#include "model/decimal.h"
#include "model/money.h"

#include <optional>
#include <string>
#include <vector>

namespace model {

using Strings = std::vector<std::string>;

/// When an item may be sold (4.9). All given conditions must hold together.
struct Restrictions {
    std::optional<bool> enabled;           ///< false: switched off; absent and true are the same
    std::optional<Strings> variant_refs;   ///< white list; an empty list switches the item off everywhere
    std::string dow;                       ///< "12345--"
    std::string start_time, end_time;      ///< HH:MM
    std::string start_date, end_date;      ///< YYYY-MM-DD
    std::optional<Money> min_order_amount;
    std::optional<int> max_per_order, max_per_customer;
    bool operator==(const Restrictions&) const = default;
    bool empty() const { return *this == Restrictions{}; }
};

/// Another price under conditions (4.10); the last matching rule wins.
struct PriceOverride {
    Money price;
    Strings variant_refs; ///< empty: not a condition
    std::string dow, start_time, end_time, start_date, end_date;
    bool operator==(const PriceOverride&) const = default;
    bool hasCondition() const
    {
        return !variant_refs.empty() || !dow.empty() || !start_time.empty() || !end_time.empty() || !start_date.empty() || !end_date.empty();
    }
};

struct Variant {
    std::string ref, name;
    bool operator==(const Variant&) const = default;
};

struct Category {
    std::string ref, parent_ref, name, description;
    Strings tags, images;
    bool operator==(const Category&) const = default;
};

/// In percent (4.5).
struct TaxRate {
    std::optional<Decimal> delivery, collection, eat_in;
    bool operator==(const TaxRate&) const = default;
    bool empty() const { return !delivery && !collection && !eat_in; }
};

struct Sku {
    std::string ref, name;
    Money price;
    std::vector<PriceOverride> price_overrides;
    Restrictions restrictions;
    Strings option_list_refs, tags;
    std::string extra;
    bool operator==(const Sku&) const = default;
};

struct Product {
    std::string ref, category_ref, name, description;
    Strings tags, images;
    TaxRate tax_rate;
    std::vector<Sku> skus;
    std::string extra;
    bool operator==(const Product&) const = default;
};

struct Option {
    std::string ref, name;
    Money price;
    std::vector<PriceOverride> price_overrides;
    Restrictions restrictions;
    bool is_default = false; ///< HubRise: `default`
    Strings tags;
    std::string extra;
    bool operator==(const Option&) const = default;
};

struct OptionList {
    std::string ref, name;
    int min_selections = 0;
    std::optional<int> max_selections; ///< absent: no upper bound
    Strings tags;
    std::vector<Option> options;
    std::string extra;
    bool operator==(const OptionList&) const = default;
};

struct DealSku {
    std::string ref;
    std::optional<Money> extra_charge;
    bool operator==(const DealSku&) const = default;
};

/// pricing_effect: unchanged | fixed_price | price_off | percentage_off; the value is text in HubRise's form
/// (Money for the prices, a decimal 0-100 for the percentage, empty for unchanged).
struct DealLine {
    std::string label, pricing_effect, pricing_value;
    std::vector<DealSku> skus;
    bool operator==(const DealLine&) const = default;
};

struct Deal {
    std::string ref, category_ref, name, description;
    Restrictions restrictions;
    Strings coupon_codes, tags, images;
    std::vector<DealLine> lines;
    std::string extra;
    bool operator==(const Deal&) const = default;
};

struct Discount {
    std::string ref, name, description, pricing_effect, pricing_value;
    Restrictions restrictions;
    Strings coupon_codes, images;
    std::string extra;
    bool operator==(const Discount&) const = default;
};

/// type: delivery | payment_fee | tip | tax | other
struct Charge {
    std::string ref, name, type;
    std::optional<Money> price;
    Restrictions restrictions; ///< read back from HubRise when present; sent only by a mapping that asks for it
    std::string extra;
    bool operator==(const Charge&) const = default;
};

struct Catalog {
    std::vector<Variant> variants;
    std::vector<Category> categories;
    std::vector<Product> products;
    std::vector<OptionList> option_lists;
    std::vector<Deal> deals;
    std::vector<Discount> discounts;
    std::vector<Charge> charges;
    bool operator==(const Catalog&) const = default;
    bool empty() const { return *this == Catalog{}; }
};

/// How many of each thing a catalog holds.
struct CatalogCounts {
    std::size_t variants = 0, categories = 0, products = 0, skus = 0, option_lists = 0, options = 0, deals = 0, discounts = 0, charges = 0, images = 0;
    bool operator==(const CatalogCounts&) const = default;
    /// All that a comparison counts; images belong to the things that show them.
    std::size_t things() const { return variants + categories + products + skus + option_lists + options + deals + discounts + charges; }
};
CatalogCounts countOf(const Catalog& catalog);

} // namespace model
