#include "io/till_catalog.h"

#include "io/till_catalog_reader.h"
#include "io/till_images.h"
#include "model/catalog_fields.h"

#include <algorithm>

namespace io {

using namespace model;

namespace {

template <class List, class Index> void indexByRef(List& things, Index& index)
{
    for (auto& thing : things)
        if (!thing.ref.empty())
            index.emplace(thing.ref, &thing); // the first of twins; validation tells of the second
}

} // namespace

Result<TillCatalog> readCatalog(TillConnection& connection)
{
    return TillCatalogReader(connection).read();
}

Result<TillCatalog> TillCatalogReader::read()
{
    for (const auto& query : m_connection.mapping().read)
        m_out.queries.insert(query.first);
    for (auto step : {&TillCatalogReader::readVariants, &TillCatalogReader::readCategories, &TillCatalogReader::readProducts, &TillCatalogReader::readSkus,
                      &TillCatalogReader::readOptionLists, &TillCatalogReader::readOptions, &TillCatalogReader::readSkuOptionLists, &TillCatalogReader::readPriceOverrides,
                      &TillCatalogReader::readDeals, &TillCatalogReader::readDealLines, &TillCatalogReader::readDealLineSkus, &TillCatalogReader::readDiscounts,
                      &TillCatalogReader::readCharges, &TillCatalogReader::readRestrictions, &TillCatalogReader::readImages, &TillCatalogReader::readExcluded})
        if (const Done done = (this->*step)(); !done)
            return fail(done);
    return std::move(m_out);
}

Done TillCatalogReader::each(const char* query, const char* kind, const Fields& take)
{
    const Mapping& mapping = m_connection.mapping();
    if (!mapping.read.contains(query))
        return {};
    const auto rows = forEachRow(m_connection, query, [&](const TillRow& row) {
        TillFields fields(row, mapping, kind, m_out.problems);
        take(fields);
        return true;
    });
    if (!rows)
        return fail(rows);
    m_out.rows += *rows;
    return {};
}

bool TillCatalogReader::takeRef(TillFields& fields, std::string& ref)
{
    ref = fields.ref("ref");
    fields.subject(ref);
    if (ref.empty() && !fields.broken())
        fields.note(Severity::Error, "ref", text(TR("“%1” has no code ref"), fields.text("name")), text(TR("Give it a code in the till, or leave it out in the mapping's query.")));
    return !ref.empty();
}

void TillCatalogReader::unknown(TillFields& fields, const char* field, const char* kind, const std::string& ref)
{
    if (ref.empty() && !fields.broken())
        fields.note(Severity::Error, field, text(TR("%1 is missing"), field), text(TR("Correct the data in the till, or the mapping's query.")));
    else if (!ref.empty() && !m_leftOut.contains(std::string(kind) + ' ' + ref))
        fields.note(Severity::Error, field, text(TR("%1 “%2” is not among those read"), kind, ref), text(TR("Correct the data in the till, or leave the row out in the mapping's query.")));
}

Strings TillCatalogReader::imageRefs(TillFields& fields, const CatalogThing& thing)
{
    const std::size_t told = m_out.problems.size();
    auto refs = fields.list("image_ref", Severity::Warning);
    if (!refs && m_out.problems.size() > told)
        m_out.lackingImages.insert(thing);
    return std::move(refs).value_or(Strings{});
}

Done TillCatalogReader::readVariants()
{
    return each("variants", "variant", [&](TillFields& f) {
        Variant v;
        if (!takeRef(f, v.ref))
            return;
        v.name = f.text("name");
        m_out.catalog.variants.push_back(std::move(v));
    });
}

Done TillCatalogReader::readCategories()
{
    return each("categories", "category", [&](TillFields& f) {
        Category c;
        if (!takeRef(f, c.ref))
            return;
        c.parent_ref = f.ref("parent_ref");
        c.name = f.text("name");
        c.description = f.text("description");
        c.tags = f.list("tags", Severity::Warning).value_or(Strings{});
        c.images = imageRefs(f, thingOf(c));
        m_out.catalog.categories.push_back(std::move(c));
    });
}

Done TillCatalogReader::readProducts()
{
    const Done done = each("products", "product", [&](TillFields& f) {
        Product p;
        if (!takeRef(f, p.ref))
            return;
        p.category_ref = f.ref("category_ref");
        p.name = f.text("name");
        p.description = f.text("description");
        p.tags = f.list("tags", Severity::Warning).value_or(Strings{});
        p.images = imageRefs(f, thingOf(p));
        p.tax_rate = {f.percent("tax_delivery", Severity::Warning), f.percent("tax_collection", Severity::Warning), f.percent("tax_eat_in", Severity::Warning)};
        m_out.catalog.products.push_back(std::move(p));
    });
    indexByRef(m_out.catalog.products, m_products);
    return done;
}

Done TillCatalogReader::readSkus()
{
    const Done done = each("skus", "sku", [&](TillFields& f) {
        Sku s;
        const std::string product = f.ref("product_ref");
        f.subject(product); // until its own ref is known
        s.ref = f.ref("ref");
        if (!s.ref.empty())
            f.subject(s.ref);
        const auto price = f.requiredPrice("price");
        if (!price) {
            leaveOut("sku", s.ref);
            return;
        }
        s.price = *price;
        s.name = f.text("name");
        s.tags = f.list("tags", Severity::Warning).value_or(Strings{});
        const auto owner = m_products.find(product);
        if (owner == m_products.end()) {
            leaveOut("sku", s.ref);
            return unknown(f, "product_ref", "product", product);
        }
        owner->second->skus.push_back(std::move(s));
    });
    for (Product& product : m_out.catalog.products)
        for (Sku& sku : product.skus)
            m_skus[sku.ref].push_back(&sku);
    return done;
}

Done TillCatalogReader::readOptionLists()
{
    const Done done = each("option_lists", "option_list", [&](TillFields& f) {
        OptionList l;
        if (!takeRef(f, l.ref))
            return;
        l.name = f.text("name");
        l.min_selections = f.integer("min_selections").value_or(0);
        l.max_selections = f.integer("max_selections");
        l.tags = f.list("tags", Severity::Warning).value_or(Strings{});
        m_out.catalog.option_lists.push_back(std::move(l));
    });
    indexByRef(m_out.catalog.option_lists, m_optionLists);
    return done;
}

Done TillCatalogReader::readOptions()
{
    const Done done = each("options", "option", [&](TillFields& f) {
        Option o;
        const std::string list = f.ref("option_list_ref");
        f.subject(list);
        o.ref = f.ref("ref");
        if (!o.ref.empty())
            f.subject(o.ref);
        o.price = f.price("price").value_or(Money{0, m_connection.mapping().currency}); // no price: free of charge
        o.name = f.text("name");
        o.is_default = f.boolean("default").value_or(false);
        o.tags = f.list("tags", Severity::Warning).value_or(Strings{});
        const auto owner = m_optionLists.find(list);
        if (owner == m_optionLists.end()) {
            leaveOut("option", o.ref);
            return unknown(f, "option_list_ref", "option_list", list);
        }
        if (f.broken())
            leaveOut("option", o.ref);
        else
            owner->second->options.push_back(std::move(o));
    });
    for (OptionList& list : m_out.catalog.option_lists)
        for (Option& option : list.options)
            m_options[option.ref].push_back({&list.ref, &option});
    return done;
}

Done TillCatalogReader::readSkuOptionLists()
{
    return each("sku_option_lists", "sku", [&](TillFields& f) {
        const std::string sku = f.ref("sku_ref");
        const std::string product = f.ref("product_ref");
        const std::string list = f.ref("option_list_ref");
        f.subject(sku.empty() ? product : sku);
        if (!m_optionLists.contains(list))
            return unknown(f, "option_list_ref", "option_list", list);
        const auto attach = [&](Sku& s) {
            if (std::find(s.option_list_refs.begin(), s.option_list_refs.end(), list) == s.option_list_refs.end())
                s.option_list_refs.push_back(list);
        };
        if (!sku.empty()) {
            if (!m_skus.contains(sku))
                return unknown(f, "sku_ref", "sku", sku);
            for (Sku* s : m_skus.at(sku))
                attach(*s);
            return;
        }
        const auto owner = m_products.find(product);
        if (owner == m_products.end())
            return unknown(f, "product_ref", "product", product);
        for (Sku& s : owner->second->skus)
            attach(s);
    });
}

Done TillCatalogReader::readImages()
{
    return readTillImages(m_connection, m_out);
}

Done TillCatalogReader::readExcluded()
{
    return each("excluded", "excluded", [&](TillFields& f) {
        m_out.excluded.push_back({f.text("kind"), f.text("ref"), f.text("name"), f.text("reason")});
    });
}

} // namespace io
