#pragma once
// One thread that does what must not hold up the window. Work is done in the order given; its result comes back on the window's thread.

#include <QObject>
#include <QPointer>

#include <functional>
#include <memory>
#include <mutex>
#include <stop_token>
#include <type_traits>
#include <utility>

class QThread;

namespace gui {

class Worker {
public:
    /// `name` is the thread's, for debuggers.
    explicit Worker(const char* name);
    /// Asks the work at hand to stop and waits for it; what was not begun is dropped.
    ~Worker();
    Worker(const Worker&) = delete;
    Worker& operator=(const Worker&) = delete;

    /// `work(std::stop_token)` runs on the worker's thread, `done(result)` on the caller's, unless `owner` is gone by then.
    template <class Work, class Done>
    void run(QObject* owner, Work work, Done done)
    {
        using Answer = std::invoke_result_t<Work, std::stop_token>;
        post([guard = QPointer<QObject>(owner), inbox = m_inbox, work = std::move(work), done = std::move(done)](std::stop_token stop) mutable {
            auto answer = std::make_shared<Answer>(work(stop));
            QMetaObject::invokeMethod(inbox.get(), [guard, answer, done = std::move(done)]() mutable {
                if (guard)
                    done(std::move(*answer));
            }, Qt::QueuedConnection);
        });
    }

    /// For work without a result.
    void post(std::function<void(std::stop_token)> work);
    /// Asks the work at hand to stop. Work given afterwards is not concerned.
    void stop();
    bool isBusy() const;

private:
    struct Shared;
    std::shared_ptr<Shared> m_shared;
    std::shared_ptr<QObject> m_inbox; ///< lives on the thread that made the worker
    std::unique_ptr<QThread> m_thread;
    std::unique_ptr<QObject> m_hand; ///< lives on the worker's thread
};

} // namespace gui
