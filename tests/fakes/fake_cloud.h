#pragma once
// HubRise in memory: one catalog, one customer list, one stock. It keeps real JSON in the shape HubRise answers with (ids, nulls, `options_lists`), so
// that the program's decoders are on the way. Counts what is asked of it and misbehaves on demand.

#include "io/cloud.h"

#include <functional>
#include <set>

namespace fakes {

class FakeCloud : public io::Cloud {
public:
    FakeCloud();

    // What HubRise holds, as a test arranges it and looks at it: none of this counts as a request.
    model::Named catalogName{"cat1", "Carte"};
    std::vector<model::Customer> people;
    model::Stock inventory;
    std::map<std::string, io::ImageInfo> pictures; ///< by id
    std::map<std::string, std::string> pictureBytes;

    /// Another client replaces the catalog. Image keys name pictures HubRise has.
    void setCatalog(const model::Catalog& catalog);
    /// The document as HubRise would give it, for what no upload can make (null refs).
    void setRaw(std::string raw) { m_raw = std::move(raw); }
    const std::string& raw() const { return m_raw; }
    /// Images as "md5:…".
    model::Catalog catalogNow() const;
    /// Gives the image's key.
    std::string addPicture(const std::string& bytes);
    model::Customer& addCustomer(const model::Customer& customer);
    model::Customer* customerOf(const std::string& privateRef);

    // What was asked.
    mutable int reads = 0, writes = 0;
    mutable std::vector<std::string> calls; ///< "putCatalog", …
    std::vector<std::string> bodies;        ///< of the writes
    int times(const std::string& call) const;
    void forgetCalls();

    // Misbehaviour.
    /// Late: the answer is lost, and the effect comes when the next write arrives (or after that one's own effect: `lateAfterNext`).
    enum class When { BeforeEffect, AfterEffect, Late };
    /// The nth call of this name from now on fails.
    void failOn(const std::string& call, model::Kind kind, When when = When::BeforeEffect, int nth = 1);
    std::function<void(const std::string& call)> onCall; ///< before each call: somebody else may change something
    std::function<void(const std::string& call)> onWait; ///< a write waits for the request limits; what it was compared with grows old
    std::function<void(const std::string& call)> onEffect; ///< a write has been done, its answer is on the way
    bool lateAfterNext = false;
    void landLate(); ///< what is still to come, now
    bool imageRefsAreUnique = false;                     ///< HubRise's documents do not say
    std::set<std::string> refusedRefs;                   ///< customers whose e-mail HubRise does not take
    std::set<std::string> refusedStock;                  ///< skus whose entry makes HubRise refuse the stock it came with
    bool namesRefusedStock = true;                       ///< "[3].sku_ref"; else without a word of which
    bool refusesImages = false;
    bool answersWithoutData = false; ///< of a PUT
    bool cursorsLoop = false;
    /// What the next page's cursor is instead of the true one (start of the next page as decimal, "" at the end).
    std::function<std::string(const std::string& cursor, const std::string& next)> onCursor;
    std::size_t pageSize = 100;

    model::Result<io::LocationInfo> location() const override;
    model::Result<io::CatalogDocument> catalog(const std::string& id) const override;
    model::Result<std::vector<io::ImageInfo>> images(const std::string& catalogId) const override;
    model::Result<std::string> imageData(const std::string& catalogId, const std::string& imageId) const override;
    model::Result<io::CustomerPage> customers(const std::string& listId, const std::string& cursor) const override;
    model::Result<std::vector<model::Customer>> customersByPrivateRef(const std::string& listId, const std::string& ref) const override;
    model::Result<model::Customer> customer(const std::string& listId, const std::string& id) const override;
    model::Result<model::Stock> stock(const std::string& catalogId, const std::string& locationId) const override;
    io::RequestCounts counts() const override { return {reads + writes, writes, 0}; }

    model::Result<std::optional<io::CatalogDocument>> putCatalog(const std::string& id, const std::string& body, const io::LastWord& lastWord = {}) override;
    model::Result<io::ImageInfo> uploadImage(const std::string& catalogId, const std::string& bytes, const std::string& type, const std::string& privateRef) override;
    model::Result<model::Customer> createCustomer(const std::string& listId, const std::string& body) override;
    model::Result<model::Customer> updateCustomer(const std::string& listId, const std::string& id, const std::string& body, const io::LastWord& lastWord = {}) override;
    model::Done patchStock(const std::string& catalogId, const std::string& locationId, const std::string& body, const io::LastWord& lastWord = {}) override;

private:
    struct Failure {
        std::string call;
        model::Kind kind;
        When when;
        int left;
        bool strikes = false; ///< this very call
    };
    model::Done enter(const std::string& call) const;
    model::Done leave(const std::string& call);
    model::Done strike(const std::string& call, When when) const;
    model::Done leaves(const std::string& call, const io::LastWord& lastWord);
    /// A write arrives. `effect` is what it does, for when that comes late.
    model::Done write(const std::string& call, const std::string& body, std::function<void()> effect);
    model::Done replace(const std::string& body);
    model::Result<std::string> addUpload(const std::string& bytes, const std::string& type, const std::string& privateRef);
    model::Result<model::Customer> create(const std::string& body);
    model::Result<model::Customer> change(const std::string& id, const std::string& body);
    void count(const std::string& body);
    model::Done refuseStock(const std::string& body) const;
    model::Result<std::string> replaced(const std::string& body);
    model::Done refuse(const model::Customer& customer) const;
    std::string newId(const char* prefix) { return prefix + std::to_string(m_nextId++); }

    std::string m_raw;
    mutable std::vector<Failure> m_failures;
    std::vector<std::function<void()>> m_late;
    int m_nextId = 1;
};

/// A picture of any content that HubRise takes for a PNG.
std::string picture(const std::string& content);

} // namespace fakes
