#pragma once
// A plan that goes on after an interruption sends what the till said when it was made. What the till no longer says is not sent any more: it is left to
// the plan that comes next (reliability 2.4).

#include "sync/context.h"
#include "sync/customer_card.h"
#include "sync/learnt.h"
#include "sync/link.h"
#include "sync/pushed_fields.h"

#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace engine {

class TillNow {
public:
    /// Reads the till once, where the plan depends on it. Keeps a pointer to `plan`, which must outlive it.
    static model::Result<TillNow> read(const Plan& plan, const Link& link, const Context& context);

    /// The op is not what a plan made now would do.
    bool saysOtherwise(const io::OpRecord& op) const;

private:
    explicit TillNow(const Plan& plan) : m_learnt(plan) {}
    model::Done readArticles(const Plan& plan, const Link& link, const Context& context);
    model::Done readImages(const Link& link, const Context& context);
    model::Done readCustomers(const Plan& plan, const Link& link, const Context& context);
    const CustomerCard* cardOf(const std::string& ref) const;

    std::optional<std::set<std::pair<std::string, std::string>>> m_images; ///< image refs and keys, where each goes for itself
    bool m_customers = false;
    bool m_otherwise = false;          ///< as a whole: a catalog is sent whole or not at all, and stock is soon another
    std::vector<CustomerCard> m_cards; ///< by ref; without those that cannot be sent
    LeftOut m_leftOut;
    std::optional<PushedFields> m_fields;
    bool m_allowConsent = false;
    Learnt m_learnt;
};

} // namespace engine
