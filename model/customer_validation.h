#pragma once
// The rules HubRise puts on a customer (HubRise API, Customers 7.3), checked before anything is sent.

#include "model/customer.h"
#include "model/problem.h"

namespace model {

/// Problems of one customer as read from the till. Values already cleaned by the reader (phones, dates) are checked again here, so that nothing
/// HubRise would refuse is sent: private_ref 1-255 characters without control characters; text clean UTF-8 and at most 255 characters
/// (delivery_notes 2,000); gender male|female; dates real; phone E.164; country two capitals; latitude/longitude in range.
Problems validate(const Customer& customer);

/// Refs that stand on several customers: each gives one Error on every card concerned.
Problems duplicateRefs(const std::vector<Customer>& customers);

} // namespace model
