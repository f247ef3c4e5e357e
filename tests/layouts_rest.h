#pragma once
// Layouts settle over several events, and sizes decide about other sizes.

#include "patience.h"

#include <QWidget>

#include <functional>

/// Turns the event loop until, for three turns, nothing in the window has moved and nobody was at work whose result would come to it.
inline bool layoutsRest(const QWidget& window, const std::function<bool()>& atWork = [] { return false; })
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
        still = now == before && !atWork() ? still + 1 : 0;
        before = now;
        return still >= 3;
    }, patience);
}
