#include "model/catalog_validation.h"

#include "model/catalog_fields.h"
#include "model/catalog_rules.h"
#include "model/category_tree.h"

#include <algorithm>

namespace model {

namespace {

template <class Thing> RefSet refsOf(const std::vector<Thing>& things)
{
    RefSet refs;
    for (const auto& thing : things)
        refs.insert(thing.ref);
    refs.erase(std::string_view{});
    return refs;
}

RefSet skuRefsOf(const Catalog& catalog)
{
    RefSet refs;
    for (const auto& product : catalog.products)
        for (const auto& sku : product.skus)
            refs.insert(sku.ref);
    refs.erase(std::string_view{});
    return refs;
}

template <class Thing> Subject subjectOf(const Thing& thing, std::string_view parent = {})
{
    return {kindOf(thing), thing.ref, thing.name, parent};
}

bool hasTag(const Strings& tags, std::string_view tag) { return std::find(tags.begin(), tags.end(), tag) != tags.end(); }

class Validation {
public:
    Validation(const Catalog& catalog, const std::string& currency, std::size_t limit)
        : m_catalog(catalog), m_variants(refsOf(catalog.variants)), m_categories(refsOf(catalog.categories)),
          m_optionLists(refsOf(catalog.option_lists)), m_skus(skuRefsOf(catalog)), m_findings(limit), m_rules(m_findings, currency, m_variants)
    {
    }

    Problems run()
    {
        variants();
        categories();
        products();
        optionLists();
        deals();
        discounts();
        charges();
        return m_findings.take();
    }

private:
    void variants();
    void categories();
    void categoryCycles();
    void products();
    void skusOf(const Product& product, Holders& holders);
    void sku(const Subject& subject, const Sku& sku, bool mayBeFree);
    void optionLists();
    void selections(const Subject& subject, const OptionList& list);
    void optionsOf(const OptionList& list);
    void deals();
    void line(const Subject& subject, const DealLine& line);
    void discounts();
    void charges();

    template <class... Args> void error(const Subject& subject, const char* field, const char* sentence, Text hint, Args&&... args)
    {
        m_findings.add(Severity::Error, subject, field, sentence, std::move(hint), std::forward<Args>(args)...);
    }

    const Catalog& m_catalog;
    const RefSet m_variants, m_categories, m_optionLists, m_skus;
    Findings m_findings;
    CatalogRules m_rules;
};

void Validation::variants()
{
    Holders holders;
    for (const auto& variant : m_catalog.variants) {
        const Subject subject = subjectOf(variant);
        m_rules.ref(subject, holders, RefNeed::Demanded);
        m_rules.requiredName(subject, variant.name);
    }
}

void Validation::categories()
{
    Holders holders;
    for (const auto& category : m_catalog.categories) {
        const Subject subject = subjectOf(category);
        m_rules.ref(subject, holders, RefNeed::Demanded);
        m_rules.requiredName(subject, category.name);
        m_rules.description(subject, category.description);
        m_rules.list(subject, "tags", category.tags);
        m_rules.list(subject, "image_ids", category.images);
        if (!category.parent_ref.empty())
            m_rules.resolves(subject, "parent_ref", category.parent_ref, m_categories);
    }
    categoryCycles();
}

void Validation::categoryCycles()
{
    for (const auto& cycle : categoryCyclesOf(m_catalog.categories)) {
        constexpr std::size_t longestShown = 20;
        std::string way;
        for (std::size_t i = 0; i < cycle.size() && i < longestShown; ++i)
            way += presentable(cycle[i]->ref) + " → ";
        way += cycle.size() > longestShown ? "…" : presentable(cycle.front()->ref);
        error(subjectOf(*cycle.front()), "parent_ref", TR("%1: the category lies inside itself: %2"),
              text(TR("Give one of these categories another parent in the till.")), way);
    }
}

void Validation::products()
{
    Holders holders;
    Holders skuHolders;
    for (const auto& product : m_catalog.products) {
        const Subject subject = subjectOf(product);
        m_rules.ref(subject, holders, RefNeed::None);
        m_rules.requiredName(subject, product.name);
        m_rules.description(subject, product.description);
        m_rules.list(subject, "tags", product.tags);
        m_rules.list(subject, "image_ids", product.images);
        m_rules.taxRate(subject, product.tax_rate);
        m_rules.extra(subject, product.extra);
        if (product.category_ref.empty())
            error(subject, "category_ref", TR("%1: it has no category"), text(TR("Put it into a category in the till.")));
        else
            m_rules.resolves(subject, "category_ref", product.category_ref, m_categories);
        if (product.skus.empty())
            error(subject, "skus", TR("%1: it has no sku, so no price"), text(TR("Give it a price in the till, or do not publish it.")));
        skusOf(product, skuHolders);
    }
}

void Validation::skusOf(const Product& product, Holders& holders)
{
    const bool dealOnly = hasTag(product.tags, "deal_only");
    RefSet names;
    for (const auto& each : product.skus) {
        const Subject subject = subjectOf(each, product.name);
        m_rules.ref(subject, holders, RefNeed::ToOrder);
        if (!names.insert(each.name).second) {
            if (each.name.empty())
                error(subject, "name", TR("%1: more than one sku of this product has no name"), text(TR("Name each size in the till.")));
            else
                error(subject, "name", TR("%1: another sku of this product has the same name"), text(TR("Name each size differently in the till.")));
        }
        sku(subject, each, dealOnly);
    }
}

void Validation::sku(const Subject& subject, const Sku& sku, bool mayBeFree)
{
    m_rules.words(subject, "name", sku.name);
    m_rules.money(subject, "price", sku.price, Sign::NotNegative);
    m_rules.overrides(subject, sku.price_overrides, Sign::NotNegative);
    m_rules.restrictions(subject, sku.restrictions);
    m_rules.list(subject, "tags", sku.tags);
    m_rules.extra(subject, sku.extra);
    if (sku.price.minor == 0 && !mayBeFree && sku.option_list_refs.empty())
        m_findings.add(Severity::Note, subject, "price", TR("%1: its price is 0"), text(TR("Check the price in the till.")));
    RefSet attached;
    for (const auto& list : sku.option_list_refs) {
        m_rules.resolves(subject, "option_list_refs", list, m_optionLists);
        if (!attached.insert(list).second)
            m_findings.add(Severity::Warning, subject, "option_list_refs", TR("%1: the option list “%2” is attached twice"), text(TR("Attach it once in the till.")), presentable(list));
    }
}

void Validation::optionLists()
{
    Holders holders;
    for (const auto& list : m_catalog.option_lists) {
        const Subject subject = subjectOf(list);
        m_rules.ref(subject, holders, RefNeed::Demanded);
        m_rules.requiredName(subject, list.name);
        m_rules.list(subject, "tags", list.tags);
        m_rules.extra(subject, list.extra);
        selections(subject, list);
        optionsOf(list);
    }
}

void Validation::selections(const Subject& subject, const OptionList& list)
{
    const Text correct = text(TR("Correct the number of choices in the till."));
    if (list.min_selections < 0)
        error(subject, "min_selections", TR("%1: %2 is negative (%3)"), correct, "min_selections", list.min_selections);
    if (list.max_selections && *list.max_selections < 0)
        error(subject, "max_selections", TR("%1: %2 is negative (%3)"), correct, "max_selections", *list.max_selections);
    if (!list.max_selections)
        return;
    if (list.min_selections > *list.max_selections)
        error(subject, "min_selections", TR("%1: at least %2 choices are asked for, but at most %3 allowed"), correct, list.min_selections, *list.max_selections);
    const auto defaults = std::count_if(list.options.begin(), list.options.end(), [](const Option& o) { return o.is_default; });
    if (defaults > *list.max_selections)
        error(subject, "default", TR("%1: %2 options are chosen beforehand, but at most %3 allowed"), correct, defaults, *list.max_selections);
}

void Validation::optionsOf(const OptionList& list)
{
    if (list.options.empty())
        error(subjectOf(list), "options", TR("%1: it has no option"), text(TR("Add an option in the till, or detach the list.")));
    Holders holders; // an option may stand in several lists, but once in each
    for (const auto& option : list.options) {
        const Subject subject = subjectOf(option, list.name);
        m_rules.ref(subject, holders, RefNeed::ToOrder);
        m_rules.requiredName(subject, option.name);
        m_rules.money(subject, "price", option.price, Sign::WarnNegative);
        m_rules.overrides(subject, option.price_overrides, Sign::WarnNegative);
        m_rules.restrictions(subject, option.restrictions);
        m_rules.list(subject, "tags", option.tags);
        m_rules.extra(subject, option.extra);
    }
}

void Validation::deals()
{
    Holders holders;
    for (const auto& deal : m_catalog.deals) {
        const Subject subject = subjectOf(deal);
        m_rules.ref(subject, holders, RefNeed::None);
        m_rules.requiredName(subject, deal.name);
        m_rules.description(subject, deal.description);
        m_rules.restrictions(subject, deal.restrictions);
        m_rules.list(subject, "coupon_codes", deal.coupon_codes);
        m_rules.list(subject, "tags", deal.tags);
        m_rules.list(subject, "image_ids", deal.images);
        m_rules.extra(subject, deal.extra);
        if (!deal.category_ref.empty())
            m_rules.resolves(subject, "category_ref", deal.category_ref, m_categories);
        if (deal.lines.empty())
            error(subject, "lines", TR("%1: it has no line"), text(TR("Add what it is made of in the till.")));
        for (const auto& each : deal.lines)
            line(subject, each);
    }
}

void Validation::line(const Subject& subject, const DealLine& line)
{
    m_rules.words(subject, "label", line.label);
    m_rules.pricing(subject, line.pricing_effect, line.pricing_value, true);
    if (line.skus.empty())
        error(subject, "lines", TR("%1: the line “%2” offers no sku"), text(TR("Add a choice to the line in the till, or remove the line.")), presentable(line.label));
    for (const auto& choice : line.skus) {
        if (choice.ref.empty())
            error(subject, "lines", TR("%1: the line “%2” offers a sku without code ref"), text(TR("Give the sku a code in the till.")), presentable(line.label));
        else
            m_rules.resolves(subject, "lines", choice.ref, m_skus);
        if (choice.extra_charge)
            m_rules.money(subject, "extra_charge", *choice.extra_charge, Sign::WarnNegative);
    }
}

void Validation::discounts()
{
    Holders holders;
    for (const auto& discount : m_catalog.discounts) {
        const Subject subject = subjectOf(discount);
        m_rules.ref(subject, holders, RefNeed::None);
        m_rules.requiredName(subject, discount.name);
        m_rules.description(subject, discount.description);
        m_rules.pricing(subject, discount.pricing_effect, discount.pricing_value, false);
        m_rules.restrictions(subject, discount.restrictions);
        m_rules.list(subject, "coupon_codes", discount.coupon_codes);
        m_rules.list(subject, "image_ids", discount.images);
        m_rules.extra(subject, discount.extra);
    }
}

void Validation::charges()
{
    constexpr std::string_view types[] = {"delivery", "payment_fee", "tip", "tax", "other"};
    Holders holders;
    for (const auto& charge : m_catalog.charges) {
        const Subject subject = subjectOf(charge);
        m_rules.ref(subject, holders, RefNeed::None);
        m_rules.requiredName(subject, charge.name);
        if (std::find(std::begin(types), std::end(types), charge.type) == std::end(types))
            error(subject, "type", TR("%1: “%2” is not a type of charge HubRise knows; it takes delivery, payment_fee, tip, tax, other"),
                  text(TR("Correct the query of the mapping.")), presentable(charge.type));
        if (charge.price)
            m_rules.money(subject, "price", *charge.price, Sign::WarnNegative);
        m_rules.restrictions(subject, charge.restrictions);
        m_rules.extra(subject, charge.extra);
    }
}

} // namespace

Problems validate(const Catalog& catalog, const std::string& currency, std::size_t limit)
{
    return Validation(catalog, currency, limit).run();
}

} // namespace model
