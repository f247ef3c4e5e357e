// What ThreadSanitizer must report, and what it must not, over the window's worker: the proof that scripts/tsan can fail. One race, or none, a run.
//   races none      a result of the worker is used as the window does
//   races plain     the worker and the window count in the same place
//   races given     the window goes on writing what it has already given to the worker
//   races taken     the worker goes on writing a result that the window already has
//   races unwaited  the window reads what the worker writes, without having waited for its end

#include "gui/worker.h"

#include <QCoreApplication>

#include <atomic>
#include <cstdio>
#include <string>
#include <vector>

namespace {

/// Both sides have been there, whatever the sanitizer made of the order: relaxed, so that it is told nothing.
struct Meeting {
    std::atomic<bool> arrived = false;
    void arrive() { arrived.store(true, std::memory_order_relaxed); }
    void await() const
    {
        while (!arrived.load(std::memory_order_relaxed)) {
        }
    }
};

int g_count = 0;

long none()
{
    std::vector<long> got;
    {
        gui::Worker worker("none");
        QObject owner;
        long sum = 0;
        for (int i = 0; i < 100; ++i)
            worker.run(&owner, [numbers = std::vector<long>(100, i)](std::stop_token) { return numbers; }, [&](std::vector<long> numbers) { got = std::move(numbers); ++sum; });
        while (sum < 100)
            QCoreApplication::processEvents();
        worker.post([](std::stop_token) { ++g_count; });
    }
    return g_count + static_cast<long>(got.size());
}

long plain()
{
    gui::Worker worker("plain");
    Meeting done;
    worker.post([&](std::stop_token) { ++g_count; done.arrive(); });
    done.await();
    return ++g_count;
}

long given()
{
    auto numbers = std::make_shared<std::vector<long>>(10, 1);
    gui::Worker worker("given");
    Meeting done;
    long sum = 0;
    worker.post([&, numbers](std::stop_token) { sum = numbers->at(3); done.arrive(); });
    numbers->at(3) = 2;
    done.await();
    return numbers->at(3);
}

long taken()
{
    auto number = std::make_shared<long>(1);
    QObject owner;
    gui::Worker worker("taken");
    Meeting begun, used;
    bool over = false;
    // The worker is in its second task before the window writes: the lock of its tasks, taken in between, would put both in order.
    worker.run(&owner, [number](std::stop_token) { return number; }, [&](std::shared_ptr<long> answer) { begun.await(); *answer += 1; used.arrive(); over = true; });
    worker.post([number, &begun, &used](std::stop_token) { begun.arrive(); used.await(); *number += 1; });
    while (!over)
        QCoreApplication::processEvents();
    return 0;
}

long unwaited()
{
    auto worker = std::make_unique<gui::Worker>("unwaited");
    Meeting done;
    worker->post([&](std::stop_token) { g_count = 7; done.arrive(); });
    done.await();
    const int seen = g_count;
    worker.reset();
    return seen;
}

} // namespace

int main(int argc, char* argv[])
{
    const QCoreApplication app(argc, argv);
    const std::string race = argc > 1 ? argv[1] : "none";
    long result = 0;
    for (int round = 0; round < 20; ++round) // the sanitizer may miss one
        result = race == "plain" ? plain() : race == "given" ? given() : race == "taken" ? taken() : race == "unwaited" ? unwaited() : none();
    std::printf("%s: %ld\n", race.c_str(), result);
    return 0;
}
