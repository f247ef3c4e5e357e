#include "model/customer_merge.h"

#include "model/customer_fields.h"
#include "model/same_person.h"
#include "model/text_rules.h"

#include <algorithm>

namespace model {

namespace {

const std::string forgottenName = "forgotten=";

enum class Verdict { Leave, Send, Conflict };

/// One field of one customer, seen from the side whose values may travel.
struct Meeting {
    CustomerField field;
    const std::string* base; ///< null: not known
    bool isFirst;            ///< they never met before
    const std::string& mine;
    const std::string& theirs;
};

bool saysYes(const std::string& consent) { return consent == "true"; }

bool equal(CustomerField field, const std::string& a, const std::string& b)
{
    if (a == b)
        return true;
    if (isBoolean(field))
        return saysYes(a) == saysYes(b);
    if (field == CustomerField::Phone)
        return samePhone(a, b);
    if (field != CustomerField::Email)
        return false;
    const std::string key = emailKey(a);
    return !key.empty() && key == emailKey(b);
}

Verdict judge(const Meeting& m)
{
    if (equal(m.field, m.mine, m.theirs))
        return Verdict::Leave;
    if (!m.base) {
        const bool mayBeWithdrawn = isBoolean(m.field) && !m.isFirst; // a till may empty it as well as say “no”
        if ((m.mine.empty() && !mayBeWithdrawn) || sameWords(m.mine, m.theirs))
            return Verdict::Leave;
        return m.theirs.empty() && m.isFirst ? Verdict::Send : Verdict::Conflict;
    }
    if (equal(m.field, m.mine, *m.base))
        return Verdict::Leave;
    return equal(m.field, m.theirs, *m.base) ? Verdict::Send : Verdict::Conflict;
}

/// The verdict once the policy has had its word.
Verdict settled(Verdict verdict, Prefer prefer, Prefer mineWins)
{
    if (verdict != Verdict::Conflict || prefer == Prefer::Ask)
        return verdict;
    return prefer == mineWins ? Verdict::Send : Verdict::Leave;
}

/// A conflict about a consent that would be withdrawn is none: no is the answer that is always safe. (But for a "no" that may always have been one.)
Verdict withdrawalFirst(Verdict verdict, const Meeting& m)
{
    const bool withdraws = m.base && isBoolean(m.field) && saysYes(m.theirs) && !saysYes(m.mine);
    return withdraws && verdict == Verdict::Conflict ? Verdict::Send : verdict;
}

/// At a first meeting a "no" may just be a till's default, and says nothing against an agreement the other side recorded.
bool mayBeADefault(const Meeting& m) { return m.isFirst && isBoolean(m.field) && !saysYes(m.mine); }

bool raisesConsent(const Meeting& m) { return isBoolean(m.field) && saysYes(m.mine) && !saysYes(m.theirs); }

void note(CustomerMerge& merge, const Meeting& m, Verdict verdict)
{
    if (verdict == Verdict::Leave)
        return;
    (verdict == Verdict::Send ? merge.send : merge.conflicts).set(static_cast<std::size_t>(m.field));
    merge.changes.push_back({std::string(fieldName(m.field)), m.theirs, m.mine});
}

/// `mayRaise` tells whether a consent may go from no to yes, given the bare verdict.
template <class MayRaise>
CustomerMerge merge(const std::optional<Customer>& base, const Customer& mine, const Customer& theirs, const CustomerFields& fields,
                    bool anonymised, Prefer prefer, Prefer mineWins, const CustomerFields& forgotten, MayRaise mayRaise)
{
    const auto knows = [&](CustomerField field) { return base && !contains(forgotten, field); };
    CustomerMerge result;
    for (const CustomerField field : allCustomerFields()) {
        if (!contains(fields, field) || (anonymised && isPersonal(field)))
            continue;
        const Meeting m{field, knows(field) ? &(*base)[field] : nullptr, !base, mine[field], theirs[field]};
        const Verdict verdict = judge(m);
        if (mayBeADefault(m) || (raisesConsent(m) && !mayRaise(verdict)))
            continue;
        note(result, m, settled(withdrawalFirst(verdict, m), prefer, mineWins));
    }
    return result;
}

} // namespace

CustomerMerge mergePush(const std::optional<Customer>& base, const Customer& till, const Customer& hubrise, const CustomerFields& owned,
                        Prefer prefer, bool allowConsent, const CustomerFields& forgotten)
{
    return merge(base, till, hubrise, owned, hubrise.anonymised, prefer, Prefer::Pos, forgotten, [allowConsent](Verdict) { return allowConsent; });
}

CustomerMerge mergePull(const std::optional<Customer>& base, const Customer& till, const Customer& hubrise, const CustomerFields& writable, Prefer prefer,
                        const CustomerFields& forgotten)
{
    const auto givenSince = [&](Verdict verdict) { return base.has_value() && verdict == Verdict::Send; };
    return merge(base, hubrise, till, writable, hubrise.anonymised, prefer, Prefer::Hubrise, forgotten, givenSince);
}

CustomerFields differing(const Customer& a, const Customer& b)
{
    CustomerFields fields;
    for (const CustomerField field : allCustomerFields())
        fields.set(static_cast<std::size_t>(field), !equal(field, a[field], b[field]) && !sameWords(a[field], b[field]));
    return fields;
}

std::string forgetting(const CustomerFields& fields, const std::string& form)
{
    std::string names;
    for (const CustomerField field : allCustomerFields())
        if (contains(fields, field))
            names.append(fieldName(field)).append(" ");
    return names.empty() ? form : forgottenName + std::to_string(names.size()) + ":" + names + "," + form;
}

CustomerFields forgottenIn(std::string_view form)
{
    if (isForgotten(form))
        return ~consentsGiven(fromCanonicalForm(form));
    CustomerFields fields;
    if (!form.starts_with(forgottenName))
        return fields;
    std::string_view names = form.substr(0, form.find(','));
    names.remove_prefix(std::min(names.size(), names.find(':') + 1));
    for (auto end = names.find(' '); end != std::string_view::npos; names.remove_prefix(end + 1), end = names.find(' '))
        if (const auto field = customerFieldNamed(names.substr(0, end)))
            fields.set(static_cast<std::size_t>(*field));
    return fields;
}

} // namespace model
