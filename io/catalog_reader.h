#pragma once
// Reads the content of a catalog, ids brought to refs (HubRise API 4.3-4.10, 4.15), in retrieval's form and in upload's.

#include "io/json_reader.h"
#include "model/catalog.h"

#include <nlohmann/json_fwd.hpp>

#include <set>
#include <string>
#include <unordered_map>
#include <utility>

namespace io {

constexpr std::string_view madeUpRef = "pp:"; ///< how they all begin

/// The refs of one kind of thing. HubRise's answers point by id, our values by ref.
class Refs {
public:
    explicit Refs(const std::string& kind = {}) : m_prefix(kind.empty() ? kind : std::string(madeUpRef) + kind + ':') {}

    /// The ref of a thing of that id, made up when it has none and this kind needs one.
    std::string add(const std::string& id, std::string ref)
    {
        if (ref.empty() && !m_prefix.empty())
            do
                ref = m_prefix + std::to_string(++m_made);
            while (m_taken.contains(ref));
        if (!id.empty())
            m_byId.emplace(id, ref);
        return ref;
    }
    /// Refs that stand in the document, which made-up ones must not repeat.
    void take(const std::string& ref) { m_taken.insert(ref); }
    /// Empty for an id that is not in the document.
    std::string of(const std::string& id) const
    {
        const auto known = m_byId.find(id);
        return known == m_byId.end() ? std::string() : known->second;
    }

private:
    std::string m_prefix;
    int m_made = 0;
    std::set<std::string> m_taken;
    std::unordered_map<std::string, std::string> m_byId;
};

/// For one document.
class CatalogReader {
public:
    model::Result<model::Catalog> read(const nlohmann::json& data);

private:
    using Object = nlohmann::json;

    model::Variant variant(const Object& o) { return {m_json.text(o, "ref"), m_json.text(o, "name")}; }
    model::Category category(const Object& o, std::string ref);
    model::Product product(const Object& o);
    model::Sku sku(const Object& o);
    model::OptionList optionList(const Object& o, std::string ref);
    model::Option option(const Object& o);
    model::Deal deal(const Object& o);
    model::DealLine dealLine(const Object& o);
    model::Discount discount(const Object& o);
    model::Charge charge(const Object& o);

    void noteRefs(const Object& data, const char* key, Refs& refs);
    std::string pointer(const Object& o, const char* refKey, const char* idKey, const Refs& refs);
    model::Strings optionListRefs(const Object& sku);
    model::Strings images(const Object& o);
    std::optional<model::Money> money(const Object& o, const char* key);
    model::Money price(const Object& o) { return money(o, "price").value_or(model::Money{0, m_currency}); } ///< none: free
    /// Effect and value in the one form our values use.
    std::pair<std::string, std::string> pricing(const Object& o);
    template <class When> void readWhen(const Object& o, When& when);

    // These are read as a whole or, when they hold conditions this program does not know, left as a whole to `extra`.
    bool readTaxRate(const Object& product, model::TaxRate& out);
    bool readRestrictions(const Object& item, model::Restrictions& out);
    bool readOverrides(const Object& item, std::vector<model::PriceOverride>& out);

    JsonReader m_json;
    std::string m_currency;
    Refs m_categories{"category"}, m_optionLists{"option_list"}, m_skus{"sku"};
    std::set<std::string> m_skusOfDeals; ///< ids: an upload names these skus by ref
};

} // namespace io
