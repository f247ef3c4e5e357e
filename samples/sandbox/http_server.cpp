#include "samples/sandbox/http_server.h"

#include <arpa/inet.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <cstring>

namespace sandbox {

namespace {

constexpr int idleMilliseconds = 15'000;    // a connection without a request
constexpr int stalledMilliseconds = 30'000; // a request that does not go on

class SocketStream : public httplib::Stream {
public:
    SocketStream(int socket, int wake) : m_socket(socket), m_wake(wake) {}

    bool waitFor(short what, int milliseconds) const
    {
        std::array<pollfd, 2> watched{pollfd{m_socket, what, 0}, pollfd{m_wake, POLLIN, 0}};
        return poll(watched.data(), watched.size(), milliseconds) > 0 && watched[1].revents == 0;
    }

    bool hasBuffered() const { return m_begin < m_end; }
    bool is_readable() const override { return hasBuffered() || waitFor(POLLIN, stalledMilliseconds); }
    bool is_writable() const override { return waitFor(POLLOUT, stalledMilliseconds); }

    ssize_t read(char* to, size_t size) override
    {
        if (!hasBuffered()) {
            if (!waitFor(POLLIN, stalledMilliseconds))
                return -1;
            const ssize_t got = recv(m_socket, m_buffer.data(), m_buffer.size(), 0);
            if (got <= 0)
                return got;
            m_begin = 0;
            m_end = static_cast<size_t>(got);
        }
        const size_t taken = std::min(size, m_end - m_begin);
        std::memcpy(to, m_buffer.data() + m_begin, taken);
        m_begin += taken;
        return static_cast<ssize_t>(taken);
    }

    ssize_t write(const char* from, size_t size) override
    {
        return is_writable() ? send(m_socket, from, size, MSG_NOSIGNAL) : -1;
    }

    // Only this computer connects, so addresses say nothing; httplib asks for them all the same.
    void get_remote_ip_and_port(std::string& ip, int& port) const override { loopback(ip, port); }
    void get_local_ip_and_port(std::string& ip, int& port) const override { loopback(ip, port); }
    socket_t socket() const override { return m_socket; }

private:
    static void loopback(std::string& ip, int& port)
    {
        ip = "127.0.0.1";
        port = 0;
    }

    int m_socket, m_wake;
    std::array<char, 16'384> m_buffer{};
    size_t m_begin = 0, m_end = 0;
};

} // namespace

HttpServer::HttpServer()
{
    if (pipe(m_wake.data()) != 0)
        m_wake = {-1, -1}; // poll ignores -1: stopping then waits for idle connections
}

HttpServer::~HttpServer()
{
    for (const int end : m_wake)
        if (end >= 0)
            close(end);
}

void HttpServer::stopAtOnce()
{
    [[maybe_unused]] const auto written = ::write(m_wake[1], "x", 1);
    stop();
}

bool HttpServer::process_and_close_socket(socket_t socket)
{
    SocketStream stream(socket, m_wake[0]);
    bool closed = false, fine = true;
    while (fine && !closed && (stream.hasBuffered() || stream.waitFor(POLLIN, idleMilliseconds)))
        fine = process_request(stream, false, closed, nullptr);
    shutdown(socket, SHUT_RDWR);
    close(socket);
    return fine;
}

} // namespace sandbox
