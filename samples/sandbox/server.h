// The sandbox as a server on 127.0.0.1. One object is one HubRise.
#pragma once

#include "samples/sandbox/clock.h"
#include "samples/sandbox/windows.h"

#include <functional>
#include <memory>
#include <string>
#include <tl/expected.hpp>

namespace sandbox {

// Told of every "code" and "token" that is given out, on the server's threads.
using Issued = std::function<void(const char* kind, const std::string& secret)>;

struct Options {
    int port = 0; // 0: any free one
    std::string seed = "demo";
    std::string clientId = "sandbox.clients.hubrise.com";
    std::string clientSecret = "sandbox-secret";
    WindowRules windows;
    std::string language; // "fr", "en"; empty: as the browser prefers
    Clock clock = [] { return std::chrono::system_clock::now(); };
    Issued issued = [](const char*, const std::string&) {};
};

class Server {
public:
    explicit Server(Options options);
    ~Server(); // stops

    // Listens and answers on threads of its own; gives the port. The error says what to do.
    tl::expected<int, std::string> start();
    void stop(); // breaks off delayed answers

    std::string apiUrl() const;   // http://127.0.0.1:PORT/v1
    std::string oauthUrl() const; // http://127.0.0.1:PORT/oauth2/v1
    std::string pageUrl() const;  // http://127.0.0.1:PORT/

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace sandbox
