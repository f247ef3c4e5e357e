#include "gui/progress_relay.h"

namespace gui {

void ProgressRelay::stage(const model::Text& text)
{
    const std::lock_guard lock(m_mutex);
    m_progress.stage = text;
    m_progress.done = m_progress.total = m_progress.waitingMs = 0;
    m_progress.secondsLeft = -1;
}

void ProgressRelay::progress(std::int64_t done, std::int64_t total, std::int64_t secondsLeft)
{
    const std::lock_guard lock(m_mutex);
    m_progress.done = done;
    m_progress.total = total;
    m_progress.secondsLeft = secondsLeft;
    m_progress.waitingMs = 0;
}

void ProgressRelay::note(const model::Text& text)
{
    const std::lock_guard lock(m_mutex);
    m_progress.notes.push_back(text);
}

void ProgressRelay::unrecorded(const std::string& line)
{
    note(model::text(TR("HubRise did a step that could not be recorded here. Keep this line for the support: %1"), line));
}

void ProgressRelay::waiting(std::int64_t ms)
{
    const std::lock_guard lock(m_mutex);
    m_progress.waitingMs = ms;
}

void ProgressRelay::clear()
{
    const std::lock_guard lock(m_mutex);
    m_progress = {};
}

Progress ProgressRelay::now() const
{
    const std::lock_guard lock(m_mutex);
    return m_progress;
}

} // namespace gui
