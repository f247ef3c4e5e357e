#include "sync/plan.h"

#include "io/files.h"

namespace engine {

const model::Named& Plan::subject() const
{
    const bool customers = operation == Operation::PushCustomers || operation == Operation::PullCustomers;
    return customers ? target.customer_list : target.catalog;
}

std::string Plan::hash() const
{
    std::string words;
    const auto add = [&words](const std::string& part) {
        words += std::to_string(part.size());
        words += ':';
        words += part;
    };
    add(infoOf(operation).name);
    for (const auto& named : {target.account, target.location, target.catalog, target.customer_list})
        add(named.id);
    for (const auto& part : {lineage, source.mappingFingerprint, localHash, remoteHash, restores, outFile})
        add(part);
    // A chain: the ops of 100,000 customers would be a text as large as the plan.
    std::string chain = io::sha256Hex(words);
    for (const auto& op : ops) {
        words = chain;
        words += static_cast<char>('a' + static_cast<int>(op.kind));
        add(op.ref);
        add(op.remoteId);
        add(op.body);
        chain = io::sha256Hex(words);
    }
    return chain;
}

void addChange(Plan& plan, model::Change change)
{
    switch (change.action) {
    case model::Action::Create: ++plan.counts.create; break;
    case model::Action::Update: ++plan.counts.update; break;
    case model::Action::Delete: ++plan.counts.remove; break;
    case model::Action::Conflict: ++plan.counts.conflict; break;
    case model::Action::Reject: ++plan.counts.rejected; break;
    case model::Action::Skip: ++plan.counts.skipped; break;
    }
    plan.changes.push_back(std::move(change));
}

} // namespace engine
