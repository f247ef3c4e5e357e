// What the journal keeps beside the plan: what was agreed to, and what came of each op.

#include "sync/plan_json.h"

#include <nlohmann/json.hpp>

namespace engine {

using nlohmann::json;

std::string consentJson(const Consent& consent, std::int64_t atMs)
{
    json j{{"how", consent.how}, {"yes", consent.yes}, {"at_ms", atMs}};
    if (consent.replace)
        j["typed"] = *consent.replace;
    if (consent.maxDelete)
        j["max_delete"] = std::to_string(consent.maxDelete->value) + (consent.maxDelete->percent ? "%" : "");
    return j.dump(-1, ' ', false, json::error_handler_t::replace);
}

std::string outcomeJson(const std::string& status, const model::Text& message)
{
    json j{{"status", status}};
    if (!message.empty())
        j["message"] = model::words(message);
    return j.dump(-1, ' ', false, json::error_handler_t::replace);
}

std::string statusOf(const std::string& outcome)
{
    const auto told = json::parse(outcome, nullptr, false);
    const bool says = told.is_object() && told.contains("status") && told["status"].is_string(); // an edited journal may hold anything
    return says ? told["status"].get<std::string>() : std::string();
}

} // namespace engine
