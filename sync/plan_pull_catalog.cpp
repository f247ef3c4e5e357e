// pull catalog: HubRise's articles into the till, through the mapping's upserts, or into a file. Nothing is deleted in the till.

#include "io/catalog_json.h"
#include "model/catalog_diff.h"
#include "model/joined.h"
#include "sync/export_file.h"
#include "sync/guards.h"
#include "sync/planners.h"
#include "sync/remote_catalog.h"
#include "sync/till_writes_json.h"

#include <algorithm>
#include <set>

namespace engine {

using model::Kind;
using model::text;

namespace {

using Values = std::map<std::string, std::string>;

/// Turns catalog things into the mapping's write statements, in an order in which each finds what it points to.
class CatalogWrites {
public:
    CatalogWrites(const io::Till& till, const model::Catalog& wanted) : m_till(till), m_wanted(wanted) {}

    std::vector<io::TillWrite> all()
    {
        for (const auto& category : m_wanted.categories)
            add("category", category.ref, {{"ref", category.ref}, {"parent_ref", category.parent_ref}, {"name", category.name}, {"description", category.description}, {"tags", model::joined(category.tags, ",")}});
        for (const auto& list : m_wanted.option_lists)
            addOptionList(list);
        for (const auto& product : m_wanted.products)
            addProduct(product);
        return std::move(m_writes);
    }

private:
    void add(const char* kind, const std::string& ref, Values values)
    {
        const std::string statement = std::string(kind) + "_upsert";
        if (!ref.empty() && m_till.writes(statement))
            m_writes.push_back({statement, std::move(values), ref});
    }

    void addOptionList(const model::OptionList& list)
    {
        add("option_list", list.ref,
            {{"ref", list.ref}, {"name", list.name}, {"min_selections", std::to_string(list.min_selections)},
             {"max_selections", list.max_selections ? std::to_string(*list.max_selections) : ""}, {"tags", model::joined(list.tags, ",")}});
        for (const auto& option : list.options)
            add("option", option.ref,
                {{"option_list_ref", list.ref}, {"ref", option.ref}, {"name", option.name}, {"price", option.price.amount()},
                 {"default", option.is_default ? "true" : "false"}, {"tags", model::joined(option.tags, ",")}});
    }

    void addProduct(const model::Product& product)
    {
        const auto rate = [](const std::optional<model::Decimal>& percent) { return percent ? percent->toString() : std::string(); };
        add("product", product.ref, {{"ref", product.ref}, {"category_ref", product.category_ref}, {"name", product.name}, {"description", product.description}, {"tags", model::joined(product.tags, ",")},
                      {"tax_delivery", rate(product.tax_rate.delivery)}, {"tax_collection", rate(product.tax_rate.collection)}, {"tax_eat_in", rate(product.tax_rate.eat_in)}});
        for (const auto& sku : product.skus)
            addSku(sku, product.ref);
    }

    void addSku(const model::Sku& sku, const std::string& productRef)
    {
        add("sku", sku.ref, {{"product_ref", productRef}, {"ref", sku.ref}, {"name", sku.name}, {"price", sku.price.amount()}, {"tags", model::joined(sku.tags, ",")}});
        if (sku.ref.empty() || !m_till.writes("sku_option_list_upsert"))
            return;
        for (const auto& list : sku.option_list_refs)
            m_writes.push_back({"sku_option_list_upsert", {{"sku_ref", sku.ref}, {"product_ref", productRef}, {"option_list_ref", list}, {"ref", sku.ref}}, sku.ref});
    }

    const io::Till& m_till;
    const model::Catalog& m_wanted;
    std::vector<io::TillWrite> m_writes;
};

/// A product of HubRise may have no ref of its own; its first sku then names it, as single-size tills do.
void nameProducts(model::Catalog& catalog)
{
    for (auto& product : catalog.products)
        if (product.ref.empty() && !product.skus.empty())
            product.ref = product.skus.front().ref;
}

/// The account may count in one currency, and a catalog of it, copied from elsewhere, in another. No amount is written under the wrong one.
model::Done requirePricesIn(const std::string& currency, const model::Catalog& catalog)
{
    const auto foreign = [&](const auto& thing) { return thing.price.currency != currency; };
    const auto among = [&](const auto& holders, auto things) -> std::string {
        for (const auto& holder : holders)
            if (const auto found = std::ranges::find_if(holder.*things, foreign); found != (holder.*things).end())
                return found->price.currency;
        return {};
    };
    std::string other = among(catalog.products, &model::Product::skus);
    if (other.empty())
        other = among(catalog.option_lists, &model::OptionList::options);
    if (other.empty())
        return {};
    return model::fail(Kind::Configuration, text(TR("The mapping's currency is %1, and HubRise's catalog has prices in %2."), currency, other),
                       text(TR("Correct “currency” in the mapping, or connect to the catalog that belongs to this till.")));
}

/// What a retrieval tells the till that it does not say already, and what the till says there now.
struct Difference {
    std::vector<io::TillWrite> writes, before;
};

Difference differenceOf(const io::Till& till, const model::Catalog& present, const model::Catalog& wanted)
{
    Difference difference{CatalogWrites(till, wanted).all(), CatalogWrites(till, present).all()};
    std::set<std::pair<std::string, Values>> known;
    for (const auto& write : difference.before)
        known.emplace(write.statement, write.values);
    std::erase_if(difference.writes, [&known](const io::TillWrite& write) { return known.contains({write.statement, write.values}); });
    std::set<std::pair<std::string, std::string>> met;
    for (const auto& write : difference.writes)
        met.emplace(write.statement, write.key);
    std::erase_if(difference.before, [&met](const io::TillWrite& write) { return !met.contains({write.statement, write.key}); });
    return difference;
}

/// What is in the till alone stays there; what the mapping cannot write is told and counted as skipped.
void takeChanges(Plan& plan, model::Changes changes, const std::vector<io::TillWrite>& writes)
{
    std::set<std::string> written;
    for (const auto& write : writes)
        written.insert((write.statement == "sku_option_list_upsert" ? "sku" : write.statement.substr(0, write.statement.rfind('_'))) + " " + write.key);
    for (auto& change : changes) {
        if (change.action == model::Action::Delete) {
            change.action = model::Action::Skip;
            change.reason = text(TR("in the till only: left as it is"));
        } else if (change.ref.empty() || !written.contains(change.kind + " " + change.ref)) {
            change.action = model::Action::Skip;
            change.reason = change.ref.empty() ? text(TR("has no code ref in HubRise")) : text(TR("the mapping cannot write this into the till"));
        } else if (change.action == model::Action::Create) {
            change.reason = text(TR("new in HubRise"));
        }
        addChange(plan, std::move(change));
    }
}

model::Result<Plan> exportCatalog(Plan plan, const Link& link, const std::string& file)
{
    const auto document = link.cloud().catalog(plan.target.catalog.id);
    if (!document)
        return model::fail(document, text(TR("While reading the catalog from HubRise")));
    auto content = catalogFile(document->raw, document->content, file);
    if (!content)
        return model::fail(content);
    plan.source.rows = static_cast<std::int64_t>(model::countOf(document->content).things());
    plan.outFile = file;
    plan.exportText = std::move(*content);
    plan.counts.unchanged = plan.source.rows;
    return plan;
}

} // namespace

bool canWriteArticles(const io::Till& till)
{
    for (const char* kind : {"category", "product", "sku", "option_list", "option"})
        if (till.writes(std::string(kind) + "_upsert"))
            return true;
    return false;
}

model::Result<Plan> planPullCatalog(const Link& link, const Options& options, const Context& context)
{
    auto begun = beginPlan(Operation::PullCatalog, link);
    if (!begun)
        return begun;
    Plan plan = std::move(*begun);
    const bool toFile = !options.outFile.empty();
    if (!toFile && !canWriteArticles(link.till()))
        return model::fail(Kind::Configuration, text(TR("The mapping “%1” has no statement that writes articles into the till."), link.till().mappingName()),
                           text(TR("Add product_upsert, sku_upsert, … to [write], or retrieve into a file with --out FILE.")));
    context.report.stage(text(TR("Reading the catalog from HubRise")));
    if (toFile)
        return exportCatalog(std::move(plan), link, options.outFile);
    if (const auto same = requireCurrency(link); !same)
        return model::fail(same);
    auto remote = readRemoteCatalog(link, plan.target.catalog.id, {});
    if (!remote)
        return model::fail(remote);
    if (const auto same = requirePricesIn(link.till().currency(), remote->document.content); !same)
        return model::fail(same);
    plan.remoteHash = remote->hash;
    plan.source.rows = static_cast<std::int64_t>(model::countOf(remote->document.content).things());
    context.report.stage(text(TR("Reading the articles from the till")));
    const auto till = link.till().catalog();
    if (!till)
        return model::fail(till, text(TR("While reading the articles from the till")));
    plan.localHash = io::catalogHash(till->catalog);
    model::Catalog wanted = std::move(remote->document.content);
    nameProducts(wanted);
    auto difference = model::diff(till->catalog, wanted);
    plan.counts.unchanged = static_cast<std::int64_t>(difference.unchanged);
    const auto step = differenceOf(link.till(), till->catalog, wanted);
    takeChanges(plan, std::move(difference.changes), step.writes);
    if (step.writes.empty())
        return plan;
    guardTarget(plan, link);
    io::OpRecord op;
    op.kind = io::OpKind::WriteTill;
    op.ref = "till";
    op.name = link.till().mappingName();
    op.body = toJson(step.writes);
    op.before = toJson(step.before);
    plan.ops.push_back(std::move(op));
    return plan;
}

} // namespace engine
