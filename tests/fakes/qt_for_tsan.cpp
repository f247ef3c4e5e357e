// Shows ThreadSanitizer how this program hands over from thread to thread. Qt is not built with it, and locks its queues by futexes of its own: to the
// sanitizer, work given with QMetaObject::invokeMethod() has nothing to do with the giving, and every result would look like a race.
//
// The two places where threads meet through Qt are therefore put in front of Qt's own (linked only with the thread preset), and say what Qt guarantees:
// what was written before work was given is seen by the work, and what a thread did is seen by who waited for its end. Nothing else is excused, and
// nothing is suppressed: what the giver does after giving, or both at once, is reported as ever (tests/races.cpp).

#include <QDeadlineTimer>
#include <QMetaObject>
#include <QThread>

#include <dlfcn.h>
#include <sanitizer/tsan_interface.h>

namespace {

template <class Function>
Function qtsOwn(const char* name)
{
    auto* found = dlsym(RTLD_NEXT, name);
    if (!found)
        qFatal("this Qt has no %s", name);
    return reinterpret_cast<Function>(found);
}

/// A piece of work on its way: what comes out of it on the other thread comes after what went in.
class Parcel : public QtPrivate::QSlotObjectBase {
public:
    explicit Parcel(QtPrivate::QSlotObjectBase* work) : QSlotObjectBase(&open), m_work(work) { __tsan_release(this); }

private:
    static void open(int which, QSlotObjectBase* self, QObject* receiver, void** arguments, bool* answer)
    {
        auto* parcel = static_cast<Parcel*>(self);
        __tsan_acquire(parcel);
        if (which == Call) {
            parcel->m_work->call(receiver, arguments);
            __tsan_release(QThread::currentThread()); // for who waits for the thread
            __tsan_release(parcel);                   // for the thread that deletes it
        } else if (which == Compare) {
            *answer = parcel->m_work->compare(arguments);
        } else if (which == Destroy) {
            parcel->m_work->destroyIfLastRef();
            delete parcel;
        }
    }

    QtPrivate::QSlotObjectBase* m_work;
};

} // namespace

bool QMetaObject::invokeMethodImpl(QObject* object, QtPrivate::QSlotObjectBase* work, Qt::ConnectionType type, void* answer)
{
    using Own = bool (*)(QObject*, QtPrivate::QSlotObjectBase*, Qt::ConnectionType, void*);
    static const auto own = qtsOwn<Own>("_ZN11QMetaObject16invokeMethodImplEP7QObjectPN9QtPrivate15QSlotObjectBaseEN2Qt14ConnectionTypeEPv");
    return own(object, new Parcel(work), type, answer);
}

bool QThread::wait(QDeadlineTimer deadline)
{
    using Own = bool (*)(QThread*, QDeadlineTimer);
    static const auto own = qtsOwn<Own>("_ZN7QThread4waitE14QDeadlineTimer");
    const bool ended = own(this, deadline);
    if (ended)
        __tsan_acquire(this);
    return ended;
}
