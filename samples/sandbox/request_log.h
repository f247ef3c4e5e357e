// What was asked of the API and of the sign-in pages. Never a whole token.
#pragma once

#include <nlohmann/json_fwd.hpp>

#include <cstdint>
#include <deque>
#include <string>

namespace sandbox {

struct LogEntry {
    std::uint64_t seq = 0;
    std::string time, method, path, query;
    int status = 0;
    std::string tokenHint; // the first characters of the token
    std::string device;
    bool heavy = false, writing = false;
};

class RequestLog {
public:
    void add(LogEntry entry); // gives it the next seq; forgets the oldest beyond 100,000
    void clear() { m_entries.clear(); }
    const std::deque<LogEntry>& entries() const { return m_entries; }
    nlohmann::json document() const;

private:
    std::deque<LogEntry> m_entries;
    std::uint64_t m_last = 0;
};

std::string tokenHint(const std::string& token);

} // namespace sandbox
