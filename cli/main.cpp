// passeplat: wires the command line to the process. Everything else is in app.cpp, where tests can reach it.

#include "cli/app.h"

#include <QCoreApplication>

#include <csignal>
#include <iostream>
#include <poll.h>
#include <thread>
#include <unistd.h>

namespace {

/// Ctrl-C and SIGTERM ask the run to stop: the request in flight is finished and recorded. A second signal ends it at once.
class Signals {
public:
    Signals()
    {
        sigemptyset(&m_set);
        for (const int signal : {SIGINT, SIGTERM, SIGHUP})
            if (!isIgnored(signal))
                sigaddset(&m_set, signal);
        pthread_sigmask(SIG_BLOCK, &m_set, nullptr); // before any thread starts: all inherit it
        std::thread([this] { watch(); }).detach();
    }

    std::stop_token token() const { return m_stop.get_token(); }
    const bool& terminated() const { return m_terminated; }

private:
    /// As `nohup` wants it: whoever is waited for with sigwait() is told of an ignored signal all the same.
    static bool isIgnored(int signal)
    {
        struct sigaction former {};
        return sigaction(signal, nullptr, &former) == 0 && former.sa_handler == SIG_IGN;
    }

    void watch()
    {
        int signal = 0;
        sigwait(&m_set, &signal);
        m_terminated = signal != SIGINT;
        m_stop.request_stop();
        sigwait(&m_set, &signal);
        _exit(signal == SIGINT ? 130 : 143);
    }

    sigset_t m_set;
    std::stop_source m_stop;
    bool m_terminated = false;
};

/// Ctrl-C at a question is an answer too.
bool waitForInput(const std::stop_token& stop)
{
    while (!stop.stop_requested()) {
        pollfd input{STDIN_FILENO, POLLIN, 0};
        if (std::cin.rdbuf()->in_avail() > 0 || ::poll(&input, 1, 100) > 0)
            return true;
    }
    return false;
}

/// Asked of the pipe itself: what errno said when the write failed is gone by then.
bool readerLeft()
{
    pollfd output{STDOUT_FILENO, POLLOUT, 0};
    return ::poll(&output, 1, 0) > 0 && (output.revents & POLLERR) != 0;
}

} // namespace

int main(int argc, char* argv[])
{
    static Signals& stopSignals = *new Signals; // its thread outlives main()
    std::signal(SIGPIPE, SIG_IGN);
    QCoreApplication app(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("passeplat"));
    const cli::Environment environment{cli::Console{std::cin, isatty(STDIN_FILENO) == 1, isatty(STDERR_FILENO) == 1, [stop = stopSignals.token()] { return waitForInput(stop); }, readerLeft}, stopSignals.token(), stopSignals.terminated(),
                                       QCoreApplication::applicationFilePath().toStdString()};
    return cli::run(std::vector<std::string>(argv + 1, argv + argc), std::cout, std::cerr, environment);
}
