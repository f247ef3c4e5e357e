#include "io/state_counts.h"

#include "io/sqlite.h"

namespace io {

model::Result<StateCounts> countRows(State& state)
{
    StateCounts counts;
    auto& database = state.database();
    auto version = database.statement("SELECT user_version FROM pragma_user_version");
    const auto known = version.next();
    if (!known)
        return model::fail(known);
    version.read(counts.version);

    auto rows = database.statement("SELECT 'runs', count(*) FROM runs UNION ALL SELECT 'plans', count(*) FROM plans UNION ALL SELECT 'ops', count(*) FROM ops "
                                   "UNION ALL SELECT 'customer_links', count(*) FROM customer_links "
                                   "UNION ALL SELECT 'customer_links held back', count(*) FROM customer_links WHERE held_why <> '' "
                                   "UNION ALL SELECT 'catalog_pushes', count(*) FROM catalog_pushes UNION ALL SELECT 'last_reads', count(*) FROM last_reads "
                                   "UNION ALL SELECT 'listing_pages', count(*) FROM listing_pages UNION ALL SELECT 'image_ids', count(*) FROM image_ids "
                                   "UNION ALL SELECT 'backups', count(*) FROM backups UNION ALL SELECT 'request_windows', count(*) FROM request_windows");
    auto read = allRows(rows, [](Statement& row) {
        std::pair<std::string, std::int64_t> one;
        row.read(one.first, one.second);
        return one;
    });
    if (!read)
        return model::fail(read);
    counts.rows = *std::move(read);
    return counts;
}

} // namespace io
