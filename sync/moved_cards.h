#pragma once
// A till that was renumbered, seen by the names: neither a number nor the e-mail or phone of a household or a firm tells that a card is another person's now,
// but that a name went from one card to another does.

#include "io/state.h"
#include "model/customer.h"

#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace engine {

/// Of one reading of the till and what is remembered of it: first all linked cards, then, if any is renamed, what else tells whether it was moved.
class MovedCards {
public:
    /// A card and the link by its number.
    void addLinked(const model::Customer& card, const io::CustomerLink& link);
    /// Of the linked cards, some have another name than was agreed.
    bool anyRenamed() const { return !m_renamed.empty(); }
    /// A card without a link.
    void addOther(const model::Customer& card);
    /// Whose card is gone from the till, or cannot be read.
    void addGone(const io::CustomerLink& link);

    /// After all were added: of the renamed cards keeps those whose name another card bore, or whose former name another card bears now. Whom their links lead
    /// to is another person. Who was held for that stays so until a person settles it.
    void find();

    bool contains(const std::string& ref) const { return m_moved.contains(ref); }
    /// A moved card that may be of this customer of HubRise's, whom it names, and waits for a number of its own; or "".
    std::string cardOf(const model::Customer& person) const;
    /// A moved card by whose number HubRise may know the person of this one; or "".
    std::string formerNumberOf(const model::Customer& card) const;
    /// It was not moved after all: a person says so, or its former person is gone from HubRise.
    void forget(const std::string& ref) { m_moved.erase(ref); }

private:
    /// As much as tells whether two may be one: see mayBeNamesakes().
    struct Person {
        std::string ref, name, email, phone;
    };
    struct Renamed {
        Person before, now;
    };
    using ByName = std::unordered_multimap<std::string, Person>;
    static Person personOf(const model::Customer& customer, const std::string& ref);
    static bool mayBeOne(const Person& a, const Person& b);
    std::string movedAmong(const ByName& people, const model::Customer& customer) const;
    static std::vector<std::string> keysOf(const Person& person);
    void addNamed(ByName& people, const Person& person) const;
    template <class Matters> static const Person* find(const ByName& people, const Person& person, Matters matters);

    std::vector<Renamed> m_renamed;
    std::unordered_set<std::string> m_names; ///< keys of the renamed, before and now: no others are kept
    ByName m_before, m_now;                  ///< who bore a name on a card that is renamed or gone; who bears it on one that is renamed or not linked
    std::unordered_set<std::string> m_moved; ///< refs
};

} // namespace engine
