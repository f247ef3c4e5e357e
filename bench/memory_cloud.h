#pragma once
// HubRise for the planners: answers from files made beforehand, counts what is asked. The JSON is decoded as that of real answers is.

#include "io/cloud.h"

#include <filesystem>
#include <string>
#include <vector>

namespace bench {

/// The pages of a customer list in one file, a page a line.
class PagesWriter {
public:
    /// Adds a customer as HubRise would show it; `json` is its object without an id.
    void add(const std::string& id, const std::string& json);
    void save(const std::filesystem::path& file);

private:
    std::string m_text, m_page;
    int m_onPage = 0;
};

class MemoryCloud : public io::Cloud {
public:
    /// Either may be empty: nothing is there.
    MemoryCloud(std::filesystem::path catalog, std::filesystem::path customerPages);

    model::Result<io::LocationInfo> location() const override;
    model::Result<io::CatalogDocument> catalog(const std::string& id) const override;
    model::Result<std::vector<io::ImageInfo>> images(const std::string& catalogId) const override;
    model::Result<std::string> imageData(const std::string& catalogId, const std::string& imageId) const override;
    model::Result<io::CustomerPage> customers(const std::string& listId, const std::string& cursor) const override;
    model::Result<std::vector<model::Customer>> customersByPrivateRef(const std::string& listId, const std::string& ref) const override;
    model::Result<model::Customer> customer(const std::string& listId, const std::string& id) const override;
    model::Result<model::Stock> stock(const std::string& catalogId, const std::string& locationId) const override;
    io::RequestCounts counts() const override { return m_counts; }
    model::Result<std::optional<io::CatalogDocument>> putCatalog(const std::string& id, const std::string& body, const io::LastWord& lastWord) override;
    model::Result<io::ImageInfo> uploadImage(const std::string& catalogId, const std::string& bytes, const std::string& type, const std::string& privateRef) override;
    model::Result<model::Customer> createCustomer(const std::string& listId, const std::string& body) override;
    model::Result<model::Customer> updateCustomer(const std::string& listId, const std::string& id, const std::string& body, const io::LastWord& lastWord) override;
    model::Done patchStock(const std::string& catalogId, const std::string& locationId, const std::string& body, const io::LastWord& lastWord) override;

private:
    std::filesystem::path m_catalog, m_pages;
    std::vector<std::streamoff> m_pageStarts;
    mutable io::RequestCounts m_counts;
};

std::string readFile(const std::filesystem::path& file);
void writeFile(const std::filesystem::path& file, std::string_view bytes);

} // namespace bench
