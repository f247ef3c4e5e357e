#pragma once
// “Give support access”: how to add the till vendor's support as a user of one's own in HubRise, so that nobody ever asks for a password.

#include <QFrame>

class QPushButton;

namespace gui {

class Desk;
class PlainLabel;

class SupportAccess : public QFrame {
    Q_OBJECT
public:
    explicit SupportAccess(Desk& desk, QWidget* parent = nullptr);

private:
    void unfold(bool open);
    void showProfile();
    QWidget* stepAddress();

    Desk& m_desk;
    QPushButton *m_toggle, *m_copy = nullptr;
    QWidget* m_steps;
    PlainLabel *m_address = nullptr, *m_email = nullptr, *m_role = nullptr;
};

} // namespace gui
