#pragma once
// The one sender: paces, sends, retries what may be retried, and turns every end into a value. All HTTP of this program goes through it.
//
// Reads are tried again on network failures and 5xx. Writes leave once; they are sent again only when nothing left, or when HubRise
// refused them for the rate (429). Used on the thread that made it, which needs a QCoreApplication; one request in flight.

#include "io/clock.h"
#include "io/cloud.h"
#include "io/http_wire.h"
#include "io/log.h"
#include "io/request_gate.h"
#include "model/result.h"

#include <random>
#include <stop_token>
#include <string>
#include <utility>
#include <vector>

namespace io {

struct HttpTimeouts {
    int connectMs = 15'000;
    int silenceMs = 60'000;
    int slowSilenceMs = 300'000; ///< a catalog PUT, an image POST: HubRise works long before it answers
    int totalMs = 300'000;
    int slowTotalMs = 900'000;
    int stopGraceMs = 30'000;    ///< for the write in flight when a stop is asked
    int nearSilenceMs = 20'000;  ///< of a read over plain HTTP, which never leaves this machine: there Qt 6.4 does not always notice a reset connection
};

struct HttpSettings {
    std::string baseUrl; ///< https, or http on a loopback address
    HttpHeaders headers; ///< sent with each request
    std::vector<std::string> secrets; ///< never in messages, details or logs, whoever echoes them
    std::stop_token stop;
    HttpTimeouts timeouts = {};
    int tries = 4; ///< of requests that may be repeated
    bool secretAnswers = false; ///< an answer may hold a secret that nobody knows yet: of one that cannot be read, not a word is told
};

enum class Verb { Get, Post, Put, Patch };
enum class Expect {
    Json,
    JsonOrNothing,
    Bytes, ///< an image
};

struct HttpRequest {
    Verb verb = Verb::Get;
    std::string path; ///< "/catalogs/q4x9d", segments percent-encoded
    std::vector<std::pair<std::string, std::string>> query = {}; ///< plain values
    std::string type = {}, body = {};
    Load load = Load::Normal;
    bool slow = false;
    Expect expect = Expect::Json;
    LastWord lastWord = {}; ///< may itself send
};

struct HttpAnswer {
    int status = 0;
    std::string body, nextCursor;
};

/// How the last request ended, for callers to whom the kind of the error is not enough.
struct HttpEnd {
    Outcome outcome = Outcome::Ok;
    std::string words; ///< HubRise's own message
};

class Http {
public:
    Http(HttpSettings settings, RequestGate& gate, const Clock& clock, const Log& log);

    model::Result<HttpAnswer> send(const HttpRequest& request);
    RequestCounts counts() const { return m_counts; }
    const HttpEnd& lastEnd() const { return m_lastEnd; }

private:
    struct Attempt {
        Exchange exchange;
        Outcome outcome = Outcome::Nonsense;
        model::Error error; ///< unless Ok
        HttpAnswer answer;
        std::int64_t retryAfterSeconds = -1;
    };
    Attempt attempt(const HttpRequest& request, int number);
    WireAnswer transmit(const HttpRequest& request);
    WireRequest wireRequest(const HttpRequest& request) const;
    void account(const HttpRequest& request, const WireAnswer& wire);
    model::Done hearLastWord(const HttpRequest& request);
    bool pauseBeforeTry(int number);

    HttpSettings m_settings;
    RequestGate& m_gate;
    const Clock& m_clock;
    Log m_log;
    Wire m_wire;
    RequestCounts m_counts;
    HttpEnd m_lastEnd;
    std::minstd_rand m_random{std::random_device{}()};
};

/// Everything but letters, digits and "-._~" as %XX: a phone's '+' is a blank to servers otherwise (HubRise API 7.2).
std::string percentEncoded(std::string_view text);

} // namespace io
