#pragma once
// The line above every page: connected or not, to which catalog and list, with ids. Always in sight, so that nobody sends to the wrong place.

#include <QFrame>

namespace gui {

class Desk;
class ElidedLabel;
class PlainLabel;

class HeaderLine : public QFrame {
    Q_OBJECT
public:
    explicit HeaderLine(Desk& desk, QWidget* parent = nullptr);

private:
    void showStanding();

    Desk& m_desk;
    QWidget* m_icon = nullptr;
    PlainLabel* m_state = nullptr;
    ElidedLabel* m_where = nullptr;
};

} // namespace gui
