#include "samples/sandbox/faults.h"

namespace sandbox {

namespace {

bool concerns(const FaultRule& rule, const std::string& method, const std::string& path)
{
    return (rule.method.empty() || rule.method == method)
        && (path.starts_with(rule.path) || path.starts_with("/v1" + rule.path));
}

} // namespace

std::optional<FaultRule> FaultList::take(const std::string& method, const std::string& path)
{
    for (FaultRule& rule : m_rules) {
        if (rule.count == 0 || !concerns(rule, method, path))
            continue;
        if (rule.skip > 0) {
            --rule.skip;
            continue;
        }
        if (rule.count > 0)
            --rule.count;
        return rule;
    }
    return std::nullopt;
}

Answer faultAnswer(const FaultRule& rule)
{
    Answer answer{.status = rule.status,
                  .body = rule.body.value_or(errorBody(rule.status, "The sandbox was told to answer this")),
                  .type = rule.contentType};
    if (!rule.retryAfter.empty())
        answer.headers.emplace_back("Retry-After", rule.retryAfter);
    return answer;
}

} // namespace sandbox
