#pragma once
// A loopback server that speaks, or breaks off, exactly as scripted, and remembers what reached it. Lives in the thread of the test: it works
// while the program waits for its answer.

#include <QByteArray>
#include <QList>
#include <QTcpServer>

#include <functional>
#include <map>
#include <string>
#include <vector>

class QTcpSocket;

namespace fakes {

struct SeenRequest {
    QByteArray method, target, head, body;
    int connection = 0;
    QByteArray header(const QByteArray& name) const; ///< empty when absent
};

/// What happens once a request is there.
struct Step {
    enum Then { Keep, Close, Reset };
    QByteArray answer;
    Then then = Keep;
    bool atHead = false; ///< act when the request's head is there, without reading its body
    int trickleMs = 0;   ///< > 0: one byte of the answer every so many milliseconds
};

class WireServer {
public:
    WireServer();
    ~WireServer();
    std::string url() const;
    /// Steps are used in order; the last one serves all further requests.
    void script(QList<Step> steps);
    /// Called on the test's thread when a request is there, before it is answered.
    std::function<void()> onRequest;
    const std::vector<SeenRequest>& seen() const { return m_seen; }
    int connections() const { return m_connections; }
    int spokenOn() const { return m_spokenOn; } ///< connections on which a byte came
    void forget() { m_seen.clear(); }

private:
    struct Peer;
    void accept();
    void read(QTcpSocket* socket);
    void act(QTcpSocket* socket);
    void end(QTcpSocket* socket, Step::Then then);

    QTcpServer m_server;
    QList<Step> m_steps;
    std::map<QTcpSocket*, Peer> m_peers;
    std::vector<SeenRequest> m_seen;
    int m_connections = 0, m_spokenOn = 0;
};

/// A whole HTTP answer with its Content-Length. `headers`: lines ending in \r\n.
QByteArray answer(int status, const QByteArray& body, const QByteArray& headers = {});
/// The same in chunks of `size` bytes.
QByteArray chunkedAnswer(const QByteArray& body, qsizetype size);

} // namespace fakes
