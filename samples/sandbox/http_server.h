// httplib's server, but for how it serves one connection: left alone it keeps a stopping program waiting for as long as
// an idle client may stay connected. Here stopping ends every connection at once.
#pragma once

#include <httplib.h>

#include <array>

namespace sandbox {

class HttpServer : public httplib::Server {
public:
    HttpServer();
    ~HttpServer() override;

    void stopAtOnce();

private:
    bool process_and_close_socket(socket_t socket) override;

    std::array<int, 2> m_wake{-1, -1}; // a pipe that every connection watches; it becomes readable when all must end
};

} // namespace sandbox
