#pragma once
// A till in memory: catalog, customers and stock as values, and the mapping's write statements done on them.

#include "io/till.h"

#include <functional>
#include <optional>

namespace fakes {

class FakeTill : public io::Till {
public:
    FakeTill();

    // What the till holds.
    model::Catalog articles;
    std::vector<model::Customer> cards, rejectedCards;
    model::Stock counted;
    std::map<std::string, std::string> pictures; ///< bytes by image_ref
    std::set<model::CatalogThing> lackingImages; ///< what names an image that cannot be read
    model::Problems articleProblems, cardProblems;
    std::vector<io::Excluded> excluded;
    std::set<std::string> otherwiseNumbered; ///< deals whose lines are

    // What its mapping can do.
    std::string money = "EUR", fingerprint = "mapping-1";
    std::set<std::string> queries, statements;
    std::map<std::string, std::set<std::string>> parameters; ///< by statement; one that is not here names all that it may
    model::CustomerFields owned, writable, inserted;

    /// Gives the image's key.
    std::string addPicture(const std::string& ref, const std::string& bytes);
    model::Customer* card(const std::string& ref);

    int writeCalls = 0, rowsWritten = 0;
    std::optional<model::Error> readFails, writeFails; ///< a write fails after its first row, and is rolled back
    std::function<void(model::Customer&)> onStore;     ///< what the till makes of a card it stores (lengths, cases)
    std::function<void(model::Catalog&)> onWritten;    ///< what it does to its articles besides, once some were written

    std::string mappingName() const override { return "memory"; }
    std::string mappingFingerprint() const override { return fingerprint; }
    std::string currency() const override { return money; }
    std::string country() const override { return "FR"; }
    bool reads(const std::string& query) const override { return queries.contains(query); }
    bool writes(const std::string& statement) const override { return statements.contains(statement); }
    std::set<std::string> parametersOf(const std::string& statement) const override;
    model::CustomerFields writableCustomerFields() const override { return writable; }
    model::CustomerFields insertedCustomerFields() const override { return inserted; }

    model::Result<io::TillCatalog> catalog() const override;
    model::Result<io::TillCustomers> customers() const override;
    model::Result<io::TillStock> stock() const override;
    model::Result<std::string> imageBytes(const std::string& imageRef) const override;
    std::vector<io::TillFinding> check() const override { return {}; }
    model::Result<std::vector<io::TillWritten>> write(const std::vector<io::TillWrite>& writes) override;

private:
    model::Result<io::TillWritten> writeOne(const io::TillWrite& write);
    model::Result<io::TillWritten> writeCard(const io::TillWrite& write);
    void writeArticle(const io::TillWrite& write);
    int m_nextCard = 1;
};

} // namespace fakes
