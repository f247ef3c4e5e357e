#pragma once
// What a push does about one till card, once it is known who the card is in HubRise: the op, what is remembered, and what people are told, put
// straight into the plan.

#include "model/customer_merge.h"
#include "sync/customer_match.h"
#include "sync/left_out.h"
#include "sync/options.h"
#include "sync/plan.h"
#include "sync/pushed_fields.h"

#include <optional>

namespace engine {

class CustomerDecisions {
public:
    /// `plan`, `leftOut` and `options` outlive this.
    CustomerDecisions(Plan& plan, const PushedFields& fields, const LeftOut& leftOut, const Options& options, bool allowConsent)
        : m_plan(plan), m_fields(fields), m_leftOut(leftOut), m_options(options), m_allowConsent(allowConsent)
    {
    }

    void reject(const model::Customer& customer);
    /// Its number is that of somebody who was anonymised, and may have been given again since.
    void skipAnonymised(const model::Customer& customer, const io::CustomerLink& link);
    /// A card that was refused or in conflict before, and has not changed since.
    void holdAgain(const model::Customer& customer, const io::CustomerLink& link);
    void create(const model::Customer& customer);
    /// `known`: the link so far, if there is one.
    void update(const model::Customer& customer, const model::Customer& remote, Match::How how, const std::optional<io::CustomerLink>& known);
    /// Its number is that of `remote`, who is another person.
    void numberOfAnother(const model::Customer& customer, const model::Customer& remote, const std::optional<io::CustomerLink>& known);
    void ambiguous(const model::Customer& customer, const Match& match);
    /// Somebody else's card has this twin already; remembered, since nothing tells it any more once the twin is anonymised.
    void secondCard(const model::Customer& customer, const model::Customer& remote);
    void secondCardOfAnonymised(const model::Customer& customer);
    /// HubRise may know its person by the number of a card that was moved (MovedCards).
    void waitForMoved(const model::Customer& customer, const std::string& number);
    /// Its e-mail or phone cannot be read, and HubRise has somebody of this name.
    void facelessNamesake(const model::Customer& customer, const model::Customer& remote);
    void claimedTwice(const model::Customer& customer, const model::Customer& remote);

private:
    io::OpRecord patchOp(const model::Customer& customer, const model::Customer& remote, const model::CustomerFields& send, bool adopt, const io::CustomerLink& link);
    io::CustomerLink linkTo(const model::Customer& customer, const model::Customer& remote) const;
    void describe(const model::Customer& customer, model::CustomerMerge& merge, bool adopt, bool met, Match::How how);
    void hold(const model::Customer& customer, const std::optional<io::CustomerLink>& known, const char* why, std::string message);
    void leaveInDoubt(const model::Customer& customer, const model::Customer& remote, const std::optional<io::CustomerLink>& known);
    void tellDoubt(const model::Customer& customer, const model::Customer& remote, std::vector<model::FieldChange> fields);
    void rememberAnonymised(const model::Customer& customer, const model::Customer& remote, const std::optional<io::CustomerLink>& known);
    io::OpRecord newOp(io::OpKind kind, const model::Customer& customer) const;

    Plan& m_plan;
    PushedFields m_fields;
    const LeftOut& m_leftOut;
    const Options& m_options;
    bool m_allowConsent;
};

} // namespace engine
