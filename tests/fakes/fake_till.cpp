#include "tests/fakes/fake_till.h"

#include "io/files.h"
#include "io/mapping_names.h"
#include "io/till_images.h"

#include <algorithm>

namespace fakes {

using model::Customer;
using model::Kind;
using model::verbatim;

namespace {

template <class Thing> Thing& upserted(std::vector<Thing>& things, const std::string& ref)
{
    const auto found = std::find_if(things.begin(), things.end(), [&](const Thing& thing) { return thing.ref == ref; });
    if (found != things.end())
        return *found;
    things.emplace_back();
    things.back().ref = ref;
    return things.back();
}

model::Strings split(const std::string& joined)
{
    model::Strings parts;
    for (std::size_t start = 0; start < joined.size();) {
        const auto end = std::min(joined.find(',', start), joined.size());
        parts.push_back(joined.substr(start, end - start));
        start = end + 1;
    }
    return parts;
}

std::optional<model::Decimal> percent(const std::string& words)
{
    return words.empty() ? std::nullopt : std::optional(model::Decimal::parse(words).value());
}

} // namespace

FakeTill::FakeTill()
    : queries{"variants", "categories", "products", "skus", "option_lists", "options", "deals", "discounts", "charges", "images", "stock", "customers"},
      statements{"customer_insert", "customer_update", "customer_erase", "category_upsert", "product_upsert", "sku_upsert", "option_list_upsert", "option_upsert", "sku_option_list_upsert"}
{
    owned.set();
    writable.set();
    inserted.set();
}

std::set<std::string> FakeTill::parametersOf(const std::string& statement) const
{
    if (const auto found = parameters.find(statement); found != parameters.end())
        return found->second;
    const auto& all = io::findStatement(statement)->parameters;
    return {all.begin(), all.end()};
}

std::string FakeTill::addPicture(const std::string& ref, const std::string& bytes)
{
    pictures[ref] = bytes;
    return "md5:" + io::md5Hex(bytes);
}

Customer* FakeTill::card(const std::string& ref)
{
    const auto found = std::find_if(cards.begin(), cards.end(), [&](const Customer& c) { return c.private_ref == ref; });
    return found == cards.end() ? nullptr : &*found;
}

model::Result<io::TillCatalog> FakeTill::catalog() const
{
    if (readFails)
        return model::fail(*readFails);
    io::TillCatalog out;
    out.catalog = articles;
    out.problems = articleProblems;
    out.excluded = excluded;
    out.otherwiseNumbered = otherwiseNumbered;
    out.queries = queries;
    out.lackingImages = lackingImages;
    const auto counts = model::countOf(articles);
    out.rows = static_cast<std::int64_t>(counts.products + counts.skus);
    for (const auto& [ref, bytes] : pictures)
        out.images.push_back({"md5:" + io::md5Hex(bytes), ref, io::imageType(bytes), static_cast<std::int64_t>(bytes.size())});
    return out;
}

model::Result<io::TillCustomers> FakeTill::customers() const
{
    if (readFails)
        return model::fail(*readFails);
    io::TillCustomers out{cards, owned, cardProblems, static_cast<std::int64_t>(cards.size() + rejectedCards.size()), rejectedCards};
    for (auto& card : out.customers)
        for (const auto field : model::allCustomerFields())
            if (!model::contains(owned, field))
                card[field].clear();
    return out;
}

model::Result<io::TillStock> FakeTill::stock() const
{
    if (readFails)
        return model::fail(*readFails);
    return io::TillStock{counted, {}, static_cast<std::int64_t>(counted.size())};
}

model::Result<std::string> FakeTill::imageBytes(const std::string& imageRef) const
{
    if (readFails)
        return model::fail(*readFails);
    const auto found = pictures.find(imageRef);
    if (found == pictures.end())
        return model::fail(Kind::TillData, verbatim("no image " + imageRef));
    return found->second;
}

model::Result<std::vector<io::TillWritten>> FakeTill::write(const std::vector<io::TillWrite>& writes)
{
    ++writeCalls;
    const auto articlesBefore = articles;
    const auto cardsBefore = cards;
    std::vector<io::TillWritten> written;
    for (const auto& one : writes) {
        auto row = writeOne(one);
        if (writeFails)
            row = model::fail(*writeFails);
        if (!row) {
            articles = articlesBefore;
            cards = cardsBefore;
            return model::fail(row);
        }
        written.push_back(std::move(*row));
    }
    rowsWritten += static_cast<int>(writes.size());
    if (onWritten)
        onWritten(articles);
    return written;
}

model::Result<io::TillWritten> FakeTill::writeOne(const io::TillWrite& write)
{
    if (!statements.contains(write.statement))
        return model::fail(Kind::Configuration, verbatim("no statement " + write.statement));
    if (write.statement.starts_with("customer_"))
        return writeCard(write);
    writeArticle(write);
    return io::TillWritten{write.key, write.values.at("ref")};
}

model::Result<io::TillWritten> FakeTill::writeCard(const io::TillWrite& write)
{
    const bool insert = write.statement == "customer_insert";
    if (insert) {
        cards.emplace_back();
        cards.back().private_ref = "T" + std::to_string(m_nextCard++);
    }
    Customer* stored = insert ? &cards.back() : card(write.values.at("ref"));
    if (!stored)
        return model::fail(Kind::TillData, verbatim(write.statement + " changed nothing"));
    for (const auto field : model::allCustomerFields())
        if (model::contains(insert ? inserted : writable, field))
            (*stored)[field] = write.statement == "customer_erase" ? std::string() : write.values.at(std::string(model::fieldName(field)));
    if (onStore)
        onStore(*stored);
    return io::TillWritten{write.key, stored->private_ref};
}

void FakeTill::writeArticle(const io::TillWrite& write)
{
    const auto value = [&](const char* key) { return write.values.at(key); };
    const auto names = [&](const char* key) { return write.values.contains(key); };
    const auto price = [&] { return model::Money::parse(value("price") + " " + money).value(); };
    if (write.statement == "category_upsert") {
        auto& category = upserted(articles.categories, value("ref"));
        category = {value("ref"), value("parent_ref"), value("name"), value("description"), split(value("tags")), category.images};
    } else if (write.statement == "option_list_upsert") {
        auto& list = upserted(articles.option_lists, value("ref"));
        list.name = value("name");
        list.min_selections = std::stoi(value("min_selections"));
        list.max_selections = value("max_selections").empty() ? std::nullopt : std::optional(std::stoi(value("max_selections")));
        list.tags = split(value("tags"));
    } else if (write.statement == "option_upsert") {
        auto& option = upserted(upserted(articles.option_lists, value("option_list_ref")).options, value("ref"));
        option.name = value("name");
        option.price = price();
        option.is_default = value("default") == "true";
        option.tags = split(value("tags"));
    } else if (write.statement == "product_upsert") {
        auto& product = upserted(articles.products, value("ref"));
        product.category_ref = value("category_ref");
        product.name = value("name");
        if (names("description"))
            product.description = value("description");
        if (names("tags"))
            product.tags = split(value("tags"));
        if (names("tax_eat_in"))
            product.tax_rate = {percent(value("tax_delivery")), percent(value("tax_collection")), percent(value("tax_eat_in"))};
    } else if (write.statement == "sku_upsert") {
        auto& sku = upserted(upserted(articles.products, value("product_ref")).skus, value("ref"));
        sku.name = value("name");
        sku.price = price();
        sku.tags = split(value("tags"));
    } else if (write.statement == "sku_option_list_upsert") {
        auto& refs = upserted(upserted(articles.products, value("product_ref")).skus, value("sku_ref")).option_list_refs;
        if (std::find(refs.begin(), refs.end(), value("option_list_ref")) == refs.end())
            refs.push_back(value("option_list_ref"));
    }
}

} // namespace fakes
