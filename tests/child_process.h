// Programs as processes of the system, several of them started at one instant. For tests of locks and signals.
#pragma once

#include <QFile>

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <fstream>
#include <string>
#include <thread>
#include <utility>
#include <vector>

/// Holds whoever was started behind it, until it is opened.
class Barrier {
public:
    Barrier()
    {
        if (::pipe2(m_ends, O_CLOEXEC) != 0)
            qFatal("no pipe");
    }
    ~Barrier() { open(), ::close(m_ends[0]); }
    Barrier(const Barrier&) = delete;
    void open()
    {
        if (m_ends[1] >= 0)
            ::close(std::exchange(m_ends[1], -1));
    }
    int waitingEnd() const { return m_ends[0]; }
    int openingEnd() const { return m_ends[1]; }

private:
    int m_ends[2] = {-1, -1};
};

class ChildProcess {
public:
    using Clock = std::chrono::steady_clock;

    /// `words`: the program and its arguments. What it says goes to `output` (.out and .err).
    /// `ignored`: a signal that it is to ignore, as `nohup` starts a program.
    ChildProcess(std::vector<std::string> words, std::string output, const Barrier* barrier = nullptr, int ignored = 0) : m_output(std::move(output))
    {
        std::vector<char*> arguments;
        for (auto& word : words)
            arguments.push_back(word.data());
        arguments.push_back(nullptr);
        const std::string out = m_output + ".out", err = m_output + ".err";
        // Qt Test's own handlers must not run in the child: a signal before exec would find them in the middle of the fork.
        sigset_t all, before;
        sigfillset(&all);
        pthread_sigmask(SIG_BLOCK, &all, &before);
        m_pid = ::fork();
        if (m_pid != 0) {
            pthread_sigmask(SIG_SETMASK, &before, nullptr);
            return;
        }
        // Between here and exec nothing that another thread may hold is touched.
        const auto becomes = [](int to, const char* file, int flags) {
            const int fd = ::open(file, flags, 0600);
            if (fd < 0 || ::dup2(fd, to) < 0)
                ::_exit(126);
        };
        becomes(0, "/dev/null", O_RDONLY);
        becomes(1, out.c_str(), O_WRONLY | O_CREAT | O_TRUNC);
        becomes(2, err.c_str(), O_WRONLY | O_CREAT | O_TRUNC);
        if (barrier) {
            ::close(barrier->openingEnd());
            char nothing = 0;
            while (::read(barrier->waitingEnd(), &nothing, 1) < 0 && errno == EINTR) {
            }
        }
        for (int number = 1; number < 32; ++number)
            std::signal(number, number == ignored ? SIG_IGN : SIG_DFL); // but for SIGKILL and SIGSTOP, which are so
        sigset_t none;
        sigemptyset(&none);
        sigprocmask(SIG_SETMASK, &none, nullptr);
        ::execv(arguments[0], arguments.data());
        ::_exit(127);
    }
    ~ChildProcess()
    {
        if (m_pid > 0 && !m_ended) {
            signal(SIGKILL);
            hasEnded(true);
        }
    }
    ChildProcess(const ChildProcess&) = delete;

    pid_t pid() const { return m_pid; }
    void signal(int number) const { ::kill(m_pid, number); }

    bool hasEnded(bool wait = false)
    {
        if (!m_ended && ::wait4(m_pid, &m_status, wait ? 0 : WNOHANG, &m_usage) == m_pid) {
            m_ended = true;
            m_endedAt = Clock::now();
        }
        return m_ended;
    }
    /// As a shell tells it: 128 and more for a signal.
    int exitCode() const { return WIFEXITED(m_status) ? WEXITSTATUS(m_status) : 128 + WTERMSIG(m_status); }
    Clock::time_point endedAt() const { return m_endedAt; }
    /// How often it has written so far, wherever to: a measure of how far it has come that no other program on the machine changes. -1: not known.
    long long writeCalls() const
    {
        std::ifstream figures("/proc/" + std::to_string(m_pid) + "/io");
        for (std::string line; std::getline(figures, line);)
            if (line.starts_with("syscw: "))
                return std::stoll(line.substr(7));
        return -1;
    }
    /// Lets it work until it has written so often or has ended; how often it had when last looked at.
    long long letWrite(long long calls)
    {
        long long made = 0;
        while (!hasEnded() && made < calls) {
            std::this_thread::yield();
            made = writeCalls();
        }
        return made;
    }
    double cpuSeconds() const
    {
        const auto seconds = [](const timeval& t) { return static_cast<double>(t.tv_sec) + static_cast<double>(t.tv_usec) / 1e6; };
        return seconds(m_usage.ru_utime) + seconds(m_usage.ru_stime);
    }
    std::string out() const { return read(".out"); }
    std::string err() const { return read(".err"); }

private:
    std::string read(const char* end) const
    {
        QFile file(QString::fromStdString(m_output + end));
        return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : std::string();
    }

    std::string m_output;
    pid_t m_pid = -1;
    int m_status = 0;
    bool m_ended = false;
    rusage m_usage{};
    Clock::time_point m_endedAt;
};
