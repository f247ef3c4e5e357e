#pragma once
// A wheel or a finger that scrolls the page must not change what it happens to pass over. Installed as event filter on fields with a value to turn.

#include <QEvent>
#include <QWidget>

namespace gui {

class CalmFields : public QObject {
public:
    using QObject::QObject;
    bool eventFilter(QObject* watched, QEvent* event) override
    {
        auto* widget = qobject_cast<QWidget*>(watched);
        if (event->type() != QEvent::Wheel || !widget || widget->hasFocus())
            return false;
        event->ignore();
        return true;
    }
};

} // namespace gui
