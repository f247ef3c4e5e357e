#include "gui/worker.h"

#include <QThread>

#include <atomic>

namespace gui {

struct Worker::Shared {
    std::mutex mutex; ///< of current and closing
    std::stop_source current;
    std::atomic<int> waiting = 0; ///< given and not finished
    bool closing = false;
};

Worker::Worker(const char* name)
    // The thread that lets go of the inbox last may be the worker's: it is deleted where it lives.
    : m_shared(std::make_shared<Shared>()), m_inbox(new QObject, [](QObject* inbox) { inbox->deleteLater(); }), m_thread(std::make_unique<QThread>()),
      m_hand(std::make_unique<QObject>())
{
    m_thread->setObjectName(QString::fromLatin1(name));
    m_hand->moveToThread(m_thread.get());
    m_thread->start();
}

Worker::~Worker()
{
    {
        const std::lock_guard lock(m_shared->mutex);
        m_shared->closing = true;
        m_shared->current.request_stop();
    }
    m_thread->quit();
    m_thread->wait();
}

void Worker::post(std::function<void(std::stop_token)> work)
{
    ++m_shared->waiting;
    QMetaObject::invokeMethod(m_hand.get(), [shared = m_shared, work = std::move(work)] {
        std::stop_token stop;
        {
            // Closing and stopping come under the same lock: work begun after them is dropped, work begun before them is stopped.
            const std::lock_guard lock(shared->mutex);
            if (!shared->closing) {
                shared->current = std::stop_source();
                stop = shared->current.get_token();
            }
        }
        if (stop.stop_possible())
            work(stop);
        --shared->waiting;
    }, Qt::QueuedConnection);
}

void Worker::stop()
{
    const std::lock_guard lock(m_shared->mutex);
    m_shared->current.request_stop();
}

bool Worker::isBusy() const
{
    return m_shared->waiting > 0;
}

} // namespace gui
