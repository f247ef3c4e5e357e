#pragma once
// How a catalog grows while its queries are read, one after the other (till_catalog.cpp: what is sold one by one; till_offers.cpp: prices and limits
// put on it, deals, discounts and charges).

#include "io/till.h"
#include "io/till_fields.h"

#include <functional>
#include <unordered_map>
#include <unordered_set>

namespace io {

class TillCatalogReader {
public:
    explicit TillCatalogReader(TillConnection& connection) : m_connection(connection) {}
    model::Result<TillCatalog> read();

private:
    using Fields = std::function<void(TillFields&)>;
    /// Every row of a query; nothing when the mapping has no such query.
    model::Done each(const char* query, const char* kind, const Fields& take);

    model::Done readVariants();
    model::Done readCategories();
    model::Done readProducts();
    model::Done readSkus();
    model::Done readOptionLists();
    model::Done readOptions();
    model::Done readSkuOptionLists();
    model::Done readImages();
    model::Done readExcluded();
    model::Done readPriceOverrides();
    model::Done readRestrictions();
    model::Done readDeals();
    model::Done readDealLines();
    model::Done readDealLineSkus();
    model::Done readDiscounts();
    model::Done readCharges();

    /// The ref of a thing that must have one; without it the row is left out with an Error.
    bool takeRef(TillFields& fields, std::string& ref);
    /// Tells of a row pointing to a thing that is not there, unless that thing was itself left out with an Error.
    void unknown(TillFields& fields, const char* field, const char* kind, const std::string& ref);
    void leaveOut(const char* kind, const std::string& ref) { m_leftOut.insert(std::string(kind) + ' ' + ref); }
    /// A list that cannot be read names images nonetheless: `thing` keeps those that HubRise shows.
    model::Strings imageRefs(TillFields& fields, const model::CatalogThing& thing);
    std::vector<model::Option*> optionsNamed(const std::string& ref, const std::string& listRef);
    model::Restrictions readLimits(TillFields& fields);
    void restrict(TillFields& fields, model::Restrictions& target, const model::Restrictions& limits);
    void applyRestriction(TillFields& fields, const model::Restrictions& limits);
    /// Effect and value of a deal line or a discount; false when the value cannot be read.
    bool readPricing(TillFields& fields, std::string& effect, std::string& value);

    template <class Thing> using ByRef = std::unordered_map<std::string, Thing*>;
    template <class Thing> using AllByRef = std::unordered_map<std::string, std::vector<Thing*>>;

    TillConnection& m_connection;
    TillCatalog m_out;
    // Pointers into m_out.catalog, made once the list they point into has stopped growing.
    ByRef<model::Product> m_products;
    AllByRef<model::Sku> m_skus;
    ByRef<model::OptionList> m_optionLists;
    ByRef<model::Deal> m_deals;
    ByRef<model::Discount> m_discounts;
    ByRef<model::Charge> m_charges;
    std::unordered_map<std::string, std::pair<model::Deal*, std::size_t>> m_dealLines; ///< by deal ref and line
    struct OptionPlace { const std::string* listRef; model::Option* option; };
    std::unordered_map<std::string, std::vector<OptionPlace>> m_options;
    std::unordered_set<std::string> m_leftOut; ///< "sku 1001"
};

} // namespace io
