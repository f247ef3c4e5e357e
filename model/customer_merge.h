#pragma once
// Three-way comparison of one customer: last agreed (base), the till, HubRise.

#include "model/change.h"
#include "model/customer.h"

#include <optional>
#include <string>
#include <string_view>

namespace model {

enum class Prefer { Ask, Pos, Hubrise, Skip };

/// What a push should do about one customer whose HubRise twin is known.
struct CustomerMerge {
    CustomerFields send;              ///< owned fields to PATCH, with the till's values
    CustomerFields conflicts;         ///< owned fields changed on both sides to different values and not settled by `prefer`
    std::vector<FieldChange> changes; ///< for people: the fields of `send` and `conflicts`; before = HubRise, after = till
    bool empty() const { return send.none() && conflicts.none(); }
};

/// Per owned field (reliability 2.2): till = base: leave alone. till != base and HubRise = base: send. Both changed, equal: nothing.
/// Both changed, different: conflict, or as `prefer` says (Pos: send; Hubrise, Skip: nothing). Without a base (first meeting): empty in
/// HubRise: send; both filled and different by more than capitals: conflict (nobody knows which is newer). E-mails compare by emailKey, phones by samePhone; a
/// consent that is absent says no. A consent never goes from false to true without `allowConsent` (H16), whatever the base says; withdrawing one
/// (true to false) is sent when the base shows that it had been agreed; at a first meeting a "no" may be a till's default and changes nothing.
/// An empty till field never erases a HubRise value unless the base shows that the till had one.
/// Personal fields of an anonymised customer are never sent (H7).
/// `forgotten`: fields of the base that nobody knows any more, though they met before. There neither an empty field nor a "no" is one that was never filled
/// or asked: what was taken back would be sent again, and a withdrawn consent be dropped, so that both are conflicts too.
CustomerMerge mergePush(const std::optional<Customer>& base, const Customer& till, const Customer& hubrise, const CustomerFields& owned,
                        Prefer prefer, bool allowConsent = false, const CustomerFields& forgotten = {});

/// The same for a pull: what to write into the till. before = till, after = HubRise; `send` are the fields to write, Hubrise and Pos swap
/// their parts. A consent is raised in the till only when the base proves that it was given in HubRise since. Personal fields of an
/// anonymised customer are left alone: erasing a person is a step of its own.
CustomerMerge mergePull(const std::optional<Customer>& base, const Customer& till, const Customer& hubrise, const CustomerFields& writable, Prefer prefer,
                        const CustomerFields& forgotten = {});

/// Stands before a canonical form that is of an earlier time: whose it was can still be told by it, and which consents were given, but not what both sides
/// say now. (It reads as a field that nobody has, so that no card's form is equal to such a one.)
inline constexpr std::string_view forgottenMark = "forgotten=0:,";
inline bool isForgotten(std::string_view form) { return form.starts_with(forgottenMark); }
/// The form when only these of its fields are forgotten; as it is when there are none.
std::string forgetting(const CustomerFields& fields, const std::string& form);
/// The fields that are forgotten in a form: all, but for consents that were given then (withdrawing one is always safe), or these.
CustomerFields forgottenIn(std::string_view form);
/// The fields of which they do not say the same; capitals and how a phone is written are no difference.
CustomerFields differing(const Customer& a, const Customer& b);

} // namespace model
