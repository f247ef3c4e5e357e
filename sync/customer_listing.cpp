#include "sync/customer_listing.h"

#include "io/customer_json.h"

#include <unordered_set>

namespace engine {

using model::Customer;
using model::Kind;
using model::text;

namespace {

constexpr std::int64_t freshMs = 15 * 60 * 1000;
constexpr int mostPages = 20'000; // 2 million customers

class Listing {
public:
    Listing(const Link& link, const std::string& listId) : m_link(link), m_listId(listId) {}

    model::Result<CustomerList> read(const Context& context)
    {
        if (const auto begun = recall(); !begun)
            return model::fail(begun);
        while (!m_complete) {
            context.report.progress(static_cast<std::int64_t>(m_customers.size()), 0, -1);
            if (const auto page = nextPage(); !page)
                return model::fail(page, text(TR("While reading the customers from HubRise")));
            if (m_moved && !m_again)
                if (const auto begun = beginAgain(); !begun)
                    return model::fail(begun);
        }
        if (m_moved) // nobody is to take it for the whole list later
            if (const auto cleared = m_link.state().clearListing(m_listId); !cleared)
                return model::fail(cleared);
        return std::move(m_customers);
    }
    /// Rows moved between the pages the second time too.
    bool isUnstable() const { return m_moved; }

private:
    /// Takes up the pages that are kept: those of a reading that was cut short, or all of one that may serve again.
    model::Done recall()
    {
        auto pages = m_link.state().listing(m_listId);
        if (!pages)
            return model::fail(pages);
        for (auto& page : *pages) {
            auto customers = io::decodeCustomers(page.raw);
            if (!customers || (!take(*customers) && !page.nextCursor.empty()) || m_moved) // the last page may be empty
                return forget();
            std::string().swap(page.raw); // a list of 100,000 is large enough once; assigning {} would keep the room
            m_cursor = page.nextCursor;
            m_resumed = true;
            m_complete = m_cursor.empty();
            ++m_page;
        }
        return {};
    }

    model::Done nextPage()
    {
        auto page = m_link.cloud().customers(m_listId, m_cursor);
        if (!page && m_resumed && page.error().kind != Kind::Interrupted && page.error().kind != Kind::Paused && page.error().kind != Kind::NotConnected) {
            // HubRise may refuse a cursor of an earlier run: begin again.
            if (const auto forgotten = forget(); !forgotten)
                return forgotten;
            page = m_link.cloud().customers(m_listId, m_cursor);
        }
        if (!page)
            return model::fail(page);
        const bool fresh = take(page->customers);
        const bool last = page->nextCursor.empty();
        if (!last && (!fresh || !m_cursors.insert(page->nextCursor).second || m_page > mostPages)) {
            const auto cleared = m_link.state().clearListing(m_listId);
            return model::fail(Kind::Nonsense, text(TR("HubRise keeps giving the same customers again; the list cannot be read to its end.")),
                               text(TR("Nothing was changed. Try again later; if it stays so, tell HubRise's support.")), cleared ? "" : cleared.error().detail);
        }
        const auto kept = m_link.state().addListingPage(m_listId, {m_page++, page->nextCursor, std::move(page->raw), m_link.clock().nowMs()});
        m_cursor = page->nextCursor;
        m_complete = last;
        return kept;
    }

    /// Adds those not seen yet (rows move between pages while others write); false when a page brought nobody new.
    bool take(std::vector<Customer>& customers)
    {
        bool fresh = false;
        for (auto& customer : customers)
            if (m_ids.insert(customer.id).second) {
                m_customers.push_back(std::move(customer));
                fresh = true;
            } else {
                m_moved = true;
            }
        return fresh;
    }

    /// Somebody was met twice: where one moved to the next page, another may have moved to the one before.
    model::Done beginAgain()
    {
        m_again = true;
        return forget();
    }

    model::Done forget()
    {
        m_customers.clear();
        m_ids.clear();
        m_cursors.clear();
        m_cursor.clear();
        m_page = 0;
        m_complete = m_resumed = m_moved = false;
        return m_link.state().clearListing(m_listId);
    }

    const Link& m_link;
    std::string m_listId, m_cursor;
    CustomerList m_customers;
    std::unordered_set<std::string> m_ids, m_cursors;
    int m_page = 0;
    bool m_complete = false, m_resumed = false;
    bool m_moved = false; ///< rows moved between pages: others write at this moment
    bool m_again = false; ///< this is the second reading
};

} // namespace

model::Done dropOldListing(const Link& link, const std::string& listId, bool again)
{
    const auto kept = link.state().listingKept(listId);
    if (!kept)
        return model::fail(kept);
    if (!*kept)
        return {};
    const auto age = link.clock().nowMs() - (*kept)->firstTakenAtMs;
    const bool fresh = age >= 0 && age <= freshMs; // a clock that was set back tells nothing
    return fresh && (again || !(*kept)->complete) ? model::Done() : link.state().clearListing(listId);
}

model::Result<CustomerList> listCustomers(const Link& link, const std::string& listId, bool again, const Context& context, bool* unstable)
{
    context.report.stage(text(TR("Reading the customers from HubRise")));
    if (const auto dropped = dropOldListing(link, listId, again); !dropped)
        return model::fail(dropped);
    Listing listing(link, listId);
    auto customers = listing.read(context);
    if (unstable)
        *unstable = listing.isUnstable();
    return customers;
}

} // namespace engine
