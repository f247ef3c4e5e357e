#pragma once
// E/S: the two columns of buttons; once one is pressed, its plan, its progress and its result take their place, as the flow goes.

#include <QStackedWidget>

namespace gui {

class Desk;

class ExchangePage : public QStackedWidget {
    Q_OBJECT
public:
    explicit ExchangePage(Desk& desk, QWidget* parent = nullptr);

private:
    void follow();

    Desk& m_desk;
    QWidget* m_home = nullptr;
    QWidget* m_plan = nullptr;
    QWidget* m_progress = nullptr;
    QWidget* m_result = nullptr;
};

} // namespace gui
