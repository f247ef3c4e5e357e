#include "samples/sandbox/request_log.h"

#include <nlohmann/json.hpp>

namespace sandbox {

void RequestLog::add(LogEntry entry)
{
    constexpr std::size_t kept = 100'000;
    entry.seq = ++m_last;
    m_entries.push_back(std::move(entry));
    if (m_entries.size() > kept)
        m_entries.pop_front();
}

nlohmann::json RequestLog::document() const
{
    auto list = nlohmann::json::array();
    for (const LogEntry& entry : m_entries)
        list.push_back({{"seq", entry.seq},
                        {"time", entry.time},
                        {"method", entry.method},
                        {"path", entry.path},
                        {"query", entry.query},
                        {"status", entry.status},
                        {"token_hint", entry.tokenHint},
                        {"device", entry.device},
                        {"high_load", entry.heavy},
                        {"writing", entry.writing}});
    return list;
}

std::string tokenHint(const std::string& token) { return token.empty() ? token : token.substr(0, 4) + "…"; }

} // namespace sandbox
