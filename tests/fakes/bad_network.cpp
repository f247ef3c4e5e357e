#include "tests/fakes/bad_network.h"

#include "tests/fakes/http_framing.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <stdexcept>

namespace fakes {

namespace {

sockaddr_in loopback(int port)
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    address.sin_port = htons(static_cast<std::uint16_t>(port));
    return address;
}

// One end of a TCP connection. Waiting ends when `wake` becomes readable.
class Link {
public:
    Link(int socket, int wake) : m_socket(socket), m_wake(wake)
    {
        const int on = 1;
        setsockopt(m_socket, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    }
    ~Link() { close(m_socket); }
    Link(const Link&) = delete;
    Link& operator=(const Link&) = delete;

    bool send(std::string_view bytes)
    {
        while (!bytes.empty()) {
            if (!ready(POLLOUT))
                return false;
            const ssize_t sent = ::send(m_socket, bytes.data(), bytes.size(), MSG_NOSIGNAL);
            if (sent <= 0)
                return false;
            bytes.remove_prefix(static_cast<std::size_t>(sent));
        }
        return true;
    }

    bool receiveMore()
    {
        std::array<char, 65536> buffer;
        const ssize_t got = ready(POLLIN) ? recv(m_socket, buffer.data(), buffer.size(), 0) : 0;
        if (got <= 0)
            return false;
        m_received.append(buffer.data(), static_cast<std::size_t>(got));
        return true;
    }

    const std::string& received() const { return m_received; }
    std::string take(std::size_t bytes)
    {
        std::string taken = m_received.substr(0, bytes);
        m_received.erase(0, bytes);
        return taken;
    }

    // Closing then sends RST instead of FIN.
    void resetWhenClosed()
    {
        const linger atOnce{1, 0};
        setsockopt(m_socket, SOL_SOCKET, SO_LINGER, &atOnce, sizeof atOnce);
    }

    bool pause(std::chrono::milliseconds time) const // false when everything must end
    {
        pollfd wake{m_wake, POLLIN, 0};
        return poll(&wake, 1, static_cast<int>(time.count())) == 0;
    }

private:
    bool ready(short what) const
    {
        std::array<pollfd, 2> watched{pollfd{m_socket, what, 0}, pollfd{m_wake, POLLIN, 0}};
        return poll(watched.data(), watched.size(), -1) > 0 && watched[1].revents == 0;
    }

    int m_socket, m_wake;
    std::string m_received;
};

struct Message {
    Head head;
    std::string bytes;
};

std::optional<Head> receiveHead(Link& link)
{
    while (true) {
        if (auto head = parseHead(link.received()))
            return head;
        if (!link.receiveMore())
            return std::nullopt;
    }
}

std::optional<Message> receiveBody(Link& link, const Head& head, bool untilClosed)
{
    while (true) {
        const std::string_view body = std::string_view(link.received()).substr(head.length);
        const auto chunked = head.chunked ? chunkedLength(body) : std::nullopt;
        if (chunked)
            return Message{head, link.take(head.length + *chunked)};
        const std::size_t announced = head.contentLength.value_or(0);
        if (!head.chunked && !untilClosed && body.size() >= announced)
            return Message{head, link.take(head.length + announced)};
        if (!link.receiveMore()) {
            if (!untilClosed)
                return std::nullopt;
            return Message{head, link.take(link.received().size())};
        }
    }
}

std::optional<Message> receiveRequest(Link& client)
{
    const auto head = receiveHead(client);
    if (!head || (head->expectsContinue && !client.send("HTTP/1.1 100 Continue\r\n\r\n")))
        return std::nullopt;
    return receiveBody(client, *head, false);
}

std::optional<Message> receiveAnswer(Link& server, const std::string& method)
{
    while (true) {
        const auto head = receiveHead(server);
        if (!head)
            return std::nullopt;
        const int status = head->status();
        if (status < 200) { // the proxy has told the client to continue itself
            server.take(head->length);
            continue;
        }
        if (method == "HEAD" || status == 204 || status == 304)
            return Message{*head, server.take(head->length)};
        return receiveBody(server, *head, !head->chunked && !head->contentLength);
    }
}

std::optional<Message> askServer(int port, int wake, const Message& request)
{
    const int socket = ::socket(AF_INET, SOCK_STREAM, 0);
    Link server(socket, wake);
    const sockaddr_in address = loopback(port);
    if (connect(socket, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0 || !server.send(request.bytes))
        return std::nullopt;
    return receiveAnswer(server, request.head.method());
}

/// The same request with another body.
Message withBody(const Message& request, const std::string& body)
{
    std::string head = request.bytes.substr(0, request.head.length);
    const auto line = head.find("Content-Length: ");
    const auto end = head.find("\r\n", line);
    head.replace(line, end - line, "Content-Length: " + std::to_string(body.size()));
    return {*parseHead(head), head + body};
}

bool trickle(Link& client, const std::string& answer, std::chrono::milliseconds pause)
{
    for (const char byte : answer)
        if (!client.send({&byte, 1}) || !client.pause(pause))
            return false;
    return true;
}

// Hands the answer over as the fault has it; false when the connection is to be closed.
bool deliver(Link& client, const Message& answer, const Fault& fault)
{
    const std::string_view bytes = answer.bytes;
    switch (fault.kind) {
    case Fault::Kind::Truncate: client.send(bytes.substr(0, fault.bytes)); return false;
    case Fault::Kind::TruncateBody: client.send(bytes.substr(0, answer.head.length + fault.bytes)); return false;
    case Fault::Kind::Trickle: return trickle(client, answer.bytes, fault.pause);
    case Fault::Kind::Delay: return client.pause(fault.pause) && client.send(bytes);
    case Fault::Kind::ResetAfterEffect: client.resetWhenClosed(); return false;
    case Fault::Kind::OtherBody:
    case Fault::Kind::DropAfterEffect: return false;
    default: return client.send(bytes);
    }
}

} // namespace

BadNetwork::BadNetwork(int serverPort) : m_serverPort(serverPort)
{
    listen();
    m_accepting = std::thread([this] { accept(); });
}

BadNetwork::~BadNetwork()
{
    [[maybe_unused]] const auto written = write(m_wake[1], "x", 1);
    {
        const std::lock_guard lock(m_mutex);
        m_over = true;
    }
    m_changed.notify_all();
    m_accepting.join();
    for (std::thread& thread : m_serving)
        thread.join();
    for (const int end : {m_listener, m_wake[0], m_wake[1]})
        close(end);
}

void BadNetwork::listen()
{
    m_listener = socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address = loopback(0);
    socklen_t length = sizeof address;
    if (pipe(m_wake) != 0 || bind(m_listener, reinterpret_cast<sockaddr*>(&address), length) != 0
        || ::listen(m_listener, 64) != 0
        || getsockname(m_listener, reinterpret_cast<sockaddr*>(&address), &length) != 0)
        throw std::runtime_error("the bad network cannot listen on 127.0.0.1");
    m_port = ntohs(address.sin_port);
}

void BadNetwork::accept()
{
    while (true) {
        std::array<pollfd, 2> watched{pollfd{m_listener, POLLIN, 0}, pollfd{m_wake[0], POLLIN, 0}};
        if (poll(watched.data(), watched.size(), -1) <= 0 || watched[1].revents != 0)
            return;
        const int client = ::accept(m_listener, nullptr, nullptr);
        if (client < 0)
            continue;
        const std::lock_guard lock(m_mutex);
        ++m_connections;
        if (m_refusals > 0) {
            --m_refusals;
            Link(client, m_wake[0]).resetWhenClosed();
        } else {
            m_serving.emplace_back([this, client] { serve(client); });
        }
    }
}

void BadNetwork::serve(int socket)
{
    Link client(socket, m_wake[0]);
    while (const auto request = receiveRequest(client)) {
        const std::string method = request->head.method(), path = request->head.path();
        const Fault fault = faultFor(method, path);
        if (fault.kind == Fault::Kind::ResetBeforeEffect)
            client.resetWhenClosed();
        if (fault.kind == Fault::Kind::ResetBeforeEffect || fault.kind == Fault::Kind::DropBeforeEffect)
            return;
        landLate(method);
        if (fault.kind == Fault::Kind::LateEffect) {
            const std::lock_guard lock(m_mutex);
            m_late.push_back(request->bytes);
            return;
        }
        const auto answer = askServer(m_serverPort, m_wake[0], fault.kind == Fault::Kind::OtherBody ? withBody(*request, fault.body) : *request);
        if (fault.kind == Fault::Kind::Hold && !holdBack())
            return;
        if (!answer || !deliver(client, *answer, fault) || request->head.closes || answer->head.closes)
            return;
    }
}

bool BadNetwork::holdBack()
{
    std::unique_lock lock(m_mutex);
    const int before = m_releases;
    ++m_held;
    m_changed.notify_all();
    m_changed.wait(lock, [&] { return m_over || m_releases != before; });
    --m_held;
    return !m_over;
}

void BadNetwork::landLate(const std::string& method)
{
    std::vector<std::string> late;
    if (method != "GET") {
        const std::lock_guard lock(m_mutex);
        late.swap(m_late);
    }
    for (const auto& bytes : late)
        if (const auto head = parseHead(bytes))
            askServer(m_serverPort, m_wake[0], {*head, bytes});
}

Fault BadNetwork::faultFor(const std::string& method, const std::string& path)
{
    const std::lock_guard lock(m_mutex);
    Fault fault;
    for (Rule& rule : m_rules) {
        if (rule.count == 0 || (!rule.method.empty() && rule.method != method) || !path.starts_with(rule.path))
            continue;
        if (rule.skip > 0) {
            --rule.skip;
            continue;
        }
        rule.count -= rule.count > 0 ? 1 : 0;
        fault = rule.fault;
        break;
    }
    const bool before = fault.kind == Fault::Kind::LateEffect || fault.kind == Fault::Kind::DropBeforeEffect || fault.kind == Fault::Kind::ResetBeforeEffect;
    m_seen.push_back({method, path, !before});
    return fault;
}

void BadNetwork::script(std::string method, std::string path, Fault fault, int skip, int count)
{
    const std::lock_guard lock(m_mutex);
    m_rules.push_back({std::move(method), std::move(path), fault, skip, count});
}

void BadNetwork::refuseConnections(int count)
{
    const std::lock_guard lock(m_mutex);
    m_refusals = count;
}

void BadNetwork::heal()
{
    const std::lock_guard lock(m_mutex);
    m_rules.clear();
    m_refusals = 0;
    ++m_releases;
    m_changed.notify_all();
}

int BadNetwork::held() const
{
    const std::lock_guard lock(m_mutex);
    return m_held;
}

bool BadNetwork::waitUntilHeld(std::stop_token over)
{
    std::unique_lock lock(m_mutex);
    return m_changed.wait(lock, over, [this] { return m_held > 0; });
}

void BadNetwork::release()
{
    const std::lock_guard lock(m_mutex);
    ++m_releases;
    m_changed.notify_all();
}

int BadNetwork::count(const std::string& method, const std::string& path, bool passedOnOnly) const
{
    const std::lock_guard lock(m_mutex);
    int found = 0;
    for (const Seen& seen : m_seen)
        found += (method.empty() || seen.method == method) && seen.path.starts_with(path)
                && (seen.passedOn || !passedOnOnly)
            ? 1
            : 0;
    return found;
}

int BadNetwork::requests(const std::string& method, const std::string& path) const { return count(method, path, false); }

int BadNetwork::effects(const std::string& method, const std::string& path) const { return count(method, path, true); }

int BadNetwork::connections() const
{
    const std::lock_guard lock(m_mutex);
    return m_connections;
}

} // namespace fakes
