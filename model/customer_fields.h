#pragma once
// Fields of a customer taken together.

#include "model/customer.h"

namespace model {

/// sms_marketing and email_marketing.
CustomerFields consents();
/// Those to which the customer says yes: one that is absent says no (HubRise API, Customers 7.3).
CustomerFields consentsGiven(const Customer& customer);
/// The values of these fields alone.
void copyFields(const CustomerFields& fields, const Customer& from, Customer& to);

} // namespace model
