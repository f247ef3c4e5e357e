#include "gui/signals.h"

#include <QSocketNotifier>

#include <csignal>
#include <sys/signalfd.h>
#include <unistd.h>

namespace gui {

namespace {

sigset_t ours()
{
    sigset_t set;
    sigemptyset(&set);
    for (const int signal : {SIGTERM, SIGINT, SIGHUP})
        sigaddset(&set, signal);
    return set;
}

} // namespace

void Signals::block()
{
    const auto set = ours();
    pthread_sigmask(SIG_BLOCK, &set, nullptr);
}

Signals::Signals()
{
    const auto set = ours();
    m_descriptor = signalfd(-1, &set, SFD_CLOEXEC | SFD_NONBLOCK);
    auto* notifier = new QSocketNotifier(m_descriptor, QSocketNotifier::Read, this);
    connect(notifier, &QSocketNotifier::activated, this, [this, set] {
        signalfd_siginfo what{};
        if (::read(m_descriptor, &what, sizeof what) != sizeof what)
            return;
        pthread_sigmask(SIG_UNBLOCK, &set, nullptr); // a second one is not waited for
        emit asked();
    });
}

Signals::~Signals()
{
    ::close(m_descriptor);
}

} // namespace gui
