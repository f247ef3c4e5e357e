#pragma once
// Layouts settle over several events, and sizes decide about other sizes.

#include "patience.h"

#include <QWidget>

/// Turns the event loop until nothing in the window has moved for three turns.
inline bool layoutsRest(const QWidget& window)
{
    const auto places = [&] {
        QList<QRect> all{window.geometry()};
        for (const auto* widget : window.findChildren<QWidget*>())
            all << (widget->isVisible() ? widget->geometry() : QRect());
        return all;
    };
    QList<QRect> before;
    int still = 0;
    return QTest::qWaitFor([&] {
        const auto now = places();
        still = now == before ? still + 1 : 0;
        before = now;
        return still >= 3;
    }, patience);
}
