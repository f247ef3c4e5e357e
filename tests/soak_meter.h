// What a long-lived process must not pile up: memory, descriptors, threads.
#pragma once

#include <dirent.h>
#include <malloc.h>
#include <unistd.h>

#include <algorithm>
#include <fstream>
#include <string>
#include <vector>

namespace soak {

struct Sample {
    int jobs = 0;
    long long heap = 0;     ///< bytes that the program holds
    long long resident = 0; ///< bytes that the system has given it
    int descriptors = 0, threads = 0;
};

inline int entries(const char* folder)
{
    int count = 0;
    if (DIR* all = opendir(folder)) {
        while (readdir(all))
            ++count;
        closedir(all);
    }
    return count - 2; // . and ..
}

/// A thread that has ended is still listed for a moment: there should be `threads`.
inline Sample measured(int jobs, int threads)
{
    for (int tries = 0; tries < 200 && entries("/proc/self/task") > threads; ++tries)
        usleep(10'000);
    Sample sample;
    sample.jobs = jobs;
    const auto heap = mallinfo2();
    sample.heap = static_cast<long long>(heap.uordblks + heap.hblkhd);
    long long pages = 0;
    std::ifstream("/proc/self/statm") >> pages >> pages;
    sample.resident = pages * sysconf(_SC_PAGESIZE);
    sample.descriptors = entries("/proc/self/fd") - 1; // the one that reads the folder
    sample.threads = entries("/proc/self/task");
    return sample;
}

/// What is still filling up at first (fonts, caches, pools) is not counted: the first third of the samples.
inline std::vector<Sample> settled(const std::vector<Sample>& all)
{
    return {all.begin() + static_cast<std::ptrdiff_t>(all.size() / 3), all.end()};
}

/// Bytes a job, by least squares.
inline double slope(const std::vector<Sample>& all, long long Sample::*what)
{
    double n = static_cast<double>(all.size()), x = 0, y = 0, xx = 0, xy = 0;
    for (const auto& sample : all) {
        x += sample.jobs;
        y += static_cast<double>(sample.*what);
        xx += static_cast<double>(sample.jobs) * sample.jobs;
        xy += sample.jobs * static_cast<double>(sample.*what);
    }
    const double spread = n * xx - x * x;
    return spread > 0 ? (n * xy - x * y) / spread : 0;
}

inline bool isFlat(const std::vector<Sample>& all, int Sample::*what)
{
    return std::all_of(all.begin(), all.end(), [&](const Sample& sample) { return sample.*what == all.front().*what; });
}

} // namespace soak
