#pragma once
// log.jsonl: one JSON object a line, for support. Tokens, codes and personal data never get in: callers pass ids, refs, counts and routes.

#include <filesystem>
#include <string>
#include <utility>
#include <vector>

namespace io {

class Clock;

class Log {
public:
    using Fields = std::vector<std::pair<std::string, std::string>>;
    Log() = default; ///< writes nowhere
    Log(std::filesystem::path file, const Clock& clock, std::string runId);
    /// Appends {"time":…, "run":…, "event":event, fields…}; values are cut at 200 characters. A log that cannot be written never stops a run.
    void write(const std::string& event, const Fields& fields) const;

private:
    std::filesystem::path m_file;
    const Clock* m_clock = nullptr;
    std::string m_run;
};

} // namespace io
