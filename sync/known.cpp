#include "sync/known.h"

#include "sync/withheld_consent.h"

namespace engine {

using model::Customer;
using model::CustomerFields;

Known knownToPush(const io::CustomerLink* link, const Customer& card)
{
    if (!link || link->remoteId.empty())
        return {};
    Known known{{}, {}, unknownToPush(*link)};
    const bool isBase = !link->agreed.empty() && !model::isForgotten(link->agreed);
    if (isBase || known.unknown.any())
        known.former = asHeard(link->agreed, card);
    if (isBase)
        known.base = known.former;
    return known;
}

Known knownToPull(const io::CustomerLink* link)
{
    if (!link)
        return {};
    const std::string& said = saidLast(*link);
    Known known{{}, model::fromCanonicalForm(said), unknownToPull(*link)};
    if (!said.empty() && !model::isForgotten(said))
        known.base = known.former;
    return known;
}

const std::string& saidLast(const io::CustomerLink& link) { return link.remoteForm.empty() ? link.agreed : link.remoteForm; }

CustomerFields unknownToPull(const io::CustomerLink& link)
{
    const std::string& said = saidLast(link);
    return model::forgottenIn(said.empty() ? model::forgottenMark : said);
}

CustomerFields unknownToPush(const io::CustomerLink& link)
{
    if (!link.agreed.empty())
        return model::forgottenIn(link.agreed);
    const bool isFirst = !link.remoteForm.empty() && !model::isForgotten(link.remoteForm); // a retrieval met them, and nothing was agreed yet
    return isFirst ? CustomerFields() : model::forgottenIn(model::forgottenMark);
}

io::CustomerLink forgottenLink(std::string listId, std::string ref, std::string remoteId, const std::string& form)
{
    io::CustomerLink link;
    link.listId = std::move(listId);
    link.ref = std::move(ref);
    link.remoteId = std::move(remoteId);
    link.agreed = model::forgetting(CustomerFields().set(), form);
    return link;
}

} // namespace engine
