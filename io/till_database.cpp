#include "io/till_database.h"

#include "io/till_address.h"
#include "io/till_catalog.h"
#include "io/till_check.h"
#include "io/till_customers.h"
#include "io/till_images.h"
#include "io/till_stock.h"
#include "io/till_writes.h"

#include <algorithm>
#include <tuple>

namespace io {

using namespace model;

namespace {

/// How many bytes of images are kept for the calls to come. Uploads ask in the order of the query, so each pass serves many of them.
constexpr std::size_t keptImageBytes = 32'000'000;

/// Without a snapshot: how often two readings may differ until it is given up.
constexpr int mostTries = 3;

bool isSame(const TillCatalog& one, const TillCatalog& other)
{
    const auto image = [](const TillImage& i) { return std::tie(i.key, i.ref); };
    const auto excluded = [](const Excluded& e) { return std::tie(e.kind, e.ref, e.name, e.reason); };
    return one.catalog == other.catalog && one.problems == other.problems && one.lackingImages == other.lackingImages && one.rows == other.rows
        && std::ranges::equal(one.images, other.images, {}, image, image) && std::ranges::equal(one.excluded, other.excluded, {}, excluded, excluded);
}

bool isSame(const TillCustomers& one, const TillCustomers& other)
{
    return one.customers == other.customers && one.rejected == other.rejected && one.problems == other.problems && one.rows == other.rows;
}

bool isSame(const TillStock& one, const TillStock& other)
{
    return one.entries == other.entries && one.problems == other.problems && one.rows == other.rows;
}

template <class Value> using Read = Result<Value> (*)(TillConnection&);

/// Two equal readings are one moment of the till, that between them: what each query gave before it, it gave after it too.
template <class Value> Result<Value> readUntilSame(TillConnection& connection, Read<Value> read)
{
    auto before = read(connection);
    for (int tries = 0; before && tries < mostTries; ++tries) {
        auto after = read(connection);
        if (!after || isSame(*before, *after))
            return after;
        before = std::move(after);
    }
    if (!before)
        return before;
    return fail(Kind::TillData, text(TR("The till was being changed each time it was read")),
                text(TR("Run this again when nobody works at the till. If nobody did, give each query of the mapping %1 an ORDER BY, so that its rows always come in the same order."), connection.mapping().id));
}

/// Each reading opens the database, takes one moment of it and closes it: between two calls the till is alone with its data.
class TillDatabase : public Till {
public:
    explicit TillDatabase(TillSource source) : m_source(std::move(source)) {}

    std::string mappingName() const override { return m_source.mapping.id; }
    std::string mappingFingerprint() const override { return m_source.mapping.fingerprint; }
    std::string currency() const override { return m_source.mapping.currency; }
    std::string country() const override { return m_source.mapping.country; }
    bool reads(const std::string& query) const override { return m_source.mapping.read.contains(query); }
    bool writes(const std::string& statement) const override { return m_source.mapping.write.contains(statement); }

    std::set<std::string> parametersOf(const std::string& name) const override
    {
        std::set<std::string> names;
        if (const auto statements = m_source.mapping.write.find(name); statements != m_source.mapping.write.end())
            for (const TillStatement& statement : statements->second)
                names.insert(statement.parameters.begin(), statement.parameters.end());
        return names;
    }

    CustomerFields writableCustomerFields() const override { return fieldsIn("customer_update"); }
    CustomerFields insertedCustomerFields() const override { return fieldsIn("customer_insert"); }

    Result<TillCatalog> catalog() const override
    {
        m_images.clear();
        return oneMoment<TillCatalog>(readCatalog);
    }

    Result<TillCustomers> customers() const override { return oneMoment<TillCustomers>(readCustomers); }
    Result<TillStock> stock() const override { return oneMoment<TillStock>(readStock); }

    Result<std::string> imageBytes(const std::string& imageRef) const override
    {
        if (!m_images.contains(imageRef))
            if (const Done done = fetchImages(imageRef); !done)
                return fail(done);
        auto found = m_images.extract(imageRef);
        if (found.empty())
            return fail(Kind::TillData, text(TR("The till no longer gives the image “%1”"), imageRef), text(TR("Run the push again.")));
        return std::move(found.mapped());
    }

    std::vector<TillFinding> check() const override { return checkTill(m_source); }
    Result<std::vector<TillWritten>> write(const std::vector<TillWrite>& writes) override { return writeTill(m_source, writes); }

private:
    CustomerFields fieldsIn(const std::string& name) const
    {
        CustomerFields fields;
        for (const std::string& parameter : parametersOf(name))
            if (const auto field = customerFieldNamed(parameter))
                fields.set(static_cast<std::size_t>(*field));
        return fields;
    }

    template <class Value> Result<Value> oneMoment(Read<Value> read) const
    {
        const auto connection = TillConnection::open(m_source, TillConnection::Access::Read);
        if (!connection)
            return fail(connection);
        auto value = (*connection)->isSnapshot() ? read(**connection) : readUntilSame(**connection, read);
        if (!value)
            return value;
        if (const Done done = (*connection)->commit(); !done)
            return fail(done);
        return value;
    }

    /// The wanted image and those after it, as many as may be kept.
    Done fetchImages(const std::string& wanted) const
    {
        m_images.clear();
        if (!reads("images"))
            return {};
        const auto connection = TillConnection::open(m_source, TillConnection::Access::Read);
        if (!connection)
            return fail(connection);
        std::size_t kept = 0;
        const auto isWanted = [&](const std::string& ref) { return ref == wanted || !m_images.empty(); };
        return eachImage(**connection, isWanted, [&](const std::string& ref, std::string bytes) {
            kept += bytes.size();
            m_images.emplace(ref, std::move(bytes));
            return kept < keptImageBytes;
        });
    }

    TillSource m_source;
    mutable std::map<std::string, std::string> m_images; ///< fetched ahead, by ref
};

} // namespace

Result<std::unique_ptr<Till>> openTill(const std::string& mapping, const std::string& database, std::stop_token stop)
{
    auto loaded = loadMapping(mapping);
    if (!loaded)
        return fail(loaded);
    if (const Done done = checkDriver(*loaded); !done)
        return fail(done);
    return std::make_unique<TillDatabase>(TillSource{std::move(*loaded), database, std::move(stop), {}});
}

} // namespace io
