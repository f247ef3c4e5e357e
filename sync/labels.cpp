#include "sync/labels.h"

#include "sync/operation.h"
#include "sync/rebuild.h"

#include <ctime>

namespace engine {

using model::text;

model::Text kindLabel(const std::string& kind)
{
    static const std::pair<const char*, const char*> labels[] = {
        {"variant", TR("variant")},     {"category", TR("category")}, {"product", TR("product")},   {"sku", TR("sku")},
        {"option_list", TR("option list")}, {"option", TR("option")}, {"deal", TR("deal")},         {"discount", TR("discount")},
        {"charge", TR("charge")},       {"customer", TR("customer")}, {"image", TR("image")},       {"catalog", TR("catalog")},
    };
    for (const auto& [name, label] : labels)
        if (kind == name)
            return text(label);
    return model::verbatim(kind);
}

model::Text actionLabel(model::Action action)
{
    switch (action) {
    case model::Action::Create: return text(TR("new"));
    case model::Action::Update: return text(TR("changed"));
    case model::Action::Delete: return text(TR("removed"));
    case model::Action::Conflict: return text(TR("in conflict"));
    case model::Action::Reject: return text(TR("rejected"));
    case model::Action::Skip: return text(TR("left alone"));
    }
    return {};
}

model::Text severityLabel(model::Severity severity)
{
    switch (severity) {
    case model::Severity::Note: return text(TR("note"));
    case model::Severity::Warning: return text(TR("warning"));
    case model::Severity::Error: return text(TR("error"));
    }
    return {};
}

model::Text stateLabel(io::OpState state)
{
    switch (state) {
    case io::OpState::Pending: return text(TR("not sent"));
    case io::OpState::Sent: return text(TR("not known"));
    case io::OpState::Done: return text(TR("done"));
    case io::OpState::Rejected: return text(TR("rejected"));
    case io::OpState::Superseded: return text(TR("not sent: the till changed since"));
    }
    return {};
}

model::Text outcomeLabel(const std::string& outcome)
{
    static const std::pair<const char*, const char*> labels[] = {
        {"done", TR("done")},     {"nothing_to_do", TR("nothing to do")}, {"planned", TR("planned only")}, {"needs_confirmation", TR("waits for agreement")},
        {"stale", TR("something had changed")}, {"partial", TR("done in part")}, {"paused", TR("paused")},       {"busy", TR("another run was working")},
        {"failed", TR("failed")}, {"cancelled", TR("stopped")},           {"died", TR("broken off")},      {"", TR("running")},
        {"exported", TR("written into a file")},
    };
    for (const auto& [name, label] : labels)
        if (outcome == name)
            return text(label);
    return model::verbatim(outcome);
}

model::Text commandLabel(const std::string& command)
{
    const auto operation = command == "undo" ? std::optional(Operation::Restore) : operationNamed(command);
    if (operation)
        return infoOf(*operation).title;
    static const std::pair<const char*, const char*> labels[] = {
        {"resume", TR("Go on with what was interrupted")}, {abandonCommand, TR("Abandon what was interrupted")}, {rebuildCommand, TR("Recover what the profile remembered")},
        {"batch", TR("What the schedule does")},           {"connect", TR("Connect to HubRise")},               {"disconnect", TR("Disconnect from HubRise")},
        {"test", TR("Test the connection")},
    };
    for (const auto& [name, label] : labels)
        if (command == name)
            return text(label);
    return model::verbatim(command);
}

model::Text momentLabel(std::int64_t ms)
{
    const std::time_t seconds = static_cast<std::time_t>(ms / 1000);
    std::tm local{};
    localtime_r(&seconds, &local);
    const auto two = [](int n) { return (n < 10 ? "0" : "") + std::to_string(n); };
    return text(TR("%1-%2-%3 %4:%5"), local.tm_year + 1900, two(local.tm_mon + 1), two(local.tm_mday), two(local.tm_hour), two(local.tm_min));
}

} // namespace engine
