#pragma once
// Whether a till's card and a customer of HubRise can be one person. A number alone does not prove it: tills give numbers again, and two tills on one
// customer list count from 1 both (HubRise API, Customers 7.4: private_ref is unique per client, not per till).

#include "model/customer.h"

namespace model {

/// Told by e-mail (emailKey) and phone.
bool shareContact(const Customer& a, const Customer& b);
/// 06 12 34 56 78 and +33612345678 are one phone: HubRise still holds some in the form in which they were typed (HubRise API, Customers 7.3).
bool samePhone(std::string_view a, std::string_view b);
/// What phones have in common that are the same, in however they are written; by which they can be looked for.
std::string phoneEnding(std::string_view phone);

/// Who meet for the first time: their names contradict each other, or nothing but a number or a phone speaks for them and the rest contradicts it.
bool mayBeTwoPeople(const Customer& a, const Customer& b);
/// The same, but for those who may have married: they keep an e-mail or a phone, and the first name.
bool areTwoPeople(const Customer& a, const Customer& b);
/// Something of their names is the same, and nothing of them contradicts.
bool haveSameNames(const Customer& a, const Customer& b);
/// First and last name throughout (of who has neither, the company's), or none at all: in a household “Martin” and “Anne Martin” may be two.
bool bearOneName(const Customer& a, const Customer& b);
/// Whom a number brings together, and no e-mail or phone: it does so for the same names, and when nothing contradicts. A surname alone is too little for two
/// who are reached in different ways.
bool numberUnites(const Customer& a, const Customer& b);
/// Who could be reached before has another name now, or the first one, or none, and nothing left by which they were reached. (One of the two alone is corrected
/// every day.) A card that had neither e-mail nor phone is completed, unless first and last name are both others.
bool becameSomebodyElse(const Customer& before, const Customer& now);
/// For what cannot be undone: a contact in common and no other name (a household's; with one first name they may have married), or the same names throughout
/// and no contact that contradicts.
bool isProvenOne(const Customer& before, const Customer& now);

/// Of what tells who somebody is (names, company, e-mail, phone) the fields in which they differ.
CustomerFields differentIdentity(const Customer& a, const Customer& b);

} // namespace model
