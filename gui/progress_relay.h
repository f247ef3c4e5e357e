#pragma once
// What the engine says it is doing, left where the window can look when it draws: the engine tells every step, the window decides how often to look.

#include "sync/context.h"

#include <mutex>
#include <vector>

namespace gui {

struct Progress {
    model::Text stage;
    std::int64_t done = 0, total = 0; ///< total 0: not known
    std::int64_t secondsLeft = -1;    ///< < 0: not known
    std::int64_t waitingMs = 0;       ///< > 0: waits that long for HubRise's request limit
    std::vector<model::Text> notes;
};

class ProgressRelay : public engine::Reporter {
public:
    void stage(const model::Text& text) override;
    void progress(std::int64_t done, std::int64_t total, std::int64_t secondsLeft) override;
    void note(const model::Text& text) override;
    void unrecorded(const std::string& line) override;
    void waiting(std::int64_t ms);
    void clear();
    /// From any thread.
    Progress now() const;

private:
    mutable std::mutex m_mutex;
    Progress m_progress;
};

} // namespace gui
