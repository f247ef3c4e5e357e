// Thousands of jobs in one long-lived process, against a HubRise and a network that misbehave, with children that are killed: nothing is ever there twice
// or gone, one rerun reaches the end, and memory and descriptors stay what they were. scripts/soak runs it; CTest a short form.
//
// Time is the test's own in most seasons (waits cost nothing, HubRise's request windows are real); every fourth one has a window open instead.

#include "cli/app.h"
#include "fakes/shared_clock.h"
#include "promises.h"
#include "soak_meter.h"
#include "soak_seasons.h"

#include <QApplication>

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <iostream>
#include <sstream>

namespace {

struct Settings {
    int jobs = 2000, season = 50, minutes = 0, only = -1;
    std::uint32_t seed = 1;
    bool brief = false;
};

constexpr double allowedHeapPerJob = 256, allowedResidentPerJob = 4096; ///< bytes: fragments move, a leaked session or connection is far more

Settings settingsFrom(const std::vector<std::string>& words)
{
    Settings settings;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const auto number = [&] { return i + 1 < words.size() ? std::atoi(words[++i].c_str()) : 0; };
        if (words[i] == "--jobs")
            settings.jobs = number();
        else if (words[i] == "--minutes")
            settings.minutes = number();
        else if (words[i] == "--seed")
            settings.seed = static_cast<std::uint32_t>(number());
        else if (words[i] == "--only-season")
            settings.only = number();
        else if (words[i] == "--short")
            settings = {.jobs = 60, .season = 15, .seed = settings.seed, .brief = true};
        else {
            std::fprintf(stderr, "soak [--jobs N] [--minutes M] [--seed S] [--only-season K] [--short]\n");
            std::exit(64);
        }
    }
    return settings;
}

/// Waits take no time, but are told to the parent, whose clock they move too.
struct ChildClock final : io::Clock {
    mutable fakes::SharedClock clock;
    explicit ChildClock(std::int64_t ms) : clock(ms) {}
    std::int64_t nowMs() const override { return clock.nowMs(); }
    std::int64_t monotonicMs() const override { return clock.monotonicMs(); }
    bool sleepMs(std::int64_t ms, std::stop_token stop) const override
    {
        std::cout << ms << std::endl;
        return clock.sleepMs(ms, stop);
    }
};

/// One command of the program, to be killed: soak --child MS -- words…
int child(int argc, char* argv[])
{
    const QCoreApplication app(argc, argv);
    const ChildClock clock(std::atoll(argv[2]));
    std::ostringstream out, err;
    const bool terminated = false;
    const cli::Environment environment{cli::Console{std::cin, false, false}, {}, terminated, argv[0], &clock};
    return cli::run(std::vector<std::string>(argv + 4, argv + argc), out, err, environment);
}

std::string figures(const soak::Tally& tally, const Settings& settings, long long seconds)
{
    std::string ends;
    for (const auto& [code, count] : tally.ends)
        ends += (ends.empty() ? "" : ", ") + std::string(code < 0 ? "killed" : std::to_string(code)) + ": " + std::to_string(count);
    return "seed " + std::to_string(settings.seed) + ": " + std::to_string(tally.jobs) + " jobs in " + std::to_string(seconds) + " s, " + std::to_string(tally.troubles) + " with faults, "
           + std::to_string(tally.kills) + " killed, " + std::to_string(tally.stops) + " stopped, " + std::to_string(tally.reruns) + " rerun; ends by exit code: " + ends;
}

bool memoryHolds(const std::vector<soak::Sample>& all, bool brief)
{
    const auto kept = soak::settled(all);
    const double heap = soak::slope(kept, &soak::Sample::heap), resident = soak::slope(kept, &soak::Sample::resident);
    const bool descriptors = soak::isFlat(kept, &soak::Sample::descriptors), threads = soak::isFlat(kept, &soak::Sample::threads);
    std::printf("heap in use: %.0f KiB after warming up, %.0f KiB at the end; %+.0f bytes a job (allowed %.0f)\n", static_cast<double>(kept.front().heap) / 1024,
                static_cast<double>(kept.back().heap) / 1024, heap, allowedHeapPerJob);
    std::printf("resident: %.0f KiB, %.0f KiB; %+.0f bytes a job (allowed %.0f)\n", static_cast<double>(kept.front().resident) / 1024, static_cast<double>(kept.back().resident) / 1024, resident,
                allowedResidentPerJob);
    std::printf("descriptors: %d, %s; threads: %d, %s\n", kept.back().descriptors, descriptors ? "flat" : "NOT flat", kept.back().threads, threads ? "flat" : "NOT flat");
    if (brief) // too short for a slope
        return descriptors && threads && kept.back().heap - kept.front().heap < 8 * 1024 * 1024;
    return descriptors && threads && heap <= allowedHeapPerJob && resident <= allowedResidentPerJob;
}

} // namespace

int main(int argc, char* argv[])
{
    if (argc > 4 && std::string(argv[1]) == "--child")
        return child(argc, argv);
    // Few arenas: what each of hundreds of short-lived server threads leaves in its own would look like growth.
    mallopt(M_ARENA_MAX, 2);
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication app(argc, argv);
    const Settings settings = settingsFrom(std::vector<std::string>(argv + 1, argv + argc));
    std::setvbuf(stdout, nullptr, _IOLBF, 0);
    const auto begun = std::chrono::steady_clock::now();
    const auto seconds = [&] { return std::chrono::duration_cast<std::chrono::seconds>(std::chrono::steady_clock::now() - begun).count(); };

    soak::Tally tally;
    std::vector<soak::Sample> samples;
    for (int number = std::max(settings.only, 0); tally.jobs < settings.jobs && (settings.minutes == 0 || seconds() < 60 * settings.minutes); ++number) {
        soak::runSeason({number, settings.season, settings.seed * 1'000'003U + static_cast<std::uint32_t>(number), !settings.brief, number % 4 == 0}, tally);
        samples.push_back(soak::measured(tally.jobs, samples.empty() ? 1 : samples.back().threads));
        if (!settings.brief)
            std::printf("season %d: %d jobs, %lld s, heap %lld KiB, resident %lld KiB, %d descriptors, %d threads\n", number, tally.jobs, static_cast<long long>(seconds()),
                        samples.back().heap / 1024, samples.back().resident / 1024, samples.back().descriptors, samples.back().threads);
        if (settings.only >= 0)
            break;
    }
    const std::string told = figures(tally, settings, seconds());
    std::printf("%s\nlongest job: %lld ms (%s)\n", told.c_str(), tally.longestMs, tally.longest.c_str());
    const bool memory = memoryHolds(samples, settings.brief);
    for (const auto& wrong : tally.wrong)
        std::printf("WRONG: %s\n", wrong.c_str());
    std::printf("doubled, lost, not reached, or throttled by our own pacing: %zu\n", tally.wrong.size());
    if (settings.brief)
        promise::record("R3", "soak, short form", std::to_string(tally.jobs) + " jobs, " + std::to_string(tally.troubles + tally.kills + tally.stops) + " spoilt, "
                        + std::to_string(tally.wrong.size()) + " doubled, lost or not reached by one rerun", tally.wrong.empty());
    return tally.wrong.empty() && memory ? 0 : 1;
}
