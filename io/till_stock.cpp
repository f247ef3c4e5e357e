#include "io/till_stock.h"

#include "io/till_fields.h"
#include "io/till_values.h"

#include <unordered_map>

namespace io {

using namespace model;

namespace {

constexpr int mostDecimals = 3;

/// What HubRise can hold of it.
Decimal fitting(TillFields& f, const Decimal& stock)
{
    if (stock.isNegative()) {
        f.note(Severity::Note, "stock", text(TR("The stock %1 is sent as 0"), stock.toString()));
        return {};
    }
    const Decimal rounded = stock.rounded(mostDecimals);
    if (rounded != stock)
        f.note(Severity::Note, "stock", text(TR("The stock %1 was rounded to %2"), stock.toString(), rounded.toString()));
    return rounded;
}

std::string expiry(TillFields& f)
{
    const std::string value = f.text("expires_at");
    if (value.empty())
        return {};
    if (auto moment = readMoment(value))
        return *moment;
    f.note(Severity::Warning, "expires_at", text(TR("“%1” is not a date and time and is left out"), value), text(TR("Write it as in 2026-03-15T11:30:00+01:00.")));
    return {};
}

class StockReader {
public:
    void take(TillFields& f)
    {
        StockEntry entry{f.ref("sku_ref"), f.ref("option_ref"), std::nullopt, {}};
        f.subject(entry.sku_ref.empty() ? entry.option_ref : entry.sku_ref);
        if (entry.sku_ref.empty() == entry.option_ref.empty() && !f.broken())
            f.note(Severity::Error, "sku_ref", text(TR("A row of the stock must name either a sku or an option")), text(TR("Give sku_ref or option_ref in the mapping's query.")));
        const auto stock = f.decimal("stock", Severity::Error);
        if (f.broken()) {
            ++out.rejected;
            return;
        }
        if (stock)
            entry.stock = fitting(f, *stock);
        if (entry.stock && entry.stock->isZero())
            entry.expires_at = expiry(f);
        add(f, std::move(entry));
    }

    TillStock out;

private:
    /// One ref on several rows shares one entry; if they differ, nobody knows which is right.
    void add(TillFields& f, StockEntry entry)
    {
        const std::string key = (entry.sku_ref.empty() ? "option " + entry.option_ref : "sku " + entry.sku_ref);
        const auto [known, isNew] = m_entries.emplace(key, out.entries.size());
        if (isNew) {
            out.entries.push_back(std::move(entry));
            return;
        }
        auto& first = out.entries[known->second];
        if (first.stock == entry.stock && !isSameMoment(first.expires_at, entry.expires_at)) {
            first.expires_at = laterEnd(first.expires_at, entry.expires_at);
            f.note(Severity::Warning, "expires_at", text(TR("Two rows are sold out until different moments; the later one is used, or no end where one has none")),
                   text(TR("Give one of them in the mapping's query, or correct the code in the till.")));
        } else if (first.stock != entry.stock) {
            f.note(Severity::Warning, "stock", text(TR("Two rows give different stocks; the first is used")), text(TR("Add them up in the mapping's query, or correct the code in the till.")));
        }
    }

    std::unordered_map<std::string, std::size_t> m_entries;
};

} // namespace

Result<TillStock> readStock(TillConnection& connection)
{
    StockReader reader;
    if (!connection.mapping().read.contains("stock"))
        return std::move(reader.out);
    const auto rows = forEachRow(connection, "stock", [&](const TillRow& row) {
        TillFields fields(row, connection.mapping(), "stock", reader.out.problems);
        reader.take(fields);
        return true;
    });
    if (!rows)
        return fail(rows);
    reader.out.rows = *rows;
    return std::move(reader.out);
}

} // namespace io
