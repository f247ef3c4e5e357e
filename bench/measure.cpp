#include "bench/measure.h"

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <malloc.h>

#include <algorithm>
#include <chrono>
#include <exception>
#include <fstream>
#include <iostream>
#include <stdexcept>
#include <string>
#include <vector>

namespace bench {

namespace {

double cpuSeconds()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    const auto seconds = [](const timeval& t) { return static_cast<double>(t.tv_sec) + static_cast<double>(t.tv_usec) / 1e6; };
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

double wallSeconds() { return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count(); }

/// Linux keeps the peak since the process began, or since this (proc(5), clear_refs).
void forgetPeak() { std::ofstream("/proc/self/clear_refs") << "5"; }

std::int64_t peakBytes()
{
    std::ifstream status("/proc/self/status");
    for (std::string word; status >> word;)
        if (word == "VmHWM:") {
            std::int64_t kilobytes = 0;
            status >> kilobytes;
            return kilobytes * 1024;
        }
    throw std::runtime_error("the kernel does not tell the peak memory");
}

/// Ends the child; never returns into the parent's code.
[[noreturn]] void live(const std::function<void()>& work)
{
    int code = 0;
    try {
        work();
    } catch (const std::exception& failure) {
        std::cerr << failure.what() << std::endl;
        code = 1;
    }
    _exit(code);
}

void await(pid_t child)
{
    int status = 0;
    if (waitpid(child, &status, 0) != child || !WIFEXITED(status) || WEXITSTATUS(status) != 0)
        throw std::runtime_error("a step failed");
}

Figures once(const std::function<void(Run&)>& step)
{
    int ends[2];
    if (pipe(ends) != 0)
        throw std::runtime_error("no pipe");
    const pid_t child = fork();
    if (child == 0)
        live([&] {
            Run run;
            step(run);
            if (write(ends[1], &run.figures, sizeof run.figures) != sizeof run.figures)
                throw std::runtime_error("the figures cannot be told");
        });
    close(ends[1]);
    Figures figures;
    const bool told = read(ends[0], &figures, sizeof figures) == sizeof figures;
    close(ends[0]);
    await(child);
    if (!told)
        throw std::runtime_error("a step told no figures");
    return figures;
}

} // namespace

void Run::start()
{
    malloc_trim(0);
    forgetPeak();
    m_wall = wallSeconds();
    m_cpu = cpuSeconds();
}

void Run::stop(std::int64_t rows)
{
    figures.cpuSeconds = cpuSeconds() - m_cpu;
    figures.wallSeconds = wallSeconds() - m_wall;
    figures.peakBytes = peakBytes();
    figures.rows = rows;
}

Figures measure(const std::function<void(Run&)>& step, int times)
{
    std::vector<Figures> all;
    for (int i = 0; i < times; ++i)
        all.push_back(once(step));
    std::sort(all.begin(), all.end(), [](const Figures& a, const Figures& b) { return a.cpuSeconds < b.cpuSeconds; });
    return all[all.size() / 2];
}

void aside(const std::function<void()>& work)
{
    const pid_t child = fork();
    if (child == 0)
        live(work);
    await(child);
}

} // namespace bench
