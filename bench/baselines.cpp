#include "bench/steps.h"

#include "bench/must.h"
#include "io/mapping.h"

#include <nlohmann/json.hpp>
#include <sqlite3.h>

namespace bench {

namespace {

/// Every cell as text with its length, nothing kept.
class PlainReader {
public:
    explicit PlainReader(const std::filesystem::path& file)
    {
        if (sqlite3_open_v2(file.c_str(), &m_db, SQLITE_OPEN_READONLY, nullptr) != SQLITE_OK)
            throw std::runtime_error("cannot open " + file.string());
    }
    ~PlainReader() { sqlite3_close(m_db); }
    PlainReader(const PlainReader&) = delete;

    std::int64_t read(const std::string& sql)
    {
        sqlite3_stmt* rows = nullptr;
        if (sqlite3_prepare_v2(m_db, sql.c_str(), -1, &rows, nullptr) != SQLITE_OK)
            throw std::runtime_error(sqlite3_errmsg(m_db));
        std::int64_t count = 0;
        for (; sqlite3_step(rows) == SQLITE_ROW; ++count)
            for (int column = 0; column < sqlite3_column_count(rows); ++column)
                if (sqlite3_column_text(rows, column))
                    m_bytes += sqlite3_column_bytes(rows, column);
        sqlite3_finalize(rows);
        return count;
    }

private:
    sqlite3* m_db = nullptr;
    std::int64_t m_bytes = 0;
};

} // namespace

void readCatalogRowsPlainly(Run& run, const Places& places)
{
    const auto mapping = must(io::loadMapping(BENCH_MAPPING));
    run.start();
    PlainReader reader(places.till);
    std::int64_t rows = 0;
    for (const char* query : {"categories", "products", "skus", "option_lists", "options", "sku_option_lists"})
        for (const auto& sql : mapping.read.at(query))
            rows += reader.read(sql);
    run.stop(rows);
}

void dumpFinishedJson(Run& run, const Places& places)
{
    const auto json = nlohmann::json::parse(readFile(places.sameCatalog()));
    run.start();
    const std::string text = json.dump();
    run.stop(static_cast<std::int64_t>(json["data"]["products"].size()));
    if (text.empty())
        throw std::runtime_error("nothing was dumped");
}

void readCustomerRowsPlainly(Run& run, const Places& places)
{
    const auto mapping = must(io::loadMapping(BENCH_MAPPING));
    run.start();
    PlainReader reader(places.till);
    std::int64_t rows = 0;
    for (const auto& sql : mapping.read.at("customers"))
        rows += reader.read(sql);
    run.stop(rows);
}

} // namespace bench
