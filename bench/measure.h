#pragma once
// Each measurement runs in a process of its own, so that no step sees the memory of another. Linux.

#include <cstdint>
#include <functional>

namespace bench {

struct Figures {
    double cpuSeconds = 0, wallSeconds = 0;
    std::int64_t peakBytes = 0; ///< highest resident memory between start and stop, with all the process held at the start
    std::int64_t rows = 0;
    std::int64_t requestsSent = 0, requestsPlanned = 0;
};

/// What a step is handed. Everything before start() is preparation and not counted.
class Run {
public:
    void start();
    void stop(std::int64_t rows);
    Figures figures;

private:
    double m_cpu = 0, m_wall = 0;
};

/// The run of median CPU time. Throws when a step fails; its words are on stderr.
Figures measure(const std::function<void(Run&)>& step, int times);
/// Runs something in a process of its own without measuring it.
void aside(const std::function<void()>& work);

} // namespace bench
