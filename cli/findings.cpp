#include "cli/findings.h"

#include <nlohmann/json.hpp>

namespace cli {

nlohmann::ordered_json findingsDocument(const Voice& voice, const engine::Findings& findings)
{
    auto all = nlohmann::ordered_json::array();
    for (const auto& finding : findings)
        all.push_back({{"severity", model::severityName(finding.severity)}, {"subject", finding.subject}, {"message", voice(finding.message)}, {"hint", voice(finding.hint)}});
    return all;
}

} // namespace cli
