#include "io/mapping_names.h"

#include <algorithm>
#include <numeric>

namespace io {

namespace {

using Names = std::vector<std::string>;

Names joined(Names a, const Names& b)
{
    a.insert(a.end(), b.begin(), b.end());
    return a;
}

const Names conditions = {"variant_refs", "dow", "start_time", "end_time", "start_date", "end_date"};
const Names customerColumns = {"email", "first_name", "last_name", "gender", "birth_date", "company_name", "phone", "phone_access_code",
                               "address_1", "address_2", "postal_code", "city", "state", "country", "latitude", "longitude",
                               "delivery_notes", "sms_marketing", "email_marketing"};

std::vector<QuerySpec> makeQueries()
{
    return {
        {"variants", {"ref", "name"}, {}, {}, {}},
        {"categories", {"ref", "name"}, {}, {"parent_ref", "description", "tags", "image_ref"}, {}},
        {"products", {"ref", "category_ref", "name"}, {},
         {"description", "tags", "image_ref", "tax_delivery", "tax_collection", "tax_eat_in"}, {"skus"}},
        {"skus", {"product_ref", "price"}, {}, {"ref", "name", "tags"}, {"products"}},
        {"option_lists", {"ref", "name"}, {}, {"min_selections", "max_selections", "tags"}, {"options"}},
        {"options", {"option_list_ref", "name"}, {}, {"ref", "price", "default", "tags"}, {"option_lists"}},
        {"sku_option_lists", {"option_list_ref"}, {"sku_ref", "product_ref"}, {}, {"skus", "option_lists"}},
        {"price_overrides", {"price"}, {"sku_ref", "option_ref"}, joined({"option_list_ref"}, conditions), {}},
        {"deals", {"name"}, {}, {"ref", "category_ref", "description", "coupon_codes", "tags", "image_ref"}, {"deal_lines"}},
        {"deal_lines", {"deal_ref", "line", "pricing_effect"}, {}, {"label", "pricing_value"}, {"deals", "deal_line_skus"}},
        {"deal_line_skus", {"deal_ref", "line", "sku_ref"}, {}, {"extra_charge"}, {"deal_lines"}},
        {"discounts", {"name", "pricing_effect"}, {}, {"ref", "description", "coupon_codes", "pricing_value", "image_ref"}, {}},
        {"charges", {"name", "type"}, {}, {"ref", "price"}, {}},
        {"restrictions", {}, {"sku_ref", "option_ref", "deal_ref", "discount_ref", "charge_ref"},
         joined({"option_list_ref", "enabled", "min_order_amount", "max_per_order", "max_per_customer"}, conditions), {}},
        {"images", {"image_ref"}, {"path", "data"}, {"type"}, {}},
        {"excluded", {"kind", "ref", "reason"}, {}, {"name"}, {}},
        {"stock", {"stock"}, {"sku_ref", "option_ref"}, {"expires_at"}, {}},
        {"customers", {"ref"}, {}, customerColumns, {}},
    };
}

/// An upsert takes the columns of the query it mirrors.
StatementSpec statement(std::string name, const char* query)
{
    Names parameters = joined({"hubrise_id"}, findQuery(query)->columns());
    if (std::find(parameters.begin(), parameters.end(), "ref") == parameters.end())
        parameters.push_back("ref");
    return {std::move(name), std::move(parameters)};
}

std::vector<StatementSpec> makeStatements()
{
    std::vector<StatementSpec> all;
    for (const char* name : {"customer_insert", "customer_update", "customer_erase"})
        all.push_back(statement(name, "customers"));
    const std::pair<const char*, const char*> upserts[] = {
        {"variant_upsert", "variants"}, {"category_upsert", "categories"}, {"product_upsert", "products"}, {"sku_upsert", "skus"},
        {"option_list_upsert", "option_lists"}, {"option_upsert", "options"}, {"sku_option_list_upsert", "sku_option_lists"},
        {"price_override_upsert", "price_overrides"}, {"restriction_upsert", "restrictions"}, {"deal_upsert", "deals"},
        {"deal_line_upsert", "deal_lines"}, {"deal_line_sku_upsert", "deal_line_skus"}, {"discount_upsert", "discounts"},
        {"charge_upsert", "charges"}, {"stock_upsert", "stock"}};
    for (const auto& [name, query] : upserts)
        all.push_back(statement(name, query));
    return all;
}

/// Number of letters to change, add or drop (Levenshtein).
std::size_t distance(std::string_view a, std::string_view b)
{
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 0; i < a.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i + 1;
        for (std::size_t j = 0; j < b.size(); ++j) {
            const std::size_t change = diagonal + (a[i] == b[j] ? 0 : 1);
            diagonal = row[j + 1];
            row[j + 1] = std::min({change, row[j] + 1, row[j + 1] + 1});
        }
    }
    return row.back();
}

template <class Spec> const Spec* findNamed(const std::vector<Spec>& specs, std::string_view name)
{
    const auto found = std::find_if(specs.begin(), specs.end(), [&](const Spec& s) { return s.name == name; });
    return found == specs.end() ? nullptr : &*found;
}

} // namespace

bool QuerySpec::knows(std::string_view column) const
{
    for (const Names* names : {&required, &oneOf, &optional})
        if (std::find(names->begin(), names->end(), column) != names->end())
            return true;
    return false;
}

std::vector<std::string> QuerySpec::columns() const
{
    return joined(joined(required, oneOf), optional);
}

const std::vector<QuerySpec>& querySpecs()
{
    static const std::vector<QuerySpec> specs = makeQueries();
    return specs;
}

const QuerySpec* findQuery(std::string_view name)
{
    return findNamed(querySpecs(), name);
}

const std::vector<StatementSpec>& statementSpecs()
{
    static const std::vector<StatementSpec> specs = makeStatements();
    return specs;
}

const StatementSpec* findStatement(std::string_view name)
{
    return findNamed(statementSpecs(), name);
}

std::string nearest(std::string_view wrong, const std::vector<std::string>& known)
{
    std::string best;
    std::size_t bestDistance = std::max<std::size_t>(wrong.size() / 3, wrong.size() > 3 ? 2 : 1) + 1;
    for (const std::string& word : known) {
        const std::size_t atLeast = wrong.size() > word.size() ? wrong.size() - word.size() : word.size() - wrong.size();
        if (atLeast >= bestDistance)
            continue; // so a word of a million letters costs nothing
        const std::size_t d = distance(wrong, word);
        if (d < bestDistance) {
            bestDistance = d;
            best = word;
        }
    }
    return best;
}

} // namespace io
