#include "model/catalog_values.h"

#include <unordered_map>

namespace model {

namespace {

std::string joined(const Strings& parts, const char* between = ", ")
{
    std::string out;
    for (const auto& part : parts) {
        if (!out.empty())
            out += between;
        out += part;
    }
    return out;
}

/// The parts of `before` that `after` does not hold, counting repeats.
Strings missing(const Strings& before, const Strings& after)
{
    std::unordered_map<std::string_view, std::size_t> held;
    for (const auto& part : after)
        ++held[part];
    Strings gone;
    for (const auto& part : before) {
        const auto it = held.find(part);
        if (it == held.end() || it->second == 0)
            gone.push_back(part);
        else
            --it->second;
    }
    return gone;
}

std::string missingWhenFewer(const Strings& before, const Strings& after)
{
    return after.size() < before.size() ? joined(missing(before, after)) : std::string{};
}

void addSpan(Strings& parts, const std::string& from, const std::string& to)
{
    if (!from.empty() || !to.empty())
        parts.push_back(from + "–" + to);
}

void addWord(Strings& parts, const char* word, const std::string& value)
{
    if (!value.empty())
        parts.push_back(std::string(word) + ' ' + value);
}

Strings conditionsOf(const PriceOverride& rule)
{
    Strings parts;
    addWord(parts, "variant_refs", joined(rule.variant_refs));
    addWord(parts, "dow", rule.dow);
    addSpan(parts, rule.start_time, rule.end_time);
    addSpan(parts, rule.start_date, rule.end_date);
    return parts;
}

/// Each thing a rule says, on its own: its price under every condition.
Strings partsOf(const std::vector<PriceOverride>& rules)
{
    Strings parts;
    for (const auto& rule : rules) {
        const std::string price = rule.price.toString();
        const auto add = [&](const char* word, const std::string& value) {
            if (!value.empty())
                parts.push_back(price + ' ' + word + ' ' + value);
        };
        for (const auto& ref : rule.variant_refs)
            add("variant_refs", ref);
        add("dow", rule.dow);
        add("start_time", rule.start_time);
        add("end_time", rule.end_time);
        add("start_date", rule.start_date);
        add("end_date", rule.end_date);
    }
    return parts;
}

std::string pricingOf(const DealLine& line)
{
    return line.pricing_value.empty() ? line.pricing_effect : line.pricing_effect + ' ' + line.pricing_value;
}

std::string surchargeOf(const DealSku& sku) { return sku.ref + " (+" + shown(sku.extra_charge) + ')'; }

std::string lineShown(const DealLine& line)
{
    Strings choices;
    for (const auto& sku : line.skus)
        choices.push_back(sku.extra_charge ? surchargeOf(sku) : sku.ref);
    const std::string head = line.label.empty() ? pricingOf(line) : line.label + ", " + pricingOf(line);
    return head + ": " + joined(choices);
}

/// Each thing the lines say, on its own: labels, pricing, choices, surcharges.
Strings partsOf(const std::vector<DealLine>& lines)
{
    Strings parts;
    for (const auto& line : lines) {
        for (const auto& word : {line.label, line.pricing_effect, line.pricing_value})
            if (!word.empty())
                parts.push_back(word);
        for (const auto& sku : line.skus) {
            if (!sku.ref.empty())
                parts.push_back(sku.ref);
            if (sku.extra_charge)
                parts.push_back(surchargeOf(sku));
        }
    }
    return parts;
}

/// Clears in `value` what `still` holds as well.
template <class V> void keepLost(V& value, const V& still)
{
    if (still != V{})
        value = V{};
}

Restrictions normalised(Restrictions r)
{
    if (r.enabled == true)
        r.enabled.reset();
    return r;
}

} // namespace

std::string shown(const std::string& value) { return value; }
std::string shown(bool value) { return value ? "true" : "false"; }
std::string shown(int value) { return std::to_string(value); }
std::string shown(const std::optional<int>& value) { return value ? std::to_string(*value) : std::string{}; }
std::string shown(const Money& value) { return value.toString(); }
std::string shown(const std::optional<Money>& value) { return value ? value->toString() : std::string{}; }
std::string shown(const Strings& value) { return joined(value); }

std::string shown(const TaxRate& value)
{
    Strings parts;
    const auto add = [&](const char* word, const std::optional<Decimal>& rate) {
        if (rate)
            parts.push_back(std::string(word) + ' ' + rate->toString() + " %");
    };
    add("delivery", value.delivery);
    add("collection", value.collection);
    add("eat_in", value.eat_in);
    return joined(parts);
}

std::string shown(const Restrictions& value)
{
    Strings parts;
    if (value.enabled == false)
        parts.push_back("enabled false");
    if (value.variant_refs)
        parts.push_back("variant_refs " + (value.variant_refs->empty() ? "[]" : joined(*value.variant_refs)));
    addWord(parts, "dow", value.dow);
    addSpan(parts, value.start_time, value.end_time);
    addSpan(parts, value.start_date, value.end_date);
    addWord(parts, "min_order_amount", shown(value.min_order_amount));
    addWord(parts, "max_per_order", shown(value.max_per_order));
    addWord(parts, "max_per_customer", shown(value.max_per_customer));
    return joined(parts);
}

std::string shown(const std::vector<PriceOverride>& value)
{
    Strings rules;
    for (const auto& rule : value)
        rules.push_back(rule.price.toString() + " (" + joined(conditionsOf(rule)) + ')');
    return joined(rules, "; ");
}

std::string shown(const std::vector<DealLine>& value)
{
    Strings lines;
    for (const auto& line : value)
        lines.push_back(lineShown(line));
    return joined(lines, "; ");
}

bool same(const Restrictions& a, const Restrictions& b) { return a == b || normalised(a) == normalised(b); }

std::string lost(const Strings& before, const Strings& after)
{
    return before == after ? std::string{} : joined(missing(before, after));
}

std::string lost(const TaxRate& before, const TaxRate& after)
{
    TaxRate gone = before;
    keepLost(gone.delivery, after.delivery);
    keepLost(gone.collection, after.collection);
    keepLost(gone.eat_in, after.eat_in);
    return shown(gone);
}

std::string lost(const Restrictions& before, const Restrictions& after)
{
    if (before == after)
        return {};
    Restrictions gone = normalised(before);
    const Restrictions still = normalised(after);
    keepLost(gone.enabled, still.enabled);
    if (gone.variant_refs && still.variant_refs) {
        gone.variant_refs = missing(*gone.variant_refs, *still.variant_refs);
        if (gone.variant_refs->empty())
            gone.variant_refs.reset();
    }
    keepLost(gone.dow, still.dow);
    keepLost(gone.start_time, still.start_time);
    keepLost(gone.end_time, still.end_time);
    keepLost(gone.start_date, still.start_date);
    keepLost(gone.end_date, still.end_date);
    keepLost(gone.min_order_amount, still.min_order_amount);
    keepLost(gone.max_per_order, still.max_per_order);
    keepLost(gone.max_per_customer, still.max_per_customer);
    return shown(gone);
}

std::string lost(const std::vector<PriceOverride>& before, const std::vector<PriceOverride>& after)
{
    return before == after ? std::string{} : missingWhenFewer(partsOf(before), partsOf(after));
}

std::string lost(const std::vector<DealLine>& before, const std::vector<DealLine>& after)
{
    return before == after ? std::string{} : missingWhenFewer(partsOf(before), partsOf(after));
}

std::string lostImages(const Strings& before, const Strings& after) { return missingWhenFewer(before, after); }

} // namespace model
