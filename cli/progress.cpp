#include "cli/progress.h"

namespace cli {

using model::text;
using namespace std::chrono_literals;

Progress::Progress(const Voice& voice, bool terminal, bool quiet) : m_voice(voice), m_terminal(terminal), m_quiet(quiet) {}

Progress::~Progress()
{
    clear();
}

void Progress::stage(const model::Text& what)
{
    m_stage = m_voice(what);
    draw(m_stage + " …");
}

void Progress::progress(std::int64_t done, std::int64_t total, std::int64_t secondsLeft)
{
    const auto now = std::chrono::steady_clock::now();
    if (now - m_last < 200ms)
        return;
    m_last = now;
    std::string line = m_stage + " … " + m_voice.amount(done);
    if (total > 0)
        line += " / " + m_voice.amount(total);
    if (secondsLeft > 0)
        line += "  (" + m_voice(text(TR("about %1 left"), m_voice.duration(secondsLeft))) + ")";
    draw(line);
}

void Progress::note(const model::Text& what)
{
    if (m_quiet)
        return;
    clear();
    m_voice.err() << Voice::shown(m_voice(what)) << '\n';
}

void Progress::unrecorded(const std::string& line)
{
    clear();
    m_voice.err() << line << '\n';
}

void Progress::waiting(std::int64_t ms)
{
    const std::string line = m_voice(text(TR("HubRise's request limit: waiting %1"), m_voice.duration((ms + 999) / 1000))) + " …";
    if (!m_terminal && !m_quiet)
        m_voice.err() << line << '\n';
    draw(line);
}

void Progress::clear()
{
    if (m_drawn)
        m_voice.err() << "\r\033[K" << std::flush;
    m_drawn = false;
}

void Progress::draw(const std::string& line)
{
    if (!m_terminal || m_quiet)
        return;
    m_voice.err() << "\r\033[K" << Voice::shown(line, 100) << std::flush;
    m_drawn = true;
}

} // namespace cli
