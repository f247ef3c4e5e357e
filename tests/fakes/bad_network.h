// A network that fails to order: a small TCP proxy on 127.0.0.1 in front of a server that stays plain and faithful.
//
//     sandbox::Server hubrise(…);
//     fakes::BadNetwork network(*hubrise.start());
//     network.script("POST", "/v1/customer_lists", fakes::Fault::dropAfterEffect());
//     … the program talks to http://127.0.0.1:network.port()/v1 …
//     QCOMPARE(network.requests("POST", "/v1/customer_lists"), 2);
//
// Every request of a connection is looked at on its own; the connection to the server is a new one each time. All
// functions may be called from any thread; faults concern requests that arrive after the call. Runs on threads of its
// own and needs no event loop. The destructor breaks off whatever is under way.
#pragma once

#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <list>
#include <mutex>
#include <stop_token>
#include <string>
#include <thread>
#include <vector>

namespace fakes {

struct Fault {
    enum class Kind {
        Pass,
        DropBeforeEffect, // the server never sees the request; the client's connection is closed without an answer
        LateEffect,       // the client's connection is closed without an answer; the server sees the request when the next one that writes arrives, before that one
        OtherBody,        // the server gets `body` instead, as if it had stopped halfway through; the client's connection is closed without an answer
        DropAfterEffect,  // the server has done it; the client's connection is closed without an answer
        ResetBeforeEffect, // as the drops, but the connection is reset (RST)
        ResetAfterEffect,
        Truncate,         // the answer stops after `bytes` bytes, its head counted; then the connection is closed
        TruncateBody,     // the answer stops after its head and `bytes` bytes of its body
        Trickle,          // the answer comes byte by byte, `pause` between two
        Delay,            // the answer comes after `pause`
        Hold              // the server has done it; the answer waits for release()
    };
    Kind kind = Kind::Pass;
    std::size_t bytes = 0;
    std::chrono::milliseconds pause{0};
    std::string body = {};

    static Fault pass() { return {}; }
    static Fault dropBeforeEffect() { return {Kind::DropBeforeEffect, 0, {}}; }
    static Fault lateEffect() { return {Kind::LateEffect, 0, {}}; }
    static Fault otherBody(std::string body) { return {Kind::OtherBody, 0, {}, std::move(body)}; }
    static Fault dropAfterEffect() { return {Kind::DropAfterEffect, 0, {}}; }
    static Fault resetBeforeEffect() { return {Kind::ResetBeforeEffect, 0, {}}; }
    static Fault resetAfterEffect() { return {Kind::ResetAfterEffect, 0, {}}; }
    static Fault truncate(std::size_t bytes) { return {Kind::Truncate, bytes, {}}; }
    static Fault truncateBody(std::size_t bytes) { return {Kind::TruncateBody, bytes, {}}; }
    static Fault trickle(std::chrono::milliseconds pause) { return {Kind::Trickle, 0, pause}; }
    static Fault delay(std::chrono::milliseconds pause) { return {Kind::Delay, 0, pause}; }
    static Fault hold() { return {Kind::Hold, 0, {}}; }
};

class BadNetwork {
public:
    explicit BadNetwork(int serverPort);
    ~BadNetwork();
    BadNetwork(const BadNetwork&) = delete;
    BadNetwork& operator=(const BadNetwork&) = delete;

    int port() const { return m_port; }

    // The next `count` matching requests after `skip` others meet this fault; below 0: all of them. An empty method is
    // any, `path` is a prefix. The first rule that matches and is not used up wins.
    void script(std::string method, std::string path, Fault fault, int skip = 0, int count = 1);
    void refuseConnections(int count); // the next ones are reset as soon as they are made
    void heal();                       // forgets all faults that are left, and releases

    int held() const;                  // answers that are held now
    bool waitUntilHeld(std::stop_token over); // one is; false when it is over before that
    void release();                    // lets the answers go that are held now

    int requests(const std::string& method, const std::string& path) const; // that arrived here
    int effects(const std::string& method, const std::string& path) const;  // that were passed on to the server
    int connections() const;

private:
    struct Rule {
        std::string method, path;
        Fault fault;
        int skip = 0, count = 1;
    };
    struct Seen {
        std::string method, path;
        bool passedOn = false;
    };

    void listen();
    void accept();
    void serve(int client);
    void landLate(const std::string& method);
    bool holdBack(); // until release(); false when everything must end
    Fault faultFor(const std::string& method, const std::string& path);
    int count(const std::string& method, const std::string& path, bool passedOnOnly) const;

    int m_serverPort, m_port = 0, m_listener = -1;
    int m_wake[2] = {-1, -1}; // a pipe: readable once everything must end
    mutable std::mutex m_mutex;
    std::vector<Rule> m_rules;
    std::vector<Seen> m_seen;
    std::vector<std::string> m_late; // requests whose effect is still to come
    int m_refusals = 0, m_connections = 0, m_held = 0, m_releases = 0;
    bool m_over = false;
    std::condition_variable_any m_changed; // what is held
    std::list<std::thread> m_serving;
    std::thread m_accepting;
};

} // namespace fakes
