#include "sync/last_exchange.h"

#include "io/catalog_json.h"
#include "io/catalog_pull.h"
#include "sync/catalog_writes.h"
#include "sync/clean_texts.h"
#include "sync/till_writes_json.h"

#include <nlohmann/json.hpp>

#include <map>

namespace engine {

namespace {

using nlohmann::json;
using Rows = std::vector<io::TillWrite>;

model::Result<LastExchange> lastSent(const Link& link, const std::string& catalogId)
{
    using enum LastExchange::Origin;
    LastExchange last;
    const auto push = link.state().catalogPush(catalogId);
    if (!push)
        return model::fail(push);
    if (!*push) {
        const auto forgotten = io::areExchangesForgotten(link.state());
        if (!forgotten)
            return model::fail(forgotten);
        last.origin = *forgotten ? Forgotten : Known;
        return last;
    }
    auto document = io::decodeCatalog((*push)->remoteRaw);
    if (!document)
        return last;
    cleanTexts(document->content);
    last.hubrise = last.till = rowsOf(link.till(), document->content);
    last.origin = (*push)->localHash.empty() ? Backup : Known;
    if (last.origin == Known)
        last.sent = std::move(document->content);
    return last;
}

/// `former` over `rows`: single values, or whole rows that the till has no longer.
Rows withFormer(Rows rows, const Rows& former)
{
    std::map<RowKey, io::TillWrite*> known;
    for (auto& row : rows)
        known.emplace(keyOf(row), &row);
    Rows more;
    for (const auto& row : former)
        if (const auto found = known.find(keyOf(row)); found == known.end()) {
            more.push_back(row);
        } else {
            for (const auto& [name, value] : row.values)
                found->second->values[name] = value;
        }
    rows.insert(rows.end(), more.begin(), more.end());
    return rows;
}

std::map<RowKey, const io::TillWrite*> indexOf(const Rows& rows)
{
    std::map<RowKey, const io::TillWrite*> index;
    for (const auto& row : rows)
        index.emplace(keyOf(row), &row);
    return index;
}

/// Takes out of `hubrise` the values that were written and changed nothing in the till.
void forgetUntaken(Rows& hubrise, const Rows& written, const Rows& before, const Rows& now)
{
    const auto writes = indexOf(written), were = indexOf(before), are = indexOf(now);
    for (auto& row : hubrise) {
        const auto key = keyOf(row);
        const auto write = writes.find(key), was = were.find(key), is = are.find(key);
        if (write == writes.end() || was == were.end() || is == are.end())
            continue;
        for (const auto& [name, value] : write->second->values)
            if (const auto& former = was->second->values.at(name); former != value && is->second->values.at(name) == former)
                row.values.erase(name);
    }
}

} // namespace

model::Result<LastExchange> lastExchange(const Link& link, const std::string& catalogId)
{
    auto last = lastSent(link, catalogId);
    if (!last)
        return last;
    const auto pull = io::catalogPull(link.state(), catalogId);
    if (!pull)
        return model::fail(pull);
    if (!*pull)
        return last;
    auto hubrise = tillWritesFromJson((*pull)->hubrise), till = tillWritesFromJson((*pull)->till);
    if (!hubrise || !till)
        return last;
    last->hubrise = *std::move(hubrise);
    last->till = *std::move(till);
    last->origin = LastExchange::Origin::Known;
    last->settles = (*pull)->mapping == link.till().mappingFingerprint();
    return last;
}

std::string toJson(const Retrieved& retrieved)
{
    return "{\"hubrise\":" + toJson(retrieved.hubrise) + ",\"former\":" + toJson(retrieved.former) + '}';
}

model::Done rememberExchange(Link& link, const std::string& catalogId, const std::string& planId, const io::OpRecord& op, const model::Catalog& articles)
{
    const auto parsed = json::parse(op.agreed, nullptr, false);
    if (!parsed.is_object() || !parsed.contains("hubrise") || !parsed.contains("former"))
        return {};
    auto hubrise = tillWritesFromJson(parsed["hubrise"].dump());
    const auto former = tillWritesFromJson(parsed["former"].dump()), written = tillWritesFromJson(op.body), before = tillWritesFromJson(op.before);
    if (!hubrise || !former || !written || !before)
        return {};
    const Rows now = rowsOf(link.till(), articles);
    forgetUntaken(*hubrise, *written, *before, now);
    io::CatalogPull pull;
    pull.catalogId = catalogId;
    pull.mapping = link.till().mappingFingerprint();
    pull.hubrise = toJson(*hubrise);
    pull.till = toJson(withFormer(now, *former));
    pull.pulledAtMs = link.clock().nowMs();
    pull.planId = planId;
    return io::putCatalogPull(link.state(), pull);
}

} // namespace engine
