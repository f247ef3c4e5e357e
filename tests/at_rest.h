// Whether a process rests: none of its threads runs or is about to, so that nothing more comes of it without a word from outside. With this a test can know
// that something has not happened, instead of waiting for a while in which it might have.
#pragma once

#include <sys/types.h>
#include <unistd.h>

#include <csignal>
#include <filesystem>
#include <fstream>
#include <map>
#include <optional>
#include <string>
#include <system_error>

/// How often each thread has been put to sleep; none when one of them does not sleep, or a signal is on its way.
inline std::optional<std::map<std::string, std::string>> sleepingThreads(pid_t pid, pid_t butThread)
{
    std::map<std::string, std::string> all;
    std::error_code gone;
    std::filesystem::directory_iterator thread("/proc/" + std::to_string(pid) + "/task", gone);
    for (; !gone && thread != std::filesystem::directory_iterator(); thread.increment(gone)) {
        const auto number = thread->path().filename().string();
        if (number == std::to_string(butThread))
            continue;
        std::ifstream status(thread->path() / "status");
        std::string sleeps;
        for (std::string line; std::getline(status, line);) {
            if (line.starts_with("State:") && line.find('S', 6) == std::string::npos)
                return std::nullopt;
            if (line.starts_with("SigPnd:") || line.starts_with("ShdPnd:")) {
                const auto pending = std::stoull(line.substr(7), nullptr, 16);
                for (const int signal : {SIGHUP, SIGINT, SIGTERM})
                    if (pending >> (signal - 1) & 1)
                        return std::nullopt;
            }
            if (line.find("voluntary_ctxt_switches:") != std::string::npos) // with and without "non"
                sleeps += line;
        }
        if (sleeps.empty()) // it has just ended
            return std::nullopt;
        all[number] = sleeps;
    }
    return gone ? std::nullopt : std::optional(all);
}

/// Looked at twice: a thread that was woken in between has been put to sleep once more, so all of them slept at the moment between the two.
inline bool isAtRest(pid_t pid, pid_t butThread = 0)
{
    const auto once = sleepingThreads(pid, butThread);
    return once && once == sleepingThreads(pid, butThread) && !(once->empty() && butThread == 0);
}

/// All threads of this program but the one that asks.
inline bool othersAreAtRest() { return isAtRest(::getpid(), ::gettid()); }
