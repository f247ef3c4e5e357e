#pragma once
// Rules on single values of a catalog: text, amounts, percentages, restrictions (4.9), price overrides (4.10).

#include "model/catalog.h"
#include "model/findings.h"

#include <unordered_map>
#include <unordered_set>

namespace model {

using RefSet = std::unordered_set<std::string_view>;

/// Refs met so far, to name the first holder when one comes again.
using Holders = std::unordered_map<std::string_view, Subject>;

/// HubRise demands the ref; or orders cannot name the item without it; or nobody asks for it.
enum class RefNeed { Demanded, ToOrder, None };

enum class Sign { Any, WarnNegative, NotNegative };

class CatalogRules {
public:
    /// All are used as long as the rules are.
    CatalogRules(Findings& findings, const std::string& currency, const RefSet& variants)
        : m_findings(findings), m_currency(currency), m_variants(variants)
    {
    }

    /// The subject's ref: there if needed, at most 255 characters, none of them control characters, held by no other in `holders`.
    void ref(const Subject& subject, Holders& holders, RefNeed need);
    /// `target` is one of `known`.
    void resolves(const Subject& subject, const char* field, std::string_view target, const RefSet& known);
    void requiredName(const Subject& subject, const std::string& name);
    /// Clean and not longer than `longest` characters.
    void words(const Subject& subject, const char* field, const std::string& value, std::size_t longest = 255);
    void description(const Subject& subject, const std::string& value) { words(subject, "description", value, 10'000); }
    void list(const Subject& subject, const char* field, const Strings& values);
    /// JSON text: clean, of any length.
    void extra(const Subject& subject, const std::string& value);
    void money(const Subject& subject, const char* field, const Money& value, Sign sign);
    void percentage(const Subject& subject, const char* field, const std::optional<Decimal>& value);
    void taxRate(const Subject& subject, const TaxRate& rate);
    /// pricing_effect and pricing_value of a deal line (4.8: four effects) or a discount (two of them).
    void pricing(const Subject& subject, const std::string& effect, const std::string& value, bool ofDeal);
    void restrictions(const Subject& subject, const Restrictions& value);
    void overrides(const Subject& subject, const std::vector<PriceOverride>& rules, Sign sign);

private:
    void refForm(const Subject& subject);
    struct Period {
        const std::string &dow, &start_time, &end_time, &start_date, &end_date;
    };
    void period(const Subject& subject, const char* field, const Period& value);
    void variantRefs(const Subject& subject, const char* field, const Strings& refs);
    void distinctVariants(const Subject& subject, const PriceOverride& rule);
    void cap(const Subject& subject, const char* field, const std::optional<int>& value);
    void pricingAmount(const Subject& subject, const std::string& value);
    void pricingPercentage(const Subject& subject, const std::string& value);

    Findings& m_findings;
    const std::string& m_currency;
    const RefSet& m_variants;
};

} // namespace model
