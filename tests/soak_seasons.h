// The seasons of the soak: each has a till, a HubRise and a profile of its own, and some fifty jobs.
#pragma once

#include <map>
#include <string>
#include <vector>

namespace soak {

struct Tally {
    int jobs = 0, troubles = 0, kills = 0, stops = 0, reruns = 0;
    long long longestMs = 0;        ///< of all jobs, by the machine's clock
    std::string longest;            ///< and which it was
    std::map<int, int> ends;        ///< exit code → how often; -1: killed
    std::vector<std::string> wrong; ///< with season and job
};

struct Season {
    int number, jobs;
    std::uint32_t seed;
    bool patient; ///< also faults that take a real minute
    bool window;  ///< through an open window, by the machine's clock; else by the command line, by the test's
};

void runSeason(const Season& season, Tally& tally);

} // namespace soak
