#pragma once
// Which fields of customers a push owns: all that the mapping reads, or those of them that the profile names; and how a card then compares with what is
// remembered of it.

#include "io/state.h"
#include "model/customer.h"
#include "sync/left_out.h"

#include <optional>
#include <string>
#include <vector>

namespace engine {

class PushedFields {
public:
    /// `read`: by the mapping. `chosen`: the profile's customer_fields, by HubRise's names; empty: all of `read`.
    PushedFields(const model::CustomerFields& read, const std::vector<std::string>& chosen);

    const model::CustomerFields& owned() const { return m_owned; }
    const model::CustomerFields& read() const { return m_read; }

    /// Of the owned fields.
    std::string form(const model::Customer& card) const { return model::canonicalForm(card, m_owned); }
    /// Once everything owned is agreed: the card's values; of fields that are read and not owned, what was agreed before, if it was.
    std::string agreedForm(const model::Customer& card, const std::optional<model::Customer>& before) const;

    /// `form` is form() of the card: the owned fields are as they were agreed.
    bool isAgreed(const std::string& form, const io::CustomerLink& link) const;
    /// The card is as it was when it was held back.
    bool isHeld(const model::Customer& card, const std::string& form, const io::CustomerLink& link) const;

private:
    model::CustomerFields m_read, m_owned;
};

/// The card as it compares with what is remembered of it: what cannot be read says what was agreed, and a consent that may not be sent is withheld still.
model::Customer comparedCard(const model::Customer& read, const io::CustomerLink& link, const LeftOut& leftOut, bool allowConsent);

} // namespace engine
