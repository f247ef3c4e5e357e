#pragma once
// What is being done, on the error output and only on a terminal: a line rewritten at most five times a second, with the time left.

#include "cli/voice.h"
#include "sync/context.h"

#include <chrono>

namespace cli {

class Progress : public engine::Reporter {
public:
    Progress(const Voice& voice, bool terminal, bool quiet);
    ~Progress() override;

    void stage(const model::Text& what) override;
    void progress(std::int64_t done, std::int64_t total, std::int64_t secondsLeft) override;
    void note(const model::Text& what) override;
    void unrecorded(const std::string& line) override; ///< also when nothing else is to be printed
    void waiting(std::int64_t ms);
    /// Takes the line away before something else is printed.
    void clear();

private:
    void draw(const std::string& line);

    const Voice& m_voice;
    bool m_terminal, m_quiet;
    std::string m_stage;
    bool m_drawn = false;
    std::chrono::steady_clock::time_point m_last{};
};

} // namespace cli
