#include "bench/memory_cloud.h"

#include "io/catalog_json.h"
#include "io/customer_json.h"

#include <fstream>
#include <iterator>
#include <stdexcept>

namespace bench {

using model::Result;

namespace {

constexpr int customersPerPage = 100; // HubRise API, general concepts 2.2

/// Planning asks for nothing else, and writes nothing.
tl::unexpected<model::Error> notPartOfIt() { return model::fail(model::Kind::Internal, model::text("the benchmark's HubRise does not do this")); }

} // namespace

void PagesWriter::add(const std::string& id, const std::string& json)
{
    m_page += m_onPage == 0 ? "[" : ",";
    m_page += "{\"id\":\"" + id + "\"" + (json.size() > 2 ? "," : "") + json.substr(1);
    if (++m_onPage == customersPerPage) {
        m_text += m_page + "]\n";
        m_page.clear();
        m_onPage = 0;
    }
}

void PagesWriter::save(const std::filesystem::path& file)
{
    if (m_onPage > 0)
        m_text += m_page + "]\n";
    writeFile(file, m_text);
}

MemoryCloud::MemoryCloud(std::filesystem::path catalog, std::filesystem::path customerPages) : m_catalog(std::move(catalog)), m_pages(std::move(customerPages))
{
    if (m_pages.empty())
        return;
    std::ifstream pages(m_pages);
    std::streamoff start = 0;
    for (std::string line; std::getline(pages, line);) {
        m_pageStarts.push_back(start);
        start += static_cast<std::streamoff>(line.size()) + 1;
    }
}

Result<io::CatalogDocument> MemoryCloud::catalog(const std::string&) const
{
    ++m_counts.sent;
    return io::decodeCatalog(m_catalog.empty() ? R"({"id":"cat","name":"Carte","data":{}})" : readFile(m_catalog));
}

Result<io::CustomerPage> MemoryCloud::customers(const std::string&, const std::string& cursor) const
{
    ++m_counts.sent;
    const std::size_t page = cursor.empty() ? 0 : std::stoul(cursor);
    io::CustomerPage answer;
    answer.raw = "[]";
    if (page < m_pageStarts.size()) {
        std::ifstream pages(m_pages);
        pages.seekg(m_pageStarts[page]);
        std::getline(pages, answer.raw);
    }
    auto customers = io::decodeCustomers(answer.raw);
    if (!customers)
        return model::fail(customers);
    answer.customers = std::move(*customers);
    if (page + 1 < m_pageStarts.size())
        answer.nextCursor = std::to_string(page + 1);
    return answer;
}

Result<std::vector<io::ImageInfo>> MemoryCloud::images(const std::string&) const { return notPartOfIt(); }
Result<io::LocationInfo> MemoryCloud::location() const { return notPartOfIt(); }
Result<std::string> MemoryCloud::imageData(const std::string&, const std::string&) const { return notPartOfIt(); }
Result<std::vector<model::Customer>> MemoryCloud::customersByPrivateRef(const std::string&, const std::string&) const { return notPartOfIt(); }
Result<model::Customer> MemoryCloud::customer(const std::string&, const std::string&) const { return notPartOfIt(); }
Result<model::Stock> MemoryCloud::stock(const std::string&, const std::string&) const { return notPartOfIt(); }
Result<std::optional<io::CatalogDocument>> MemoryCloud::putCatalog(const std::string&, const std::string&, const io::LastWord&) { return notPartOfIt(); }
Result<io::ImageInfo> MemoryCloud::uploadImage(const std::string&, const std::string&, const std::string&, const std::string&) { return notPartOfIt(); }
Result<model::Customer> MemoryCloud::createCustomer(const std::string&, const std::string&) { return notPartOfIt(); }
Result<model::Customer> MemoryCloud::updateCustomer(const std::string&, const std::string&, const std::string&, const io::LastWord&) { return notPartOfIt(); }
model::Done MemoryCloud::patchStock(const std::string&, const std::string&, const std::string&, const io::LastWord&) { return notPartOfIt(); }

std::string readFile(const std::filesystem::path& file)
{
    std::string bytes(std::filesystem::file_size(file), '\0');
    if (!std::ifstream(file, std::ios::binary).read(bytes.data(), static_cast<std::streamsize>(bytes.size())))
        throw std::runtime_error("cannot read " + file.string());
    return bytes;
}

void writeFile(const std::filesystem::path& file, std::string_view bytes)
{
    if (!std::ofstream(file, std::ios::binary).write(bytes.data(), static_cast<std::streamsize>(bytes.size())))
        throw std::runtime_error("cannot write " + file.string());
}

} // namespace bench
