#include "sync/left_out.h"

#include "model/customer_fields.h"

namespace engine {

LeftOut::LeftOut(const model::Problems& problems)
{
    for (const auto& problem : problems)
        if (const auto field = model::customerFieldNamed(problem.field); field && problem.severity == model::Severity::Warning)
            m_fields[problem.ref].set(static_cast<std::size_t>(*field));
}

model::CustomerFields LeftOut::of(const std::string& ref) const
{
    const auto found = m_fields.find(ref);
    return found == m_fields.end() ? model::CustomerFields() : found->second;
}

model::Customer LeftOut::asAgreed(model::Customer card, const std::string& agreed) const
{
    const auto fields = agreed.empty() ? model::CustomerFields() : of(card.private_ref);
    if (fields.none())
        return card;
    model::copyFields(fields, model::fromCanonicalForm(agreed), card);
    return card;
}

} // namespace engine
