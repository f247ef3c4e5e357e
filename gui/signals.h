#pragma once
// SIGTERM, SIGINT and SIGHUP close the program as a person would want it: the request in flight is finished, then everything goes in order.

#include <QObject>

namespace gui {

/// One object, on the window's thread; needs the application. The first signal is told, the next one ends the program at once.
class Signals : public QObject {
    Q_OBJECT
public:
    /// Before any thread starts: all inherit it, so that none is struck.
    static void block();
    Signals();
    ~Signals() override;

signals:
    void asked();

private:
    int m_descriptor = -1;
};

} // namespace gui
