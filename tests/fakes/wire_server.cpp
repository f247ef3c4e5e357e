#include "tests/fakes/wire_server.h"

#include <QPointer>
#include <QTcpSocket>
#include <QTimer>

namespace fakes {

struct WireServer::Peer {
    int number = 0;
    bool spoken = false;
    QByteArray pending;
    qsizetype headEnd = -1;
    std::size_t request = 0; ///< index in m_seen while one is being read
};

QByteArray SeenRequest::header(const QByteArray& name) const
{
    for (const auto& line : head.split('\n'))
        if (const auto colon = line.indexOf(':'); colon > 0 && line.first(colon).compare(name, Qt::CaseInsensitive) == 0)
            return line.mid(colon + 1).trimmed();
    return {};
}

WireServer::WireServer()
{
    m_server.listen(QHostAddress::LocalHost, 0);
    QObject::connect(&m_server, &QTcpServer::newConnection, &m_server, [this] { accept(); });
}

WireServer::~WireServer()
{
    for (const auto& [socket, peer] : m_peers)
        socket->disconnect();
}

std::string WireServer::url() const
{
    return "http://127.0.0.1:" + std::to_string(m_server.serverPort());
}

void WireServer::script(QList<Step> steps)
{
    m_steps = std::move(steps);
}

void WireServer::accept()
{
    while (QTcpSocket* socket = m_server.nextPendingConnection()) {
        m_peers[socket].number = ++m_connections;
        QObject::connect(socket, &QTcpSocket::readyRead, &m_server, [this, socket] { read(socket); });
        QObject::connect(socket, &QTcpSocket::disconnected, &m_server, [this, socket] {
            m_peers.erase(socket);
            socket->deleteLater();
        });
        read(socket);
    }
}

void WireServer::read(QTcpSocket* socket)
{
    Peer& peer = m_peers[socket];
    const QByteArray bytes = socket->readAll();
    if (!bytes.isEmpty() && !peer.spoken) {
        peer.spoken = true;
        ++m_spokenOn;
    }
    peer.pending += bytes;
    if (peer.headEnd < 0) {
        const auto end = peer.pending.indexOf("\r\n\r\n");
        if (end < 0)
            return;
        peer.headEnd = end + 4;
        const QList<QByteArray> start = peer.pending.first(peer.pending.indexOf('\r')).split(' ');
        peer.request = m_seen.size();
        m_seen.push_back({start.value(0), start.value(1), peer.pending.first(end), {}, peer.number});
        if (m_steps.first().atHead)
            return act(socket);
    }
    const qsizetype length = m_seen[peer.request].header("Content-Length").toLongLong();
    if (peer.pending.size() < peer.headEnd + length)
        return;
    m_seen[peer.request].body = peer.pending.mid(peer.headEnd, length);
    peer.pending.remove(0, peer.headEnd + length);
    peer.headEnd = -1;
    act(socket);
}

void WireServer::act(QTcpSocket* socket)
{
    if (onRequest)
        onRequest();
    const Step step = m_steps.size() > 1 ? m_steps.takeFirst() : m_steps.first();
    if (step.trickleMs == 0) {
        socket->write(step.answer);
        return end(socket, step.then);
    }
    auto* timer = new QTimer(socket);
    QObject::connect(timer, &QTimer::timeout, socket, [this, socket, timer, step, at = qsizetype(0)]() mutable {
        if (at == step.answer.size()) {
            timer->stop();
            return end(socket, step.then);
        }
        socket->write(step.answer.mid(at++, 1));
    });
    timer->start(step.trickleMs);
}

void WireServer::end(QTcpSocket* socket, Step::Then then)
{
    if (then == Step::Close)
        socket->disconnectFromHost();
    else if (then == Step::Reset)
        socket->abort();
}

QByteArray answer(int status, const QByteArray& body, const QByteArray& headers)
{
    return "HTTP/1.1 " + QByteArray::number(status) + " Scripted\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n" + headers + "\r\n" + body;
}

QByteArray chunkedAnswer(const QByteArray& body, qsizetype size)
{
    QByteArray out = "HTTP/1.1 200 Scripted\r\nTransfer-Encoding: chunked\r\nContent-Type: application/json\r\n\r\n";
    for (qsizetype at = 0; at < body.size(); at += size) {
        const QByteArray part = body.mid(at, size);
        out += QByteArray::number(part.size(), 16) + "\r\n" + part + "\r\n";
    }
    return out + "0\r\n\r\n";
}

} // namespace fakes
