#pragma once
// Connecting and disconnecting, what the connection reaches, and how to give the till vendor's support access.

#include "gui/widgets/page.h"
#include "io/cloud.h"
#include "sync/connect.h"

class QFrame;
class QPushButton;

namespace gui {

class Banner;
class ClientForm;
class ConnectionDetails;
class ConnectionStateCard;
class Desk;
class SignIn;

class ConnectionPage : public Page {
    Q_OBJECT
public:
    explicit ConnectionPage(Desk& desk, QWidget* parent = nullptr);

private:
    QFrame* clientCard();
    void showStanding();
    void adaptBusy();
    void wireDetails();

    void connected(const engine::Connected& connected);
    void warn(const engine::Connected& connected);
    void openAccount();
    void test();
    void tested(const model::Result<io::LocationInfo>& answer);
    void askToDisconnect();
    void disconnectNow();
    void disconnected(const model::Result<engine::Disconnected>& answer);
    void askForClient();
    void saveClient();
    void say(const model::Error& error);

    Desk& m_desk;
    ConnectionStateCard* m_state;
    Banner* m_warnings; ///< stays until a person has said that it was read
    Banner* m_result;   ///< of the last thing pressed
    SignIn* m_signIn;
    ConnectionDetails* m_details;
    QFrame* m_client = nullptr;
    ClientForm* m_clientForm = nullptr;
    QPushButton* m_saveClient = nullptr;
    bool m_again = false;   ///< connected, and about to connect again
    bool m_working = false; ///< testing or disconnecting
    bool m_refused = false; ///< the test was refused; the state line will tell why
};

} // namespace gui
