// How long this thread has worked, in nanoseconds: what other programs do meanwhile does not count.
#pragma once

#include <QtGlobal>

#include <ctime>

inline qint64 cpuNs()
{
    timespec now{};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return qint64(now.tv_sec) * 1'000'000'000 + now.tv_nsec;
}
