#pragma once
// Connecting, step by step: HubRise's page in the browser, what it asks, and the code pasted back here.

#include "sync/connect.h"

#include <QElapsedTimer>
#include <QFrame>
#include <QSet>

#include <memory>
#include <stop_token>

class QLineEdit;
class QPushButton;
class QTimer;

namespace gui {

class Banner;
class CodeEdit;
class Desk;
class PlainLabel;

class SignIn : public QFrame {
    Q_OBJECT
public:
    explicit SignIn(Desk& desk, QWidget* parent = nullptr);

    /// Opens HubRise's page in the browser and shows its address; also to get a new code.
    void openPage();
    /// Whether it can be closed again without having connected (the till is connected already).
    void setClosable(bool closable);
    /// What keeps a person from connecting now; empty: nothing.
    void setObstacle(const std::string& why);
    bool isExchanging() const { return m_stop != nullptr; }
    void say(const model::Error& error);
    void putFocus(); ///< on the next thing to do

signals:
    void connected(const engine::Connected& connected);
    void closed();
    /// The client id or its secret is missing or wrong.
    void clientWanted();

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget* stepOpen();
    QWidget* stepChoose();
    QWidget* stepCode();
    QWidget* codeRow();
    QWidget* busyRow();
    void wire();
    void pageMade(const model::Result<std::string>& url);
    void validate();
    void exchanged(const model::Result<engine::Connected>& answer);
    void setBusy(bool busy);
    void adapt();
    void tellLife();
    void lookAtClipboard();
    void takeOffer();
    bool mayOffer(const QString& code) const;

    Desk& m_desk;
    QPushButton *m_connect = nullptr, *m_newCode = nullptr, *m_close = nullptr, *m_copy = nullptr;
    QWidget *m_link = nullptr, *m_shape = nullptr, *m_obstacleNotice = nullptr;
    QLineEdit* m_url = nullptr;
    PlainLabel *m_browser = nullptr, *m_life = nullptr, *m_obstacle = nullptr;
    CodeEdit* m_code = nullptr;
    QPushButton *m_validate = nullptr, *m_offer = nullptr, *m_cancel = nullptr;
    QWidget* m_busy = nullptr;
    Banner* m_banner = nullptr;
    QTimer* m_tick;
    QElapsedTimer m_opened;          ///< since the page was opened; invalid: it was not
    std::shared_ptr<std::stop_source> m_stop; ///< of the exchange under way
    bool m_opening = false, m_obstructed = false;
    QString m_sent, m_offered;
    QSet<QString> m_used;            ///< codes that HubRise has seen
};

} // namespace gui
