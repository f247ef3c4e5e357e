#pragma once
// The till's cards around a retrieval's writes: their numbers, and that no card changes but those that are written.

#include "io/till_connection.h"

#include <cstdint>
#include <set>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace io {

/// Looks at the query "customers" before the first write and after the last, within their transaction. Does nothing when the mapping has no such query.
/// A household may share one address, which changes for all of them with the first.
class TillCards {
public:
    explicit TillCards(TillConnection& connection) : m_connection(connection) {}

    /// Before each statement of customers.
    model::Done beforeWrite(const std::string& statement);
    /// This card was written, and may look otherwise from now on.
    void write(const std::string& ref) { m_written.insert(ref); }
    /// The number of a new card: whose number another card has would be taken for that card from now on.
    model::Done give(const std::string& ref);
    /// After all: cards that were not written are as they were; new ones are known by the number that was given back.
    model::Done check();

private:
    /// Sums of its rows' hashes before, less those afterwards.
    struct Card {
        std::uint64_t left = 0, addressLeft = 0;
        std::uint64_t address = 0; ///< before; 0: none
        bool isThere = true;
    };

    model::Done readAgain();
    model::Done checkGiven() const;
    model::Done checkOthers() const;

    TillConnection& m_connection;
    bool m_read = false;
    std::set<std::string> m_statements;
    std::unordered_map<std::string, Card> m_cards; ///< a hundred thousand: no more of each than its number and a hash
    std::unordered_set<std::string> m_written;
    std::vector<std::string> m_given;
    std::unordered_set<std::string> m_new; ///< the numbers that nobody had before
};

} // namespace io
