#include "tests/fakes/random_catalog.h"

#include <algorithm>
#include <random>
#include <set>

namespace fakes {

using namespace model;

namespace {

const Strings names = {"Pizza", "Quenelle", "Limonade", "Limonade", "Œufs \"mimosa\"", "Crème brûlée 🍮", "a\\b", "Menu", "Café", "\"image_ids\":[\"md5:00\"]"};
const Strings texts = {"", "", "Fait maison", "Deux\nlignes\tet un tab", "{\"image_ids\":[\"x\"]}", "日本語"};
const Strings chargeTypes = {"delivery", "tip", "other"};
const Strings extras = {"", "", "", R"({"barcodes":["1","2"]})", R"({"nutrition":{"allergens":[],"legal_name":"x"}})", R"({"multiple_selection":true})"};

class Maker {
public:
    Maker(std::uint32_t seed, const Strings& images) : m_random(seed), m_images(images) {}

    Catalog catalog()
    {
        for (int i = 0, n = upTo(3); i < n; ++i)
            c.variants.push_back({"V" + std::to_string(i), any(names)});
        const int depth = 1 + upTo(5);
        for (int i = 0; i < depth; ++i)
            addCategory();
        for (int i = 0, n = upTo(4); i < n; ++i)
            addOptionList();
        for (int i = 0, n = upTo(7); i < n; ++i)
            addProduct();
        for (int i = 0, n = upTo(2); i < n; ++i)
            addDeal();
        for (int i = 0, n = upTo(2); i < n; ++i)
            addDiscount();
        for (int i = 0, n = upTo(2); i < n; ++i)
            addCharge();
        return c;
    }

    void edit()
    {
        const std::size_t kind = m_random() % 14;
        switch (kind) {
        case 0: return addProduct();
        case 1: return addDeal();
        case 2: return addOptionList();
        case 3: return addDiscount();
        case 4: return addCategory();
        case 5: return shuffle(c.products);
        case 6: return dropOne(c.products);
        case 7: return dropOne(c.option_lists);
        case 8: return dropOne(c.deals);
        case 9: return dropOne(c.variants);
        case 10: return shuffle(c.option_lists);
        case 11: return dropOne(c.charges);
        default: return editProduct();
        }
    }

    /// Takes out what points nowhere any more, as a till's queries would.
    void repair()
    {
        std::set<std::string> lists, skus;
        for (const auto& list : c.option_lists)
            lists.insert(list.ref);
        for (auto& product : c.products)
            for (auto& one : product.skus) {
                skus.insert(one.ref);
                std::erase_if(one.option_list_refs, [&](const auto& ref) { return !lists.contains(ref); });
            }
        for (auto& deal : c.deals) {
            for (auto& line : deal.lines)
                std::erase_if(line.skus, [&](const auto& sku) { return !skus.contains(sku.ref); });
            std::erase_if(deal.lines, [](const auto& line) { return line.skus.empty(); });
        }
        std::erase_if(c.deals, [](const auto& deal) { return deal.lines.empty(); });
        repairVariants();
    }

    Catalog c;

private:
    int upTo(int most) { return static_cast<int>(m_random() % static_cast<std::uint32_t>(most + 1)); }
    bool oneIn(int n) { return upTo(n - 1) == 0; }
    template <class Item> const Item& any(const std::vector<Item>& list) { return list[m_random() % list.size()]; }
    std::string ref(const char* prefix) { return prefix + std::to_string(m_random() % 1'000'000) + "|" + std::to_string(m_next++); }
    std::string maybeRef(const char* prefix) { return oneIn(6) ? std::string() : ref(prefix); }
    Money price() { return {upTo(3000), "EUR"}; }
    std::string anyText() { return any(texts); }
    std::string anyExtra() { return any(extras); }

    template <class Things> void shuffle(Things& things)
    {
        if (things.size() > 1)
            std::swap(things[m_random() % things.size()], things[m_random() % things.size()]);
    }
    template <class Things> void dropOne(Things& things)
    {
        if (!things.empty())
            things.erase(things.begin() + static_cast<std::ptrdiff_t>(m_random() % things.size()));
    }

    Strings some(const Strings& from, int most)
    {
        Strings out;
        for (int i = 0, n = upTo(most); i < n && !from.empty(); ++i)
            if (const auto& one = any(from); std::find(out.begin(), out.end(), one) == out.end())
                out.push_back(one);
        return out;
    }
    Strings tags() { return some({"vegan", "spicy_1", "deposit_25", "à emporter"}, 2); }
    Strings images() { return oneIn(3) ? some(m_images, 2) : Strings(); }
    Strings variantRefs()
    {
        Strings all;
        for (const auto& variant : c.variants)
            all.push_back(variant.ref);
        return some(all, 2);
    }

    template <class When> void when(When& w)
    {
        if (oneIn(2))
            w.dow = "12345--";
        if (oneIn(3))
            w.start_time = "11:30", w.end_time = "14:30";
        if (oneIn(4))
            w.start_date = "2026-01-01", w.end_date = "2026-12-31";
    }

    Restrictions restrictions()
    {
        Restrictions r;
        if (!oneIn(3))
            return r;
        if (oneIn(3))
            r.enabled = oneIn(2);
        if (oneIn(3))
            r.variant_refs = variantRefs();
        when(r);
        if (oneIn(4))
            r.min_order_amount = price();
        if (oneIn(4))
            r.max_per_order = upTo(9);
        if (oneIn(4))
            r.max_per_customer = upTo(9);
        return r;
    }

    std::vector<PriceOverride> overrides()
    {
        std::vector<PriceOverride> rules;
        for (int i = 0, n = oneIn(3) ? upTo(2) : 0; i < n; ++i) {
            PriceOverride rule{price(), variantRefs(), {}, {}, {}, {}, {}};
            when(rule);
            if (rule.hasCondition())
                rules.push_back(std::move(rule));
        }
        return rules;
    }

    std::optional<Decimal> rate() { return oneIn(2) ? std::nullopt : std::optional(Decimal(55 + upTo(3) * 15, 1)); }

    void addCategory()
    {
        const std::string parent = c.categories.empty() || oneIn(3) ? std::string() : c.categories.back().ref; // deep chains
        c.categories.push_back({ref("C"), parent, any(names), anyText(), tags(), images()});
    }

    void addOptionList()
    {
        OptionList list;
        list.ref = ref("L");
        list.name = any(names);
        list.min_selections = upTo(1);
        if (oneIn(2))
            list.max_selections = 1 + upTo(3);
        list.tags = tags();
        list.extra = anyExtra();
        for (int i = 0, n = 1 + upTo(3); i < n; ++i)
            list.options.push_back({maybeRef("O"), any(names), price(), overrides(), restrictions(), i == 0 && oneIn(2), tags(), anyExtra()});
        c.option_lists.push_back(std::move(list));
    }

    Sku sku(const std::string& name)
    {
        Strings lists;
        for (const auto& list : c.option_lists)
            lists.push_back(list.ref);
        return {maybeRef("S"), name, price(), overrides(), restrictions(), some(lists, 3), tags(), anyExtra()};
    }

    void addProduct()
    {
        if (c.categories.empty())
            addCategory();
        Product product{maybeRef("P"), any(c.categories).ref, any(names), anyText(), tags(), images(), {rate(), rate(), rate()}, {}, anyExtra()};
        for (int i = 0, n = 1 + upTo(2); i < n; ++i)
            product.skus.push_back(sku(i == 0 ? "" : "Taille " + std::to_string(i)));
        c.products.push_back(std::move(product));
    }

    void addDeal()
    {
        Strings skus;
        for (const auto& product : c.products)
            for (const auto& one : product.skus)
                if (!one.ref.empty())
                    skus.push_back(one.ref);
        if (skus.empty())
            return;
        Deal deal{maybeRef("D"), oneIn(2) ? std::string() : any(c.categories).ref, any(names), anyText(), restrictions(), some({"MIDI", "LUNCH"}, 2), tags(), images(), {}, anyExtra()};
        const std::vector<std::pair<std::string, std::string>> effects = {{"unchanged", ""}, {"fixed_price", "18.00 EUR"}, {"price_off", "2.50 EUR"}, {"percentage_off", "12.5"}};
        for (int i = 0, n = 1 + upTo(2); i < n; ++i) {
            const auto& [effect, value] = any(effects);
            DealLine line{oneIn(2) ? "" : any(names), effect, value, {}};
            for (const auto& one : some(skus, 3))
                line.skus.push_back({one, oneIn(2) ? std::nullopt : std::optional(price())});
            if (line.skus.empty())
                line.skus.push_back({skus.front(), {}});
            deal.lines.push_back(std::move(line));
        }
        c.deals.push_back(std::move(deal));
    }

    void addDiscount()
    {
        const bool percent = oneIn(2);
        c.discounts.push_back({maybeRef("R"), any(names), anyText(), percent ? "percentage_off" : "price_off", percent ? "10" : "3.00 EUR", restrictions(), some({"DIX"}, 1), images(), anyExtra()});
    }

    void addCharge()
    {
        c.charges.push_back({maybeRef("F"), any(names), any(chargeTypes), oneIn(2) ? std::nullopt : std::optional(price()), restrictions(), anyExtra()});
    }

    void editProduct()
    {
        if (c.products.empty())
            return addProduct();
        auto& product = c.products[m_random() % c.products.size()];
        auto& one = product.skus[m_random() % product.skus.size()];
        switch (m_random() % 8) {
        case 0: one.price = price(); break;
        case 1: product.name = any(names); break;
        case 2: product.category_ref = any(c.categories).ref; break;
        case 3: product.images = some(m_images, 2); break;
        case 4: one.restrictions = restrictions(); break;
        case 5: one.price_overrides = overrides(); break;
        case 6: shuffle(product.skus); break;
        default: product.description = anyText(), product.tax_rate = {rate(), rate(), rate()}; break;
        }
    }

    void repairVariants()
    {
        std::set<std::string> known;
        for (const auto& variant : c.variants)
            known.insert(variant.ref);
        const auto gone = [&](const std::string& ref) { return !known.contains(ref); };
        const auto mend = [&](auto& thing) {
            if (thing.restrictions.variant_refs)
                std::erase_if(*thing.restrictions.variant_refs, gone);
            if constexpr (requires { thing.price_overrides; }) {
                for (auto& rule : thing.price_overrides)
                    std::erase_if(rule.variant_refs, gone);
                std::erase_if(thing.price_overrides, [](const auto& rule) { return !rule.hasCondition(); });
            }
        };
        const auto mendAll = [&](auto& things) { std::for_each(things.begin(), things.end(), mend); };
        for (auto& product : c.products)
            mendAll(product.skus);
        for (auto& list : c.option_lists)
            mendAll(list.options);
        mendAll(c.deals);
        mendAll(c.discounts);
        mendAll(c.charges);
    }

    std::mt19937 m_random;
    const Strings& m_images;
    int m_next = 0;
};

} // namespace

Catalog randomCatalog(std::uint32_t seed, const Strings& images) { return Maker(seed, images).catalog(); }

Catalog edited(Catalog catalog, std::uint32_t seed, const Strings& images)
{
    Maker maker(seed, images);
    maker.c = std::move(catalog);
    for (int i = 0; i < 1 + static_cast<int>(seed % 4); ++i)
        maker.edit();
    maker.repair();
    return std::move(maker.c);
}

} // namespace fakes
